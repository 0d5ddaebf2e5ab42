package org.holdfast.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cohort shaped like the outpatient trial published in 2009: its flow from 168 screened, and who attempted suicide,
 * harmed themselves severely or was admitted in months 13 to 18. The figures of the earlier periods are made up: all
 * had been in danger in the six months before, and it becomes less over time in both arms. Observation ends with the
 * trial, some weeks after 18 months.
 */
final class HistoricalTrial {

    static final String TEAM = "DEMO-TRIAL-134";

    private static final String KEYS = "DEMO-TRIAL";
    private static final List<String> CLINICIANS = List.of("DEMO-H04", "DEMO-H05", "DEMO-H06");

    /** How many of an arm in the six months before and in each six months from the start. */
    private record Course(int... patients) {}

    private enum Arm {
        MBT_OP(71, 6, 13, new Course(53, 34, 18, 2), new Course(63, 46, 30, 17), new Course(18, 13, 6, 2), 19),
        SCM(63, 10, 6, new Course(46, 32, 21, 16), new Course(55, 43, 35, 27), new Course(16, 14, 13, 12), 36);

        final int patients;
        final int leftUnder6Months;
        final int left6To12Months;
        final Course attempts;
        final Course severeSelfHarm;
        final Course admissions;
        /** With any of the three in the last period; what remains was free of them. */
        final int inCrisisAtTheEnd;

        Arm(int patients, int under6, int to12, Course attempts, Course severe, Course admissions, int inCrisis) {
            this.patients = patients;
            this.leftUnder6Months = under6;
            this.left6To12Months = to12;
            this.attempts = attempts;
            this.severeSelfHarm = severe;
            this.admissions = admissions;
            this.inCrisisAtTheEnd = inCrisis;
        }
    }

    private static final Map<String, Integer> EXCLUDED = new LinkedHashMap<>();

    static {
        EXCLUDED.put("DID_NOT_ATTEND", 10);
        EXCLUDED.put("DECLINED", 12);
        EXCLUDED.put("INCLUSION_NOT_MET", 5);
        EXCLUDED.put("EXCLUSION_MET", 4);
        EXCLUDED.put("UNCONTACTABLE", 3);
    }

    private record Case(String key, LocalDate started, double severity) {
        Window period(int number) {
            return Window.sixMonths(started, 6 * (number - 1));
        }
    }

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;
    private final People people;
    private int referrals;
    private int contacts;
    private int events;

    HistoricalTrial(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named(TEAM);
        this.people = new People(KEYS, 1, this.dice);
    }

    void write() {
        ledger.add(new Row.Team(TEAM, "Historical cohort: trial", today.minusYears(12), null));
        for (Arm arm : Arm.values()) {
            List<Case> cases = treat(arm);
            for (int period = 0; period < 4; period++) {
                live(arm, cases, period);
            }
        }
        EXCLUDED.forEach((reason, number) -> {
            for (int i = 0; i < number; i++) {
                exclude(reason, i);
            }
        });
    }

    private void exclude(String reason, int number) {
        Dice d = dice.named("excluded", reason, number);
        LocalDate received = today.minusDays(d.between(1100, 1700));
        Row.Patient patient = people.next(mix(received));
        ledger.add(patient);
        refer(d, patient, received, reason);
    }

    private List<Case> treat(Arm arm) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < arm.patients; i++) {
            Dice d = dice.named(arm, i);
            LocalDate started = Window.everyMonthHas(today.minusDays(d.between(1060, 1600)));
            LocalDate endOfTrial = started.plusMonths(18);
            Row.Patient patient = people.next(mix(started), null, endOfTrial.plusDays(d.between(14, 40)));
            ledger.add(patient);
            String referral = refer(d, patient, started.minusDays(d.between(30, 90)), "ACCEPTED");
            ledger.add(new Row.Diagnosis(
                    patient.patientKey(),
                    started.minusDays(d.between(2, 20)),
                    "DSM5",
                    "301.83",
                    "SCID-5-PD",
                    d.between(5, 9),
                    d.between(0, 4)));
            boolean under6 = i < arm.leftUnder6Months;
            boolean early = i < arm.leftUnder6Months + arm.left6To12Months;
            LocalDate ended = under6
                    ? d.day(started.plusDays(20), started.plusMonths(6))
                    : early
                            ? d.day(started.plusMonths(6), started.plusMonths(12))
                            : endOfTrial.plusDays(d.between(0, 10));
            ledger.add(new Row.Episode(
                    referral.replace("-R", "-E"),
                    patient.patientKey(),
                    referral,
                    arm.name(),
                    TEAM,
                    d.oneOf(CLINICIANS),
                    started,
                    ended,
                    early ? "ENDED_EARLY" : "COMPLETED"));
            cases.add(new Case(patient.patientKey(), started, (early ? 1.3 : 1) * (0.3 + d.unit() * d.unit() * 3)));
        }
        return cases;
    }

    private static People.Mix mix(LocalDate on) {
        return new People.Mix(0.8, 0.2, 31, on);
    }

    private String refer(Dice d, Row.Patient patient, LocalDate received, String outcome) {
        String key = "%s-R%03d".formatted(KEYS, ++referrals);
        ledger.add(new Row.Referral(
                key,
                patient.patientKey(),
                received,
                d.oneOf("Community mental health team", "Psychotherapy service", "Inpatient ward", "General practice"),
                TEAM,
                outcome,
                d.day(received.plusDays(7), received.plusDays(28))));
        return key;
    }

    /** One six-month period of an arm: who attempts suicide, harms themselves, is admitted. */
    private void live(Arm arm, List<Case> all, int period) {
        Dice d = dice.named(arm, "period", period);
        Set<Case> attempting;
        Set<Case> harming;
        Set<Case> admitted;
        if (period == 3) {
            Set<Case> inCrisis = d.pick(arm.inCrisisAtTheEnd, all, Case::severity);
            harming = d.pick(arm.severeSelfHarm.patients[period], inCrisis, one -> 1);
            attempting = including(d, except(inCrisis, harming), arm.attempts.patients[period], inCrisis);
            Set<Case> others = except(except(inCrisis, harming), attempting);
            admitted = including(d, others, arm.admissions.patients[period], inCrisis);
        } else {
            attempting = d.pick(arm.attempts.patients[period], all, Case::severity);
            harming = period == 0
                    ? including(d, except(all, attempting), arm.severeSelfHarm.patients[period], all)
                    : d.pick(arm.severeSelfHarm.patients[period], all, Case::severity);
            Set<Case> attempted = attempting;
            admitted = d.pick(
                    arm.admissions.patients[period], all, one -> one.severity * (attempted.contains(one) ? 4 : 1));
        }
        attempting.forEach(one -> attempt(one, period));
        harming.forEach(one -> harm(one, period, !attempting.contains(one)));
        admitted.forEach(one -> admit(one, period));
        all.forEach(one -> scratch(one, period));
    }

    private static Set<Case> except(Iterable<Case> all, Set<Case> some) {
        var rest = new LinkedHashSet<Case>();
        all.forEach(one -> {
            if (!some.contains(one)) {
                rest.add(one);
            }
        });
        return rest;
    }

    /** So many: as many of the first as fit, then of all. */
    private static Set<Case> including(Dice d, Set<Case> first, int number, Iterable<Case> all) {
        var picked = new LinkedHashSet<>(d.pick(Math.min(number, first.size()), first, Case::severity));
        picked.addAll(d.pick(number - picked.size(), except(all, picked), Case::severity));
        return picked;
    }

    private void attempt(Case one, int period) {
        Dice d = dice.named("attempt", one.key, period);
        for (Window stretch : one.period(period).split(1 + Math.min(2, d.times(0.3 * one.severity)))) {
            event(
                    one,
                    d.day(stretch.from(), stretch.before()),
                    "DAY",
                    "SUICIDE_ATTEMPT",
                    d.oneOf("SOME", "DEFINITE", "AMBIVALENT"),
                    d.between(3, 5),
                    d.oneOf("MEDICAL", "MEDICAL", "GENERAL_HOSPITAL", "INTENSIVE_CARE"),
                    "POISONING",
                    null);
        }
    }

    private void harm(Case one, int period, boolean lifeThreatening) {
        Dice d = dice.named("harm", one.key, period);
        boolean first = lifeThreatening && period == 0;
        for (Window stretch : one.period(period).split(1 + Math.min(5, d.times(0.9 * one.severity)))) {
            boolean cutting = d.chance(0.75);
            event(
                    one,
                    d.day(stretch.from(), stretch.before()),
                    "DAY",
                    cutting ? "SELF_INJURY" : "SELF_POISONING",
                    d.oneOf("NONE", "NONE", "AMBIVALENT", "UNKNOWN"),
                    first ? d.between(4, 5) : d.between(2, 3),
                    first ? "GENERAL_HOSPITAL" : d.oneOf("NURSING", "NURSING", "MEDICAL"),
                    cutting ? "CUTTING" : "POISONING",
                    !first && d.chance(0.15) ? d.between(2, 4) : null);
            first = false;
        }
    }

    private void admit(Case one, int period) {
        Dice d = dice.named("admission", one.key, period);
        for (Window stretch : one.period(period).split(1 + Math.min(2, d.times(0.3 * one.severity)))) {
            LocalDate from = d.day(stretch.from(), stretch.before());
            Window stay = new Window(from, from.plusDays(d.days(12))).endingBy(stretch.before());
            ledger.add(new Row.Contact(
                    "%s-C%05d".formatted(KEYS, ++contacts),
                    one.key,
                    "HOSPITAL_ADMISSION",
                    stay.from(),
                    stay.before().minusDays(1),
                    "Inpatient record"));
        }
    }

    /** What stays below the threshold of the published definitions, and must not count. */
    private void scratch(Case one, int period) {
        Dice d = dice.named("minor", one.key, period);
        int times = d.times(one.severity * (1.4 - 0.3 * period));
        for (Window stretch :
                times == 0 ? List.<Window>of() : one.period(period).split(times)) {
            boolean threat = d.chance(0.2);
            event(
                    one,
                    d.day(stretch.from(), stretch.before()),
                    d.oneOf("DAY", "DAY", "WEEK", "MONTH"),
                    threat ? "THREAT" : "SELF_INJURY",
                    threat ? "UNKNOWN" : "NONE",
                    threat ? 0 : d.between(1, 2),
                    threat ? "NONE" : d.oneOf("NONE", "SELF"),
                    threat ? null : d.oneOf("CUTTING", "HITTING", "BURNING"),
                    !threat && d.chance(0.3) ? d.between(2, 8) : null);
        }
    }

    private void event(
            Case one,
            LocalDate on,
            String precision,
            String act,
            String intent,
            int severity,
            String treatment,
            String method,
            Integer count) {
        ledger.add(new Row.Event(
                "%s-V%05d".formatted(KEYS, ++events),
                one.key,
                on,
                precision,
                act,
                intent,
                severity,
                treatment,
                method,
                count));
    }
}
