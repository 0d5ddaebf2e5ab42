package org.holdfast.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final List<String> MODULES = List.of("platform", "trial");

    @TempDir
    Path classes;

    private DataSource database;
    private Sql sql;

    @BeforeEach
    void begin() throws IOException {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        database = memory;
        sql = Sql.over(memory);
        Files.createDirectories(classes.resolve("db/trial"));
        script("V001__bed.sql", "CREATE TABLE trial.bed (id INT)");
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(classes.resolve("db/trial").resolve(name), text);
    }

    private boolean migrate(URL from) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {from}, getClass().getClassLoader())) {
            return Migrations.migrate(database, loader, MODULES);
        }
    }

    private boolean migrate() throws IOException {
        return migrate(classes.toUri().toURL());
    }

    private URL packed() throws IOException {
        Path jar = classes.resolve("trial.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                var scripts = Files.list(classes.resolve("db/trial"))) {
            zip.putNextEntry(new ZipEntry("db/trial/"));
            for (Path script : scripts.toList()) {
                zip.putNextEntry(new ZipEntry("db/trial/" + script.getFileName()));
                zip.write(Files.readAllBytes(script));
            }
        }
        return jar.toUri().toURL();
    }

    @Test
    void a_database_that_is_up_to_date_is_left_alone() throws IOException {
        assertThat(migrate()).isTrue();
        assertThat(migrate()).isFalse();
        assertThat(sql.count("SELECT COUNT(*) FROM trial.bed")).isZero();
    }

    @Test
    void the_same_scripts_in_a_jar_are_the_same_scripts() throws IOException {
        assertThat(migrate(packed())).isTrue();
        assertThat(migrate(packed())).isFalse();
        assertThat(migrate()).isFalse();
    }

    @Test
    void a_new_script_is_run() throws IOException {
        migrate();
        script("V002__ward.sql", "CREATE TABLE trial.ward (id INT)");
        assertThat(migrate()).isTrue();
        assertThat(sql.count("SELECT COUNT(*) FROM trial.ward")).isZero();
        assertThat(migrate()).isFalse();
    }

    @Test
    void a_script_that_was_changed_after_it_ran_still_stops_the_start() throws IOException {
        migrate();
        script("V001__bed.sql", "CREATE TABLE trial.bed (id BIGINT)");
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
    }

    @Test
    void what_a_script_that_failed_left_is_not_taken_for_up_to_date() throws IOException {
        migrate();
        script("V002__ward.sql", "CREATE TABLE trial.ward (id NONSENSE)");
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
    }
}
