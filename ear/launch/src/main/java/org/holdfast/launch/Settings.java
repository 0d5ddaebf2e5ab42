package org.holdfast.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65535) {
            return Integer.parseInt(port);
        }
        throw new StartRefused("The port must be a number from 1 to 65535, not \"%s\".", port);
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
