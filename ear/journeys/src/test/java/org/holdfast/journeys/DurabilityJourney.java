package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was acknowledged stays, whatever happens to the process or the database. */
class DurabilityJourney {
    private static final String HEADER = "team_key,name,opened_on,closed_on\n";

    /** Imports are told to have been stored one by one while the process is killed in their midst. */
    @Test
    void a_killed_process_loses_nothing_it_acknowledged() throws InterruptedException {
        try (Served killed = Served.demonstration().start()) {
            List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
            Api api = Api.as(killed, "admin");
            Thread writer = new Thread(() -> {
                for (int n = 1; ; n++) {
                    String row = "KILL-" + n + ",Team " + n + ",2020-01-01,\n";
                    try {
                        if (api.importCsv("teams", HEADER + row).statusCode() == 200) acknowledged.add(row);
                    } catch (UncheckedIOException killedMeanwhile) {
                        return;
                    }
                }
            });
            writer.start();
            while (acknowledged.size() < 40 && writer.isAlive()) {
                Thread.sleep(20);
            }
            killed.kill();
            writer.join();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);
            try (Served again = killed.again()) {
                JsonObject answer =
                        Api.json(Api.as(again, "admin").importCsv("teams", HEADER + String.join("", acknowledged)));
                assertThat(answer.get("unchanged").getAsInt()).isEqualTo(acknowledged.size());
                assertThat(answer.get("inserted").getAsInt()).isZero();
            }
        }
    }

    @Test
    void a_restarted_postgresql_needs_no_restart_of_the_service() {
        PostgreSQL postgresql = PostgreSQL.start();
        try (Served served = Served.demonstration().on(postgresql).start()) {
            Api api = Api.as(served, "clinician");
            assertThat(api.get("/api/me").statusCode()).isEqualTo(200);
            postgresql.restart();
            for (int n = 0; n < 20; n++) {
                HttpResponse<String> answer = api.get("/api/me");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
            assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }
}
