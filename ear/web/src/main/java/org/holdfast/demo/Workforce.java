package org.holdfast.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The three living teams and everyone who works or worked in the demonstration service, from {@code staff.csv}. */
final class Workforce {

    static final List<String> TEAMS = List.of("DEMO-RIVERSIDE", "DEMO-NORTHGATE", "DEMO-HARBOUR");

    /** The person behind the account "clinician". */
    static final String CLINICIAN = "DEMO-S02";

    /** The one who has treated enough people long enough to be an MBT practitioner. */
    static final String PRACTITIONER = "DEMO-S09";

    record Member(
            String key,
            String name,
            String team,
            LocalDate startedOn,
            LocalDate leftOn,
            int caseload,
            String supervisor) {}

    private final List<Member> members;

    Workforce(Ledger ledger, LocalDate today) {
        ledger.add(new Row.Team("DEMO-RIVERSIDE", "Riverside", today.minusYears(9), null));
        ledger.add(new Row.Team("DEMO-NORTHGATE", "Northgate", today.minusYears(6), null));
        ledger.add(new Row.Team("DEMO-HARBOUR", "Harbour", today.minusYears(5), null));
        try (var file = new InputStreamReader(
                        Workforce.class.getResourceAsStream("staff.csv"), StandardCharsets.UTF_8);
                var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            members = lines.stream().map(line -> employ(ledger, today, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Member employ(Ledger ledger, LocalDate today, NamedCsvRecord line) {
        String key = "DEMO-" + line.getField("key");
        String team = key(line.getField("team"));
        LocalDate started = today.minusWeeks(Integer.parseInt(line.getField("started_weeks_ago")));
        String left = line.getField("left_days_ago");
        LocalDate leftOn = left.isEmpty() ? null : today.minusDays(Integer.parseInt(left));
        ledger.add(new Row.Staff(
                key,
                line.getField("name"),
                "demo." + line.getField("key").toLowerCase(Locale.ROOT) + "@example.org",
                line.getField("profession"),
                line.getField("body"),
                line.getField("number"),
                team,
                started,
                leftOn));
        if (!line.getField("account").isEmpty()) {
            ledger.add(new Row.Account(line.getField("account"), key, line.getField("roles")));
        }
        return new Member(
                key,
                line.getField("name"),
                team,
                started,
                leftOn,
                Integer.parseInt(line.getField("caseload")),
                key(line.getField("supervisor")));
    }

    private static String key(String shortKey) {
        return shortKey.isEmpty() ? null : "DEMO-" + shortKey;
    }

    List<Member> of(String team) {
        return members.stream().filter(one -> team.equals(one.team)).toList();
    }

    /** Those of a team who see patients now. */
    List<Member> clinicians(String team) {
        return of(team).stream().filter(one -> one.caseload > 0).toList();
    }

    /** Those with a supervisor. */
    List<Member> supervised() {
        return members.stream().filter(one -> one.supervisor != null).toList();
    }

    Member member(String key) {
        return members.stream().filter(one -> one.key.equals(key)).findFirst().orElseThrow();
    }
}
