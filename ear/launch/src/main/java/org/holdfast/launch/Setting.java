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
