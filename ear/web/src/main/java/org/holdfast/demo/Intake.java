package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** Takes people on: the person, their referral, their diagnoses and their episode. */
final class Intake {

    private static final String KEYS = "DEMO";

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;
    private final People people;
    private int referrals;
    private int episodes;

    Intake(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named("intake");
        this.people = new People(KEYS, 2, this.dice);
    }

    /** Someone in treatment now. */
    Treatment open(Programme programme, String team, String clinician, LocalDate started, Treatment.Story story) {
        return treat(programme, team, clinician, started, null, null, null, story);
    }

    /** Someone whose treatment is over. */
    Treatment closed(
            Programme programme, String team, String clinician, LocalDate started, LocalDate ended, String ending) {
        LocalDate observedUntil = ending.equals("TRANSFERRED") ? ended.plusDays(30) : null;
        return treat(
                programme,
                team,
                clinician,
                started,
                ended,
                ending,
                observedUntil == null || observedUntil.isBefore(today) ? observedUntil : null,
                Treatment.Story.ORDINARY);
    }

    private Treatment treat(
            Programme programme,
            String team,
            String clinician,
            LocalDate started,
            LocalDate ended,
            String ending,
            LocalDate observedUntil,
            Treatment.Story story) {
        Row.Patient patient = people.next(programme.mix(started), "DIED".equals(ending) ? ended : null, observedUntil);
        Dice d = dice.named("treatment", patient.patientKey());
        ledger.add(patient);
        LocalDate received = started.minusDays(d.between(18, 75) + (d.chance(0.25) ? d.between(10, 70) : 0));
        LocalDate decided = received.plusDays(d.between(3, 17));
        boolean viaIntroduction = programme == Programme.MBT_OP && ended == null && d.chance(0.12);
        String referral = refer(
                patient.patientKey(),
                received,
                viaIntroduction ? "Our own MBT introductory group" : source(d),
                team,
                "ACCEPTED",
                decided);
        if (viaIntroduction) {
            introduce(d, patient, team, clinician, received);
        }
        diagnose(d, patient.patientKey(), programme, received, started);
        var episode = new Row.Episode(
                "%s-E%04d".formatted(KEYS, ++episodes),
                patient.patientKey(),
                referral,
                programme.name(),
                team,
                clinician,
                started,
                ended,
                ending);
        ledger.add(episode);
        return new Treatment(patient, episode, programme, 0.25 + d.unit() * d.unit() * 3, story);
    }

    /** Some came to long treatment by way of the introductory group, under a referral of its own. */
    private void introduce(Dice d, Row.Patient patient, String team, String clinician, LocalDate ended) {
        LocalDate started = ended.minusDays(Programme.MBT_I.days);
        LocalDate received = started.minusDays(d.between(20, 70));
        String referral =
                refer(patient.patientKey(), received, source(d), team, "ACCEPTED", received.plusDays(d.between(4, 15)));
        ledger.add(new Row.Episode(
                "%s-E%04d".formatted(KEYS, ++episodes),
                patient.patientKey(),
                referral,
                Programme.MBT_I.name(),
                team,
                clinician,
                started,
                ended,
                "COMPLETED"));
    }

    /** Someone referred and not in treatment: waiting, not taken on, or accepted and not yet begun. */
    void refer(String team, LocalDate received, String outcome) {
        Row.Patient patient = people.next(Programme.SCM.mix(received));
        Dice d = dice.named("referral", patient.patientKey());
        ledger.add(patient);
        int age = (int) ChronoUnit.DAYS.between(received, today);
        refer(
                patient.patientKey(),
                received,
                source(d),
                team,
                outcome,
                outcome.equals("WAITING") ? null : received.plusDays(d.between(1, Math.max(1, Math.min(25, age)))));
        if (d.chance(0.4)) {
            ledger.add(new Row.Diagnosis(patient.patientKey(), received, "ICD10", "F60.3", null, null, null));
        }
    }

    private String refer(
            String patient, LocalDate received, String source, String team, String outcome, LocalDate decided) {
        String key = "%s-R%04d".formatted(KEYS, ++referrals);
        ledger.add(new Row.Referral(key, patient, received, source, team, outcome, decided));
        return key;
    }

    private static String source(Dice d) {
        return d.oneOf(
                "Community mental health team",
                "Community mental health team",
                "General practice",
                "Home treatment team",
                "Inpatient ward",
                "Talking therapies",
                "Self-referral",
                "Probation");
    }

    private void diagnose(Dice d, String patient, Programme programme, LocalDate received, LocalDate started) {
        LocalDate structured = started.plusDays(d.between(-14, 28));
        if (!structured.isAfter(today) && d.chance(0.85)) {
            boolean antisocial = programme == Programme.MBT_ASPD;
            String system = d.oneOf("ICD10", "ICD10", "ICD11", "DSM5");
            Map<String, String> codes = antisocial
                    ? Map.of("ICD10", "F60.2", "ICD11", "6D10.1", "DSM5", "301.7")
                    : Map.of("ICD10", "F60.31", "ICD11", "6D10.1", "DSM5", "301.83");
            ledger.add(new Row.Diagnosis(
                    patient,
                    structured,
                    system,
                    codes.get(system),
                    d.oneOf("SCID-5-PD", "SCID-5-PD", "IPDE"),
                    antisocial ? d.between(3, 7) : d.between(5, 9),
                    d.between(0, 3)));
            if (system.equals("ICD11")) {
                ledger.add(new Row.Diagnosis(
                        patient, structured, system, antisocial ? "6D11.2" : "6D11.5", null, null, null));
            }
        }
        if (d.chance(0.35)) {
            String other = d.oneOf("F33.1", "F43.1", "F41.1", "F50.2", "F10.2", "F90.0");
            ledger.add(new Row.Diagnosis(
                    patient, received.minusDays(d.between(30, 900)), "ICD10", other, null, null, null));
        }
    }

    static Treatment.Story missing(String... products) {
        return new Treatment.Story(Treatment.Present.QUIET, Set.of(products));
    }
}
