package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.holdfast.training.qualification.Qualification.Attended;
import org.holdfast.training.qualification.Qualification.Each;
import org.holdfast.training.qualification.Qualification.Mix;
import org.holdfast.training.qualification.Qualification.Requirement;
import org.holdfast.training.qualification.Qualification.Stated;
import org.holdfast.training.qualification.Qualification.Supervised;
import org.holdfast.training.qualification.Qualification.Treated;
import org.holdfast.training.qualification.Qualification.Way;
import org.holdfast.training.qualification.Standing.Judged;
import org.holdfast.training.qualification.Standing.Reached;
import org.holdfast.training.qualification.Standing.Said;

/**
 * Judges what somebody can show against what a qualification asks for on a day. The same evidence, in whatever order it
 * was entered, gives the same answer; what is dated after the day is not seen.
 */
public final class Competence {
    private final Qualification qualification;
    private final LocalDate on;
    private final List<Evidence> evidence;

    private Competence(Qualification qualification, Collection<? extends Evidence> evidence, LocalDate on) {
        this.qualification = qualification;
        this.on = on;
        Map<UUID, Evidence> once = new LinkedHashMap<>();
        evidence.stream()
                .filter(one -> !one.on().isAfter(on))
                .sorted(Comparator.comparing(Evidence::on).thenComparing(Evidence::id))
                .forEach(one -> once.putIfAbsent(one.id(), one));
        this.evidence = List.copyOf(once.values());
    }

    public static Standing of(Qualification qualification, Collection<? extends Evidence> evidence, LocalDate on) {
        Competence here = new Competence(qualification, evidence, on);
        return new Standing(
                qualification,
                on,
                qualification.requirements().stream().map(here::judge).toList());
    }

    private Judged judge(Requirement requirement) {
        if (requirement.rule() instanceof Stated rule) return stated(requirement, rule);
        if (requirement.rule() instanceof Attended rule) return attended(requirement, rule);
        if (requirement.rule() instanceof Supervised rule) return supervised(requirement, rule);
        return treated(requirement, (Treated) requirement.rule());
    }

    private <T extends Evidence> List<T> all(Class<T> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    // What was said of somebody: the one that lasts longest counts.

    private Judged stated(Requirement requirement, Stated rule) {
        List<Evidence.Stated> said = all(Evidence.Stated.class).stream()
                .filter(one -> one.topic().equals(rule.topic()))
                .toList();
        return said.stream()
                .filter(one -> lasts(lastDay(one, rule.validFor())))
                .max(Comparator.comparing(one -> lastDay(one, rule.validFor()), LASTING))
                .map(best -> met(requirement, List.of(best), lastDay(best, rule.validFor())))
                .orElseGet(() -> said.isEmpty()
                        ? missing(requirement, said, Said.of("qualification.missing.statement"))
                        : missing(
                                requirement,
                                said,
                                Said.of(
                                        "qualification.missing.expired",
                                        said.stream()
                                                .map(one -> lastDay(one, rule.validFor()))
                                                .max(LASTING)
                                                .orElseThrow())));
    }

    private static LocalDate lastDay(Evidence.Stated said, Period validFor) {
        LocalDate byRule = validFor == null ? null : said.on().plus(validFor);
        if (said.until() == null || byRule == null) return said.until() == null ? byRule : said.until();
        return byRule.isBefore(said.until()) ? byRule : said.until();
    }

    /** No last day comes after every other. */
    private static final Comparator<LocalDate> LASTING = Comparator.nullsLast(Comparator.naturalOrder());

    private boolean lasts(LocalDate lastDay) {
        return lastDay == null || !lastDay.isBefore(on);
    }

    // A course: one that has everything, never two that have it between them.

    private Judged attended(Requirement requirement, Attended rule) {
        List<Judged> each = new ArrayList<>();
        for (Evidence.Course course : all(Evidence.Course.class))
            for (Way way : rule.ways())
                if (way.course().equals(course.course())) each.add(attended(requirement, rule, course, way));
        List<Judged> met = each.stream().filter(Judged::isMet).toList();
        if (!met.isEmpty())
            return met.stream()
                    .max(Comparator.comparing(Judged::expiresOn, LASTING))
                    .orElseThrow();
        if (each.isEmpty())
            return missing(
                    requirement,
                    List.of(),
                    Said.of(
                            "qualification.missing.course",
                            qualification.nameOf(rule.ways().get(0).course())));
        // The one that lacks the least, of these the latest.
        return each.stream()
                .min(Comparator.comparing((Judged one) -> one.state() == Reached.NOT_POSSIBLE)
                        .thenComparing(one -> one.missing().size())
                        .thenComparing(one -> one.evidence().get(0).on(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Judged attended(Requirement requirement, Attended rule, Evidence.Course course, Way way) {
        List<Evidence> shown = new ArrayList<>(List.of(course));
        List<Said> missing = new ArrayList<>();
        boolean possible = true;
        if (rule.whole() && !course.whole()) {
            missing.add(Said.of("qualification.notPossible.partly", course.on()));
            possible = false;
        }
        if (rule.introduction() != null) {
            List<Evidence.Stated> introductions = all(Evidence.Stated.class).stream()
                    .filter(one -> one.topic().equals(rule.introduction()))
                    .toList();
            var before = introductions.stream()
                    .filter(one -> one.on().isBefore(course.startedOn()))
                    .findFirst();
            before.ifPresent(shown::add);
            // That nothing is recorded does not say that it was not done.
            if (introductions.isEmpty())
                missing.add(Said.of("qualification.missing.course", qualification.nameOf(rule.introduction())));
            else if (before.isEmpty()) {
                missing.add(Said.of("qualification.notPossible.introduction", course.startedOn()));
                possible = false;
            }
        }
        lacking(missing, "qualification.missing.days", course.days(), way.days());
        lacking(missing, "qualification.missing.live", course.liveHours(), way.liveHours());
        lacking(missing, "qualification.missing.selfGuided", course.selfGuidedHours(), way.selfGuidedHours());
        lacking(missing, "qualification.missing.modules", course.modules(), way.modules());
        LocalDate lastDay = rule.validFor() == null ? null : course.on().plus(rule.validFor());
        if (!lasts(lastDay)) missing.add(Said.of("qualification.missing.expired", lastDay));
        if (missing.isEmpty()) return met(requirement, shown, lastDay);
        return new Judged(requirement, possible ? Reached.IN_PROGRESS : Reached.NOT_POSSIBLE, shown, missing, null);
    }

    private static void lacking(List<Said> missing, String key, int there, int least) {
        if (there < least) missing.add(Said.of(key, there, least));
    }

    // Supervision in hours since a course began.

    private Judged supervised(Requirement requirement, Supervised rule) {
        List<Evidence> shown = new ArrayList<>();
        LocalDate since = LocalDate.MIN;
        if (rule.since() != null) {
            var first = all(Evidence.Course.class).stream()
                    .filter(one -> one.course().equals(rule.since()))
                    .min(Comparator.comparing(Evidence.Course::startedOn).thenComparing(Evidence.Course::on));
            if (first.isEmpty())
                return missing(
                        requirement,
                        List.of(),
                        Said.of("qualification.missing.course", qualification.nameOf(rule.since())),
                        Said.of("qualification.missing.hours", hours(0), hours(rule.minutes())));
            since = first.get().startedOn();
            shown.add(first.get());
        }
        int minutes = 0;
        for (Evidence.Supervision one : all(Evidence.Supervision.class)) {
            if (minutes >= rule.minutes()) break;
            if (one.setting() != rule.setting()
                    || one.minutes() <= 0
                    || one.on().isBefore(since)) continue;
            minutes += one.minutes();
            shown.add(one);
        }
        return minutes >= rule.minutes()
                ? met(requirement, shown, null)
                : missing(
                        requirement,
                        shown,
                        Said.of("qualification.missing.hours", hours(minutes), hours(rule.minutes())));
    }

    // Treatments: one of the mixes, of treatments of which each has everything it needs.

    /** One treatment with what was found for it, and what it still needs. */
    private record Case(Evidence.Treatment treatment, List<Evidence> shown, List<Said> missing) {
        boolean counts() {
            return missing.isEmpty();
        }

        boolean primary() {
            return treatment.primary();
        }
    }

    private Judged treated(Requirement requirement, Treated rule) {
        List<Case> cases = new ArrayList<>();
        Set<String> known = new HashSet<>();
        // Of a treatment entered twice, the entry that says more counts.
        all(Evidence.Treatment.class).stream()
                .sorted(Comparator.comparing((Evidence.Treatment one) -> !one.primary()))
                .forEach(treatment -> {
                    if (known.add(treatment.episode() + " " + treatment.setting()))
                        cases.add(look(treatment, rule.each()));
                });
        List<Case> alone = counting(cases, Setting.INDIVIDUAL);
        List<Case> groups = counting(cases, Setting.GROUP);
        for (Mix mix : rule.mixes()) {
            if (alone.size() < mix.individual() || groups.size() < mix.group()) continue;
            List<Case> chosen = new ArrayList<>(alone.subList(0, mix.individual()));
            chosen.addAll(groups.subList(0, mix.group()));
            if (rule.primary() == null || primary(chosen, rule.primary()))
                return met(
                        requirement,
                        chosen.stream()
                                .flatMap(one -> one.shown().stream())
                                .distinct()
                                .toList(),
                        null);
        }
        List<Said> missing = new ArrayList<>();
        missing.add(Said.of("qualification.missing.treatments", alone.size(), groups.size()));
        if (rule.primary() != null)
            missing.add(Said.of(
                    "qualification.missing.primary",
                    alone.stream().filter(Case::primary).count(),
                    groups.stream().filter(Case::primary).count()));
        cases.stream().filter(one -> !one.counts()).forEach(one -> missing.addAll(one.missing()));
        return new Judged(
                requirement,
                Reached.IN_PROGRESS,
                cases.stream().flatMap(one -> one.shown().stream()).distinct().toList(),
                missing,
                null);
    }

    /** Those with the primary diagnosis first, so that a choice from the front has as many of them as can be. */
    private static List<Case> counting(List<Case> cases, Setting setting) {
        return cases.stream()
                .filter(one -> one.counts() && one.treatment().setting() == setting)
                .sorted(Comparator.comparing((Case one) -> !one.primary()))
                .toList();
    }

    private static boolean primary(List<Case> chosen, Mix least) {
        return enough(chosen, Setting.INDIVIDUAL, least.individual()) || enough(chosen, Setting.GROUP, least.group());
    }

    private static boolean enough(List<Case> chosen, Setting setting, int least) {
        return least > 0
                && chosen.stream()
                                .filter(one -> one.primary() && one.treatment().setting() == setting)
                                .count()
                        >= least;
    }

    private Case look(Evidence.Treatment treatment, Each each) {
        List<Evidence> shown = new ArrayList<>(List.of(treatment));
        List<Said> missing = new ArrayList<>();
        List<Evidence.Session> held = all(Evidence.Session.class).stream()
                .filter(one -> one.episode().equals(treatment.episode()) && one.setting() == treatment.setting())
                .toList();
        List<Evidence.Session> sessions = held.stream()
                .filter(one -> each.takes(one.programme()))
                .limit(each.sessions())
                .toList();
        shown.addAll(sessions);
        if (sessions.isEmpty() && !held.isEmpty())
            missing.add(Said.of(
                    "qualification.missing.programme",
                    treatment.on(),
                    held.get(0).programme(),
                    String.join(", ", new TreeSet<>(each.programmes()))));
        else if (sessions.size() < each.sessions())
            missing.add(Said.of("qualification.missing.sessions", treatment.on(), sessions.size(), each.sessions()));
        supervision(treatment, each, shown, missing);
        sections(treatment, each, shown, missing);
        return new Case(treatment, shown, missing);
    }

    private void supervision(Evidence.Treatment treatment, Each each, List<Evidence> shown, List<Said> missing) {
        int minutes = 0;
        for (Evidence.Supervision one : all(Evidence.Supervision.class)) {
            if (minutes >= each.supervisionMinutes()) return;
            if (!treatment.episode().equals(one.episode()) || one.minutes() <= 0) continue;
            if (each.approval() != null) {
                var approval = all(Evidence.Approval.class).stream()
                        .filter(held -> held.supervisor().equals(one.supervisor())
                                && held.topic().equals(each.approval())
                                && held.counts(one.on()))
                        .findFirst();
                if (approval.isEmpty()) continue;
                shown.add(approval.get());
            }
            minutes += one.minutes();
            shown.add(one);
        }
        if (minutes < each.supervisionMinutes())
            missing.add(Said.of(
                    "qualification.missing.supervision",
                    treatment.on(),
                    hours(minutes),
                    hours(each.supervisionMinutes())));
    }

    private void sections(Evidence.Treatment treatment, Each each, List<Evidence> shown, List<Said> missing) {
        Set<LocalDate> sessions = new HashSet<>();
        for (Evidence.Recording one : all(Evidence.Recording.class)) {
            if (sessions.size() >= each.sections()) return;
            if (!one.episode().equals(treatment.episode()) || one.minutes() < each.sectionMinutes()) continue;
            if (sessions.add(one.sessionOn())) shown.add(one);
        }
        if (sessions.size() < each.sections())
            missing.add(Said.of("qualification.missing.sections", treatment.on(), sessions.size(), each.sections()));
    }

    /** Hours with at most two decimals, as they are spoken: 1.5. */
    private static double hours(int minutes) {
        return Math.round(minutes / 0.6) / 100.0;
    }

    private static Judged met(Requirement requirement, List<? extends Evidence> evidence, LocalDate expiresOn) {
        return new Judged(requirement, Reached.MET, List.copyOf(evidence), List.of(), expiresOn);
    }

    private static Judged missing(Requirement requirement, List<? extends Evidence> evidence, Said... missing) {
        return new Judged(requirement, Reached.IN_PROGRESS, List.copyOf(evidence), List.of(missing), null);
    }
}
