package org.holdfast.launch;

/** What can be set, once: its option on the command line, its environment variable, its default and its meaning. */
enum Setting {
    ADDRESS(
            "address",
            "HOLDFAST_HTTP_ADDRESS",
            "holdfast.http.address",
            "127.0.0.1",
            "the address to listen on; 0.0.0.0 for every one"),
    PORT("port", "HOLDFAST_HTTP_PORT", "holdfast.http.port", "8080", "the port to listen on"),
    HOME(
            "home",
            "HOLDFAST_HOME",
            "holdfast.home",
            "./data",
            "the folder for the H2 database, generated keys, uploads and logs"),
    DB_URL(
            "db-url",
            "HOLDFAST_DB_URL",
            "holdfast.db.url",
            "",
            "jdbc:postgresql://host/database for PostgreSQL 15 or newer; without it H2 in the home folder"),
    DB_USER("db-user", "HOLDFAST_DB_USER", "holdfast.db.user", "", "the database account"),
    DB_PASSWORD(
            "db-password",
            "HOLDFAST_DB_PASSWORD",
            "holdfast.db.password",
            "",
            "its password (better given by environment)"),
    DEMO(
            "demo",
            "HOLDFAST_DEMO",
            "holdfast.demo",
            "false",
            "true loads the demonstration service into an empty database"),
    CLUSTER(
            "cluster",
            "HOLDFAST_CLUSTER",
            "holdfast.cluster",
            "",
            "addresses of all nodes that share sessions, this one first, as in 10.0.0.1:6900,10.0.0.2:6900; off when empty"),
    PUBLIC_URL(
            "public-url",
            "HOLDFAST_PUBLIC_URL",
            "holdfast.public.url",
            "",
            "how people reach the service, as in https://holdfast.example.org; used in links, and https makes cookies and browsers insist on TLS"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "HOLDFAST_TRUSTED_PROXIES",
            "holdfast.trusted.proxies",
            "",
            "IP addresses of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; needed behind any proxy, or everybody seems to come from its address"),
    SESSION_IDLE(
            "session-idle-minutes",
            "HOLDFAST_SESSION_IDLE_MINUTES",
            "holdfast.session.idle.minutes",
            "20",
            "people are signed out after this long without use"),
    SESSION_LONGEST(
            "session-hours",
            "HOLDFAST_SESSION_HOURS",
            "holdfast.session.hours",
            "12",
            "people are signed out after this long at the latest"),
    TOKEN_LIFE(
            "token-hours",
            "HOLDFAST_TOKEN_HOURS",
            "holdfast.token.hours",
            "12",
            "a token of the API runs out after this long"),
    OIDC_ISSUER(
            "oidc-issuer",
            "HOLDFAST_OIDC_ISSUER",
            "holdfast.oidc.issuer",
            "",
            "the OpenID Connect provider that signs people in instead of passwords; its redirect address is PUBLIC_URL/platform/sso/back"),
    OIDC_CLIENT_ID(
            "oidc-client-id",
            "HOLDFAST_OIDC_CLIENT_ID",
            "holdfast.oidc.client.id",
            "holdfast",
            "our name at the provider"),
    OIDC_CLIENT_SECRET(
            "oidc-client-secret",
            "HOLDFAST_OIDC_CLIENT_SECRET",
            "holdfast.oidc.client.secret",
            "",
            "our secret at the provider (better given by environment); empty for a public client"),
    OIDC_CLAIM(
            "oidc-claim",
            "HOLDFAST_OIDC_CLAIM",
            "holdfast.oidc.claim",
            "preferred_username",
            "which claim of the provider is the username here"),
    TEAM_TYPE(
            "team-type",
            "HOLDFAST_TEAM_TYPE",
            "holdfast.team.type",
            "A16",
            "the code of the service's team type in the national data set; the four lights of the community wait ask for it"),
    LOG(
            "log",
            "HOLDFAST_LOG",
            "holdfast.log",
            "file",
            "file writes to logs/ in the home folder, console to standard output as well");

    private final String option;
    private final String variable;
    private final String property;
    private final String standard;
    private final String meaning;

    Setting(String option, String variable, String property, String standard, String meaning) {
        this.option = option;
        this.variable = variable;
        this.property = property;
        this.standard = standard;
        this.meaning = meaning;
    }

    String option() {
        return "--" + option;
    }

    String variable() {
        return variable;
    }

    /** The system property under which the application finds the value. */
    String property() {
        return property;
    }

    String standard() {
        return standard;
    }

    String meaning() {
        return meaning;
    }

    /** {@code --demo} alone means {@code --demo=true}. */
    boolean isSwitch() {
        return this == DEMO;
    }
}
