package org.holdfast.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to people around treatment: crises, and the services that see them for it. Crises become rarer in
 * treatment, on average; for some they do not.
 */
final class Course {

    private static final Set<String> STAYS = Set.of("HOSPITAL_ADMISSION", "HOME_TREATMENT");

    private final Ledger ledger;
    private final LocalDate today;
    private final Dice dice;
    private final Map<String, List<Window>> stays = new HashMap<>();
    private int contacts;
    private int events;

    Course(Ledger ledger, LocalDate today, Dice dice) {
        this.ledger = ledger;
        this.today = today;
        this.dice = dice.named("course");
    }

    /** Whether that person was in hospital on that day. */
    boolean inHospital(Treatment one, LocalDate day) {
        return stays.getOrDefault(one.key() + "HOSPITAL_ADMISSION", List.of()).stream()
                .anyMatch(stay -> stay.includes(day));
    }

    void write(Treatment one) {
        present(one);
        Dice d = dice.named(one.key());
        LocalDate first = one.started().minusMonths(14);
        LocalDate last = lastDay(one);
        if (d.chance(0.8)) {
            contact(one, "ASSESSMENT", one.started().minusDays(d.between(10, 150)), 0, last);
        }
        for (LocalDate month = first; month.isBefore(last); month = month.plusDays(30)) {
            for (int i = d.times(rate(one, month)); i > 0; i--) {
                LocalDate day = month.plusDays(d.between(0, 29));
                if (!day.isAfter(last)) {
                    crisis(d, one, day, last);
                }
            }
        }
    }

    /** What is told of someone's present must not be drowned by chance. */
    private LocalDate lastDay(Treatment one) {
        LocalDate last = today.minusDays(one.is(Treatment.Present.ORDINARY) ? 1 : 35);
        for (LocalDate end : new LocalDate[] {
            one.patient().diedOn(),
            one.patient().observedUntil(),
            one.episode().endedOn() == null ? null : one.episode().endedOn().plusMonths(14)
        }) {
            if (end != null && end.isBefore(last)) {
                last = end;
            }
        }
        return last;
    }

    /** Crises in a month. */
    private static double rate(Treatment one, LocalDate month) {
        double monthsIn = ChronoUnit.DAYS.between(one.started(), month) / 30.4;
        return monthsIn < 0 ? 0.33 * one.severity() : 0.3 * one.severity() * StrictMath.exp(-monthsIn / 8);
    }

    private void crisis(Dice d, Treatment one, LocalDate day, LocalDate last) {
        double what = d.unit();
        if (what < 0.14) {
            attempt(d, one, day, last);
        } else if (what < 0.60) {
            boolean seen = d.chance(0.3);
            event(
                    one,
                    day,
                    d.chance(0.85) ? "DAY" : d.oneOf("WEEK", "MONTH"),
                    "SELF_INJURY",
                    d.oneOf("NONE", "NONE", "AMBIVALENT", "UNKNOWN"),
                    seen ? d.between(2, 3) : d.between(1, 2),
                    seen ? "NURSING" : d.oneOf("NONE", "SELF"),
                    d.oneOf("CUTTING", "CUTTING", "BURNING", "HITTING"),
                    !seen && d.chance(0.2) ? d.between(2, 6) : null);
            if (seen) {
                contact(one, "EMERGENCY_DEPARTMENT", day, 0, last);
            }
        } else if (what < 0.70) {
            event(one, day, "DAY", "SELF_POISONING", d.oneOf("AMBIVALENT", "UNKNOWN"), 3, "MEDICAL", "POISONING", null);
            contact(one, "EMERGENCY_DEPARTMENT", day, 0, last);
            contact(one, "LIAISON", day.plusDays(d.between(0, 1)), 0, last);
        } else if (what < 0.84) {
            event(one, day, "DAY", "THREAT", "UNKNOWN", 0, "NONE", null, null);
            contact(one, d.oneOf("CRISIS_LINE", "CRISIS_LINE", "RAPID_ASSESSMENT"), day, 0, last);
        } else if (what < 0.92) {
            contact(one, "PLACE_OF_SAFETY", day, 0, last);
            contact(one, "RAPID_ASSESSMENT", day.plusDays(1), 0, last);
            afterwards(d, one, day.plusDays(1), last);
        } else if (one.programme() == Programme.MBT_ASPD || d.chance(0.4)) {
            event(one, day, "DAY", "VIOLENCE", "NONE", 0, "NONE", null, null);
            contact(one, "CRIMINAL_JUSTICE", day.plusDays(d.between(0, 2)), 0, last);
        } else {
            contact(one, "ASSESSMENT", day, 0, last);
        }
    }

    private void attempt(Dice d, Treatment one, LocalDate day, LocalDate last) {
        event(
                one,
                day,
                "DAY",
                "SUICIDE_ATTEMPT",
                d.oneOf("SOME", "DEFINITE", "AMBIVALENT"),
                d.between(3, 5),
                d.oneOf("MEDICAL", "MEDICAL", "GENERAL_HOSPITAL"),
                "POISONING",
                null);
        contact(one, "EMERGENCY_DEPARTMENT", day, 0, last);
        contact(one, "RAPID_ASSESSMENT", day.plusDays(1), 0, last);
        afterwards(d, one, day.plusDays(1), last);
    }

    private void afterwards(Dice d, Treatment one, LocalDate day, LocalDate last) {
        if (d.chance(0.35)) {
            int nights = d.days(11);
            contact(one, "HOSPITAL_ADMISSION", day, nights, last);
            if (d.chance(0.4)) {
                contact(one, "HOME_TREATMENT", day.plusDays(nights + 1L), d.days(12), last);
            }
        } else if (d.chance(0.5)) {
            contact(one, "HOME_TREATMENT", day, d.days(13), last);
        }
    }

    private void present(Treatment one) {
        switch (one.story().present()) {
            case DISCHARGED_YESTERDAY -> {
                event(one, today.minusDays(11), "DAY", "SUICIDE_ATTEMPT", "SOME", 3, "MEDICAL", "POISONING", null);
                contact(one, "EMERGENCY_DEPARTMENT", today.minusDays(11), 0, today);
                contact(one, "HOSPITAL_ADMISSION", today.minusDays(10), 9, today);
            }
            case IN_HOSPITAL -> {
                contact(one, "PLACE_OF_SAFETY", today.minusDays(5), 0, today);
                contact(one, "HOSPITAL_ADMISSION", today.minusDays(4), 60, today);
            }
            case WITH_HOME_TREATMENT -> {
                contact(one, "RAPID_ASSESSMENT", today.minusDays(7), 0, today);
                contact(one, "HOME_TREATMENT", today.minusDays(6), 60, today);
            }
            case HARMED_THREE_DAYS_AGO -> {
                event(one, today.minusDays(3), "DAY", "SELF_INJURY", "AMBIVALENT", 3, "NURSING", "CUTTING", null);
                contact(one, "EMERGENCY_DEPARTMENT", today.minusDays(3), 0, today);
            }
            default -> {}
        }
    }

    /** A stay that would reach beyond today is still open; one that would run into another of its kind did not happen. */
    private void contact(Treatment one, String type, LocalDate from, int nights, LocalDate last) {
        if (from.isAfter(last)) {
            return;
        }
        LocalDate ended = null;
        if (STAYS.contains(type)) {
            ended = from.plusDays(nights);
            if (last.isBefore(today.minusDays(1)) && ended.isAfter(last)) {
                ended = last;
            }
            if (!free(one, type, new Window(from, ended.plusDays(1)))) {
                return;
            }
            ended = ended.isAfter(today.minusDays(1)) ? null : ended;
        }
        ledger.add(new Row.Contact("DEMO-C%05d".formatted(++contacts), one.key(), type, from, ended, source(type)));
    }

    private boolean free(Treatment one, String type, Window stay) {
        var others = stays.computeIfAbsent(one.key() + type, none -> new ArrayList<>());
        boolean free = others.stream()
                .allMatch(other ->
                        !stay.before().isAfter(other.from()) || !other.before().isAfter(stay.from()));
        if (free) {
            others.add(stay);
        }
        return free;
    }

    private static String source(String type) {
        return switch (type) {
            case "HOSPITAL_ADMISSION" -> "Inpatient record";
            case "HOME_TREATMENT", "RAPID_ASSESSMENT" -> "Crisis team record";
            case "CRIMINAL_JUSTICE" -> "Liaison and diversion";
            case "EMERGENCY_DEPARTMENT", "LIAISON" -> "Emergency department letter";
            default -> "Shared care record";
        };
    }

    private void event(
            Treatment one,
            LocalDate on,
            String precision,
            String act,
            String intent,
            int severity,
            String treatment,
            String method,
            Integer count) {
        ledger.add(new Row.Event(
                "DEMO-V%05d".formatted(++events),
                one.key(),
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
