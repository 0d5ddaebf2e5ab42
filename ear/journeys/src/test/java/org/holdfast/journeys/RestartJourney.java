package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.holdfast.journeys.Served.RefusedStart;
import org.junit.jupiter.api.Test;

/** What a start finds of the one before it: unfinished work, somebody else's accounts, a trail that was touched. */
class RestartJourney {
    private static final String RUN = "01940000-0000-7000-8000-000000000001";

    @Test
    void a_start_tidies_up_keeps_to_tls_refuses_to_mix_and_the_trail_shows_who_touched_it() throws Exception {
        try (Served first = Served.empty()
                .with("HOLDFAST_PUBLIC_URL", "https://holdfast.example.org")
                .on(PostgreSQL.start())
                .start()) {
            insistsOnTls(first);
            for (int i = 0; i < 3; i++)
                assertThat(Api.tokenFor(first, "nobody", "not-the-password")).isEqualTo(401);
            try (Connection connection = first.database().connect();
                    Statement statement = connection.createStatement()) {
                Path left = Files.createTempFile(
                        Files.createDirectories(first.home().resolve("uploads")), "import", ".csv");
                statement.execute("INSERT INTO platform.import_run (id, dataset, started_at, sender, state) VALUES ('"
                        + RUN + "', 'teams', CURRENT_TIMESTAMP, 'Somebody', 'RUNNING')");
                statement.execute("INSERT INTO platform.staged_team (run, row_no) VALUES ('" + RUN + "', 1)");
                first.stop();
                Served second = first.again();
                assertThat(one(statement, "SELECT state FROM platform.import_run WHERE id = '" + RUN + "'"))
                        .isEqualTo("FAILED");
                assertThat(one(statement, "SELECT COUNT(*) FROM platform.staged_team"))
                        .isEqualTo("0");
                assertThat(left).doesNotExist();
                second.stop();
                trailIsWatched(first, statement);
                demonstrationIsNotMixedIn(first, statement);
            }
        }
    }

    private static void insistsOnTls(Served served) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        served.setUpLink().replace("https://holdfast.example.org/", served.url())))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax");
    }

    private static void trailIsWatched(Served served, Statement statement) throws SQLException {
        RefusedStart holds = served.verifyAudit();
        assertThat(holds.exit()).as(holds.out() + " " + holds.err()).isZero();
        assertThat(holds.out()).singleElement().asString().startsWith("The audit trail holds");
        assertThat(statement.executeUpdate("UPDATE platform.audit_row SET detail = 'nothing happened' WHERE id ="
                        + " (SELECT id FROM platform.audit_row ORDER BY at, id FETCH FIRST 1 ROWS ONLY)"))
                .isEqualTo(1);
        RefusedStart broken = served.verifyAudit();
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out())
                .singleElement()
                .asString()
                .startsWith("The audit trail does not hold. First broken row: 1, changed");
    }

    private static void demonstrationIsNotMixedIn(Served served, Statement statement) throws SQLException {
        statement.execute("INSERT INTO platform.staff (id, staff_key, name) VALUES ('" + RUN + "', 'S1', 'Somebody')");
        RefusedStart refused = served.likewise().with("HOLDFAST_DEMO", "true").refused();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).singleElement().asString().contains("this database holds real accounts");
        assertThat(one(statement, "SELECT COUNT(*) FROM platform.staff")).isEqualTo("1");
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
