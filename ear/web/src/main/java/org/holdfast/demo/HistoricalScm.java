package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 138 people treated with structured clinical management some years ago. Who had contact with which service in the six
 * months before, the first six months of and the six months after treatment is drawn so that the percentages are those
 * of the published table; when, for how long and how often is made up around that.
 */
final class HistoricalScm {

    static final String TEAM = "DEMO-SCM-138";
    static final int PATIENTS = 138;

    private static final String KEYS = "DEMO-SCM";
    private static final List<String> CLINICIANS = List.of("DEMO-H01", "DEMO-H02", "DEMO-H03");

    private enum When {
        BEFORE,
        DURING,
        AFTER
    }

    /** The published percentages, and how a contact of the type looks. */
    private enum Type {
        HOSPITAL_ADMISSION(100, 35, 8, 11, "Inpatient record"),
        HOME_TREATMENT(85, 28, 12, 13, "Home treatment team"),
        RAPID_ASSESSMENT(74, 32, 20, 0, "Emergency department liaison"),
        ASSESSMENT(80, 50, 10, 0, "Community mental health team"),
        CRIMINAL_JUSTICE(36, 10, 3, 0, "Liaison and diversion");

        final Map<When, Integer> percent = new EnumMap<>(When.class);
        final int typicalStay;
        final String source;

        Type(int before, int during, int after, int typicalStay, String source) {
            percent.put(When.BEFORE, before);
            percent.put(When.DURING, during);
            percent.put(When.AFTER, after);
            this.typicalStay = typicalStay;
            this.source = source;
        }

        int patients(When when) {
            return (int) Math.round(percent.get(when) * PATIENTS / 100.0);
        }
    }

    private record Case(String key, double severity, Map<When, Window> windows) {}

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Window> admitted = new HashMap<>();
    private int contacts;

    HistoricalScm(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named(TEAM);
    }

    void write() {
        ledger.add(new Row.Team(TEAM, "Historical cohort: SCM", today.minusYears(12), null));
        var people = new People(KEYS, 0, dice);
        for (int i = 1; i <= PATIENTS; i++) {
            treat(i, people);
        }
        for (Type type : Type.values()) {
            contacts(type);
        }
    }

    private void treat(int number, People people) {
        Dice d = dice.named("case", number);
        boolean early = d.chance(0.26);
        int days = early && d.chance(0.5) ? d.between(100, 180) : early ? d.between(190, 330) : d.between(350, 540);
        LocalDate firstDayAfter = Window.everyMonthHas(today.minusDays(d.between(400, 1250)));
        LocalDate started = Window.everyMonthHas(firstDayAfter.minusDays(days));
        LocalDate ended = firstDayAfter.minusDays(1);

        Row.Patient patient = people.next(new People.Mix(0.76, 0.21, 33, started));
        ledger.add(patient);
        LocalDate received = started.minusDays(d.between(24, 100));
        String referral = "%s-R%03d".formatted(KEYS, number);
        ledger.add(new Row.Referral(
                referral,
                patient.patientKey(),
                received,
                d.oneOf("Inpatient ward", "Home treatment team", "Community mental health team", "General practice"),
                TEAM,
                "ACCEPTED",
                d.day(received.plusDays(3), received.plusDays(22))));
        ledger.add(new Row.Diagnosis(
                patient.patientKey(),
                started.plusDays(d.between(0, 21)),
                "ICD10",
                "F60.31",
                "SCID-5-PD",
                d.between(5, 9),
                d.between(0, 3)));
        ledger.add(new Row.Episode(
                "%s-E%03d".formatted(KEYS, number),
                patient.patientKey(),
                referral,
                "SCM",
                TEAM,
                d.oneOf(CLINICIANS),
                started,
                ended,
                early ? "ENDED_EARLY" : d.chance(0.05) ? "TRANSFERRED" : "COMPLETED"));
        cases.add(new Case(
                patient.patientKey(),
                0.25 + d.unit() * d.unit() * 4,
                new EnumMap<>(Map.of(
                        When.BEFORE, Window.sixMonths(started, -6),
                        When.DURING, Window.sixMonths(started, 0).endingBy(firstDayAfter),
                        When.AFTER, Window.sixMonths(firstDayAfter, 0)))));
    }

    /** Who was seen before is likelier to be seen again. */
    private void contacts(Type type) {
        Set<Case> seenBefore = Set.of();
        for (When when : When.values()) {
            Set<Case> earlier = seenBefore;
            Set<Case> seen = dice.named(type, when)
                    .pick(type.patients(when), cases, one -> one.severity * (earlier.contains(one) ? 3 : 1));
            seen.forEach(one -> contacts(one, type, when));
            seenBefore = seen;
        }
    }

    private void contacts(Case one, Type type, When when) {
        Dice d = dice.named("contacts", one.key, type, when);
        int times = Math.min(4, 1 + d.times(when == When.BEFORE ? 0.6 * one.severity : 0.25 * one.severity));
        List<Window> stretches = one.windows.get(when).split(times);
        for (int i = 0; i < times; i++) {
            Window spell = spell(d, one, type, when, i, stretches.get(i));
            ledger.add(new Row.Contact(
                    "%s-C%05d".formatted(KEYS, ++contacts),
                    one.key,
                    type.name(),
                    spell.from(),
                    type.typicalStay == 0 ? null : spell.before().minusDays(1),
                    type.source));
        }
    }

    /** A stay lies within its stretch; a rapid assessment often is what leads to an admission. */
    private Window spell(Dice d, Case one, Type type, When when, int nth, Window stretch) {
        String ward = one.key + when + nth;
        if (type == Type.RAPID_ASSESSMENT && nth == 0 && admitted.containsKey(ward) && d.chance(0.7)) {
            return admitted.get(ward);
        }
        LocalDate from = d.day(stretch.from(), stretch.before());
        Window spell = new Window(from, from.plusDays(type.typicalStay == 0 ? 1 : d.days(type.typicalStay)))
                .endingBy(stretch.before());
        if (type == Type.HOSPITAL_ADMISSION) {
            admitted.put(ward, spell);
        }
        return spell;
    }
}
