package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What was acknowledged stays, whatever happens to the process or the database. */
class DurabilityJourney {
    private static final String HEADER = "team_key,name,opened_on,closed_on\n";

    /** Files and contacts are told to have been stored, one by one, while the process is killed in their midst. */
    @Test
    void a_killed_process_loses_nothing_it_acknowledged_and_its_trail_holds() throws InterruptedException {
        try (Served killed = Served.demonstration().start()) {
            List<String> teams = Collections.synchronizedList(new ArrayList<>());
            Api admin = Api.as(killed, "admin");
            Thread files = untilKilled(n -> {
                String row = "KILL-" + n + ",Team " + n + ",2020-01-01,\n";
                if (admin.importCsv("teams", HEADER + row).statusCode() == 200) teams.add(row);
            });
            List<String> contacts = Collections.synchronizedList(new ArrayList<>());
            Api clinician = Api.as(killed, "clinician");
            String patient =
                    "api/patients/" + clinician.ownPatient().get("patient").getAsString();
            Thread entries = untilKilled(n -> {
                HttpResponse<String> made = clinician.json("POST", patient + "/contacts", contact("KILL-" + n));
                if (made.statusCode() == 201)
                    contacts.add(Api.json(made).get("id").getAsString());
            });
            while ((teams.size() < 40 || contacts.size() < 40) && files.isAlive() && entries.isAlive()) {
                Thread.sleep(20);
            }
            killed.kill();
            files.join();
            entries.join();
            assertThat(teams).hasSizeGreaterThanOrEqualTo(40);
            assertThat(contacts).hasSizeGreaterThanOrEqualTo(40);
            Served.RefusedStart trail = killed.verifyAudit();
            assertThat(trail.exit()).as(trail.out() + " " + trail.err()).isZero();
            try (Served again = killed.again()) {
                JsonObject answer =
                        Api.json(Api.as(again, "admin").importCsv("teams", HEADER + String.join("", teams)));
                assertThat(answer.get("unchanged").getAsInt()).isEqualTo(teams.size());
                assertThat(answer.get("inserted").getAsInt()).isZero();
                Api reader = Api.as(again, "clinician");
                for (String id : contacts)
                    assertThat(reader.get(patient + "/contacts/" + id).statusCode())
                            .as(id)
                            .isEqualTo(200);
            }
        }
    }

    private static Thread untilKilled(IntConsumer step) {
        Thread thread = new Thread(() -> {
            try {
                for (int n = 1; ; n++) step.accept(n);
            } catch (UncheckedIOException killedMeanwhile) {
                // It was not acknowledged.
            }
        });
        thread.start();
        return thread;
    }

    private static String contact(String source) {
        return "{\"type\":\"CRISIS_LINE\",\"startedOn\":\"2026-02-03\",\"source\":\"" + source + "\"}";
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
            String contacts = "api/patients/" + api.ownPatient().get("patient").getAsString() + "/contacts";
            postgresql.restart();
            HttpResponse<String> made = api.json("POST", contacts, contact("after the restart"));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(api.get(contacts + "/" + Api.json(made).get("id").getAsString())
                            .body())
                    .contains("after the restart");
        }
    }
}
