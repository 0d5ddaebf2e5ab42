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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * One treatment with what was found for it, and what it still needs.
     *
     * @param sessions all that count of those that were held
     * @param rated of each session that has a long enough rated section the first of these, by the session's id
     * @param supervision what is enough of it, with the approval of whoever gave it
     */
    private record Case(
            Evidence.Treatment treatment,
            List<Evidence.Session> sessions,
            Map<UUID, Evidence.Recording> rated,
            List<Evidence> supervision,
            List<Said> missing) {
        boolean counts() {
            return missing.isEmpty();
        }

        boolean primary() {
            return treatment.primary();
        }

        /** It with these sessions, of which the first so many show their rated section. */
        List<Evidence> with(List<Evidence.Session> chosen, int sections) {
            List<Evidence> shown = new ArrayList<>(List.of(treatment));
            shown.addAll(chosen);
            shown.addAll(supervision);
            chosen.stream().limit(sections).forEach(one -> shown.add(rated.get(one.id())));
            return shown;
        }

        /** What there is so far, where it is not enough. */
        List<Evidence> soFar(Each each) {
            List<Evidence.Session> chosen = new ArrayList<>();
            Set<Object> slots = new HashSet<>();
            for (Evidence.Session one : sessions)
                if (chosen.size() < each.sections() && rated.containsKey(one.id()) && slots.add(one.slot()))
                    chosen.add(one);
            int sections = chosen.size();
            for (Evidence.Session one : sessions)
                if (chosen.size() < each.sessions() && slots.add(one.slot())) chosen.add(one);
            return with(chosen, sections);
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
            List<Case> people = alone.subList(0, mix.individual());
            Predicate<List<Case>> enough = with -> rule.primary() == null
                    || primary(Stream.concat(people.stream(), with.stream()).toList(), rule.primary());
            Optional<List<Evidence>> shown = apart(groups, 0, List.of(), mix.group(), rule.each(), enough);
            if (shown.isEmpty()) continue;
            Stream<Evidence> ofPeople =
                    people.stream().flatMap(one -> shown(List.of(one), rule.each()).orElseThrow().stream());
            return met(
                    requirement,
                    Stream.concat(ofPeople, shown.get().stream()).distinct().toList(),
                    null);
        }
        int most = rule.mixes().stream().mapToInt(Mix::group).max().orElse(0);
        int apart = apart(groups, most, rule.each());
        List<Said> missing = new ArrayList<>();
        missing.add(Said.of("qualification.missing.treatments", alone.size(), apart));
        if (apart < Math.min(most, groups.size())) missing.add(Said.of("qualification.missing.shared"));
        if (rule.primary() != null)
            missing.add(Said.of(
                    "qualification.missing.primary",
                    alone.stream().filter(Case::primary).count(),
                    apart(groups.stream().filter(Case::primary).toList(), most, rule.each())));
        cases.stream().filter(one -> !one.counts()).forEach(one -> missing.addAll(one.missing()));
        return new Judged(
                requirement,
                Reached.IN_PROGRESS,
                cases.stream()
                        .flatMap(one -> one.soFar(rule.each()).stream())
                        .distinct()
                        .toList(),
                missing,
                null);
    }

    /** What these treatments show with each session counted once; nothing if there are not enough sessions for all. */
    private static Optional<List<Evidence>> shown(List<Case> cases, Each each) {
        List<EachOnce.Has> has = cases.stream()
                .map(one -> new EachOnce.Has(one.sessions(), one.rated().keySet()))
                .toList();
        return EachOnce.shared(has, each.sessions(), each.sections()).map(given -> {
            List<Evidence> shown = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) shown.addAll(cases.get(i).with(given.get(i), each.sections()));
            return shown;
        });
    }

    /** So many more groups beside those chosen that no two of them need the same session. */
    private static Optional<List<Evidence>> apart(
            List<Case> groups, int from, List<Case> chosen, int more, Each each, Predicate<List<Case>> enough) {
        Optional<List<Evidence>> shown = shown(chosen, each);
        if (shown.isEmpty() || more == 0) return shown.filter(found -> enough.test(chosen));
        for (int i = from; i <= groups.size() - more; i++) {
            List<Case> with = new ArrayList<>(chosen);
            with.add(groups.get(i));
            Optional<List<Evidence>> found = apart(groups, i + 1, with, more - 1, each, enough);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** How many groups there are, at most so many, of which no two need the same session. */
    private static int apart(List<Case> groups, int most, Each each) {
        int apart = Math.min(most, groups.size());
        while (apart > 0
                && apart(groups, 0, List.of(), apart, each, any -> true).isEmpty()) apart--;
        return apart;
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
        List<Said> missing = new ArrayList<>();
        List<Evidence.Session> held = all(Evidence.Session.class).stream()
                .filter(one -> one.isOf(treatment.episode(), treatment.setting()))
                .toList();
        List<Evidence.Session> sessions =
                held.stream().filter(one -> each.takes(one.programme())).toList();
        int times = times(sessions);
        if (sessions.isEmpty() && !held.isEmpty())
            missing.add(Said.of(
                    "qualification.missing.programme",
                    treatment.on(),
                    held.get(0).programme(),
                    String.join(", ", new TreeSet<>(each.programmes()))));
        else if (times < each.sessions())
            missing.add(Said.of("qualification.missing.sessions", treatment.on(), times, each.sessions()));
        List<Evidence> supervision = supervision(treatment, each, missing);
        Map<UUID, Evidence.Recording> rated = rated(treatment, each, sessions, missing);
        return new Case(treatment, sessions, rated, supervision, missing);
    }

    /** How many sessions that is: what began at the same time in a group is one. */
    private static int times(List<Evidence.Session> sessions) {
        return (int) sessions.stream().map(Evidence.Session::slot).distinct().count();
    }

    private List<Evidence> supervision(Evidence.Treatment treatment, Each each, List<Said> missing) {
        List<Evidence> shown = new ArrayList<>();
        int minutes = 0;
        for (Evidence.Supervision one : all(Evidence.Supervision.class)) {
            if (minutes >= each.supervisionMinutes()) return shown;
            if (!one.isAbout(treatment.episode(), treatment.setting()) || one.minutes() <= 0) continue;
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
        return shown;
    }

    private Map<UUID, Evidence.Recording> rated(
            Evidence.Treatment treatment, Each each, List<Evidence.Session> sessions, List<Said> missing) {
        Map<UUID, Evidence.Recording> rated = new LinkedHashMap<>();
        if (each.sections() == 0) return rated;
        all(Evidence.Recording.class).stream()
                .filter(one -> one.session() != null && one.minutes() >= each.sectionMinutes())
                .forEach(one -> rated.putIfAbsent(one.session(), one));
        rated.keySet().retainAll(sessions.stream().map(Evidence.Session::id).collect(Collectors.toSet()));
        int times = times(
                sessions.stream().filter(one -> rated.containsKey(one.id())).toList());
        if (times < each.sections())
            missing.add(Said.of("qualification.missing.sections", treatment.on(), times, each.sections()));
        return rated;
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
