package org.holdfast.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The settings of this start: the command line wins over the environment, the environment over the default. */
final class Settings {
    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    static Settings read(List<String> args, Map<String, String> environment) throws StartRefused {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String given = environment.get(setting.variable());
            values.put(setting, given == null || given.isBlank() ? setting.standard() : given.strip());
        }
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            Setting setting = settingOf(equals < 0 ? arg : arg.substring(0, equals));
            if (equals >= 0) {
                values.put(setting, arg.substring(equals + 1).strip());
            } else if (setting.isSwitch()) {
                values.put(setting, "true");
            } else if (i + 1 < args.size()) {
                values.put(setting, args.get(++i).strip());
            } else {
                throw new StartRefused("%s needs a value. --help lists every option.", arg);
            }
        }
        Settings settings = new Settings(values);
        settings.port();
        settings.home();
        settings.isTrue(Setting.DEMO);
        settings.logsToConsole();
        settings.publicUrlReachesUs();
        settings.proxiesAreAddresses();
        for (Setting time : List.of(Setting.SESSION_IDLE, Setting.SESSION_LONGEST, Setting.TOKEN_LIFE)) {
            settings.isATime(time);
        }
        settings.providerCanBeAsked();
        settings.nodesAreAddresses();
        settings.teamTypeIsACode();
        return settings;
    }

    private static Setting settingOf(String option) throws StartRefused {
        for (Setting setting : Setting.values()) {
            if (setting.option().equals(option)) {
                return setting;
            }
        }
        throw new StartRefused("There is no option %s. --help lists every option.", option);
    }

    String address() {
        return values.get(Setting.ADDRESS);
    }

    int port() throws StartRefused {
        String port = values.get(Setting.PORT);
        if (isPort(port)) {
            return Integer.parseInt(port);
        }
        throw new StartRefused("The port must be a number from 1 to 65535, not \"%s\".", port);
    }

    private static boolean isPort(String port) {
        return port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65535;
    }

    Path home() throws StartRefused {
        try {
            return Path.of(values.get(Setting.HOME)).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new StartRefused("\"%s\" cannot be a folder's name.", values.get(Setting.HOME));
        }
    }

    /** The database's own address; without one an H2 file in the home folder. */
    String databaseUrl() throws StartRefused {
        String url = values.get(Setting.DB_URL);
        if (!url.isEmpty()) {
            return url;
        }
        String file = home().resolve("holdfast").toString().replace("\\", "/").replace(";", "\\;");
        return "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }

    boolean keepsItsOwnDatabase() {
        return values.get(Setting.DB_URL).isEmpty();
    }

    String databaseUser() {
        String user = values.get(Setting.DB_USER);
        return user.isEmpty() && keepsItsOwnDatabase() ? "holdfast" : user;
    }

    String databasePassword() {
        return values.get(Setting.DB_PASSWORD);
    }

    String cluster() {
        return values.get(Setting.CLUSTER);
    }

    private void publicUrlReachesUs() throws StartRefused {
        String given = values.get(Setting.PUBLIC_URL);
        if (given.isEmpty()) {
            return;
        }
        URI address = address(given);
        boolean ours = address != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!ours) {
            throw new StartRefused(
                    "%s is the address people use, as in https://holdfast.example.org, without a path; not \"%s\".",
                    Setting.PUBLIC_URL.variable(), given);
        }
    }

    /** A name would match no caller: what is compared is the address that a request comes from. */
    private void proxiesAreAddresses() throws StartRefused {
        for (String proxy : values.get(Setting.TRUSTED_PROXIES).split("[,\\s]+")) {
            if (!proxy.isEmpty() && !isIpAddress(proxy)) {
                throw new StartRefused(
                        "%s is a list of IP addresses, as in 10.0.0.5,10.0.0.6; \"%s\" is none.",
                        Setting.TRUSTED_PROXIES.variable(), proxy);
            }
        }
    }

    private void isATime(Setting setting) throws StartRefused {
        String given = values.get(setting);
        if (!given.matches("[0-9]{1,4}([.][0-9]{1,6})?") || Double.parseDouble(given) == 0) {
            throw new StartRefused("%s is a number above 0 and below 10000, not \"%s\".", setting.variable(), given);
        }
    }

    private void providerCanBeAsked() throws StartRefused {
        String given = values.get(Setting.OIDC_ISSUER);
        if (given.isEmpty()) {
            return;
        }
        URI issuer = address(given);
        boolean here =
                issuer != null && Set.of("127.0.0.1", "localhost", "[::1]").contains("" + issuer.getHost());
        boolean safe =
                issuer != null && ("https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme()) && here);
        if (!safe || issuer.getHost() == null || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
            throw new StartRefused(
                    "%s is the https address by which the provider calls itself, not \"%s\".",
                    Setting.OIDC_ISSUER.variable(), given);
        }
        for (Setting needed : List.of(Setting.OIDC_CLIENT_ID, Setting.OIDC_CLAIM)) {
            if (values.get(needed).isEmpty()) {
                throw new StartRefused(
                        "%s is set, so %s cannot be empty.", Setting.OIDC_ISSUER.variable(), needed.variable());
            }
        }
    }

    private void nodesAreAddresses() throws StartRefused {
        if (cluster().isEmpty()) {
            return;
        }
        for (String node : cluster().split(",", -1)) {
            String port = node.strip().replaceFirst("^[^:]*:?", "");
            boolean known = node.strip().matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?")
                    && (port.isEmpty() || isPort(port));
            if (!known) {
                throw new StartRefused(
                        "%s is a list of nodes, as in 10.0.0.1:6900,10.0.0.2:6900; \"%s\" is none.",
                        Setting.CLUSTER.variable(), node.strip());
            }
        }
    }

    private void teamTypeIsACode() throws StartRefused {
        String given = values.get(Setting.TEAM_TYPE);
        if (!given.matches("[A-Z][0-9]{2}")) {
            throw new StartRefused(
                    "%s is a code of the national data set, as in A16, not \"%s\".",
                    Setting.TEAM_TYPE.variable(), given);
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isIpAddress(String text) {
        if (!text.matches("[0-9]{1,3}([.][0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return false;
        }
        try {
            // Digits, dots and colons only: nobody is asked for a name.
            return !InetAddress.getByName(text).getHostAddress().isEmpty();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /** What is not wrong but will not do what whoever set it expects; each in one line. */
    List<String> warnings() {
        if (!values.get(Setting.PUBLIC_URL).toLowerCase(Locale.ROOT).startsWith("https:") || hasProxies()) {
            return List.of();
        }
        return List.of(Setting.PUBLIC_URL.variable() + " is https, so a proxy ends TLS, but "
                + Setting.TRUSTED_PROXIES.variable()
                + " names none: everybody seems to come from the proxy's address, and"
                + " one person's wrong passwords slow all others down. Set it to the proxy's address.");
    }

    /** Whether people reach the service by way of proxies whose word is taken. */
    boolean hasProxies() {
        return !values.get(Setting.TRUSTED_PROXIES).isBlank();
    }

    boolean demonstrates() throws StartRefused {
        return isTrue(Setting.DEMO);
    }

    boolean logsToConsole() throws StartRefused {
        String log = values.get(Setting.LOG);
        if (!log.equals("file") && !log.equals("console")) {
            throw new StartRefused("%s is file or console, not \"%s\".", Setting.LOG.variable(), log);
        }
        return log.equals("console");
    }

    private boolean isTrue(Setting setting) throws StartRefused {
        String value = values.get(setting);
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new StartRefused("%s is true or false, not \"%s\".", setting.variable(), value);
        }
        return Boolean.parseBoolean(value);
    }

    /** Hands the settings to the application, which reads them as system properties. */
    void publish() throws StartRefused {
        System.setProperty(Setting.ADDRESS.property(), address());
        System.setProperty(Setting.PORT.property(), Integer.toString(port()));
        System.setProperty(Setting.HOME.property(), home().toString());
        System.setProperty(Setting.DB_URL.property(), databaseUrl());
        System.setProperty(Setting.DB_USER.property(), databaseUser());
        System.setProperty(Setting.DB_PASSWORD.property(), databasePassword());
        System.setProperty(Setting.DEMO.property(), Boolean.toString(demonstrates()));
        for (Setting setting : List.of(
                Setting.PUBLIC_URL,
                Setting.TRUSTED_PROXIES,
                Setting.SESSION_IDLE,
                Setting.SESSION_LONGEST,
                Setting.TOKEN_LIFE,
                Setting.OIDC_ISSUER,
                Setting.OIDC_CLIENT_ID,
                Setting.OIDC_CLIENT_SECRET,
                Setting.OIDC_CLAIM)) {
            System.setProperty(setting.property(), values.get(setting));
        }
    }
}
