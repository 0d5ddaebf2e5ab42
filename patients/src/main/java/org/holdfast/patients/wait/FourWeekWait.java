package org.holdfast.patients.wait;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.patients.api.WaitFact;
import org.holdfast.platform.Refused;

/**
 * The clock of the community four-week wait, as NHS England's script counts it (DOMAIN.md F2 and "ten things" no. 6; R3):
 * a pure function of referrals and facts. See the package.
 */
public final class FourWeekWait {
    static final int DAYS = 28;

    private static final int GAP = 5;
    private static final int ADULT = 18;
    private static final LocalDate ASSESSMENT_COUNTS_FROM = LocalDate.of(2024, 4, 1);
    private static final Set<String> TEAMS = Set.of("A05", "A06", "A08", "A09", "A12", "A13", "A16", "C03", "C10");
    private static final Set<String> SEEN = Set.of("5", "6");
    private static final Set<String> MEDIA = Set.of("01", "02", "04", "11");

    /** The tools of the national list, by the definitions' codes. */
    private static final Set<String> TOOLS = Set.of(
            "CORE-10",
            "CORE-OM",
            "PHQ-9",
            "GAD-7",
            "REQOL-10",
            "REQOL-20",
            "DIALOG",
            "GOALS",
            "HONOS",
            "ORS",
            "WEMWBS",
            "SWEMWBS",
            "K10");

    private static final Set<String> NOT_AN_INTERVENTION = Set.of("11429006", "975131000000104", "2386021000000108");

    private FourWeekWait() {}

    /**
     * The spells of referrals, in order: those that overlap or follow within five days are one.
     *
     * @return each with at least one referral
     */
    static List<List<Referred>> spells(List<Referred> referrals) {
        List<List<Referred>> spells = new ArrayList<>();
        LocalDate end = null;
        for (Referred one : referrals.stream()
                .sorted(Comparator.comparing(Referred::receivedOn))
                .toList()) {
            boolean joins =
                    !spells.isEmpty() && (end == null || !one.receivedOn().isAfter(end.plusDays(GAP)));
            if (joins) {
                spells.get(spells.size() - 1).add(one);
                if (end != null) end = one.closedOn() == null || one.closedOn().isAfter(end) ? one.closedOn() : end;
            } else {
                spells.add(new ArrayList<>(List.of(one)));
                end = one.closedOn();
            }
        }
        return spells;
    }

    /**
     * What the clock says of each spell.
     *
     * @param bornOn null if it is not known
     * @param facts in any order; those after {@code today} have not happened
     */
    public static List<Wait> of(List<Referred> referrals, LocalDate bornOn, List<WaitFact> facts, LocalDate today) {
        return spells(referrals).stream()
                .map(spell -> ofSpell(spell, bornOn, facts, today))
                .toList();
    }

    /** What the clock says of the spell in which a referral was received on that day. */
    public static Wait ofReferral(
            LocalDate receivedOn, List<Referred> referrals, LocalDate bornOn, List<WaitFact> facts, LocalDate today) {
        return spells(referrals).stream()
                .filter(spell -> spell.stream().anyMatch(one -> one.receivedOn().equals(receivedOn)))
                .findFirst()
                .map(spell -> ofSpell(spell, bornOn, facts, today))
                .orElseThrow(() -> new Refused("referral.receivedMissing"));
    }

    static Wait ofSpell(List<Referred> spell, LocalDate bornOn, List<WaitFact> facts, LocalDate today) {
        LocalDate start = spell.stream()
                .map(Referred::receivedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (bornOn == null) return new Wait.NotCounted(start, Wait.Uncounted.AGE_UNKNOWN);
        if (start.isBefore(bornOn.plusYears(ADULT))) return new Wait.NotCounted(start, Wait.Uncounted.UNDER_18);
        if (spell.stream().noneMatch(one -> TEAMS.contains(one.teamType())))
            return new Wait.NotCounted(start, Wait.Uncounted.OTHER_TEAM);
        if (spell.stream().anyMatch(Referred::hospitalSpell))
            return new Wait.NotCounted(start, Wait.Uncounted.IN_HOSPITAL);

        boolean open = spell.stream().anyMatch(one -> one.closedOn() == null);
        LocalDate end = open
                ? null
                : spell.stream()
                        .map(Referred::closedOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate asOf = end == null || end.isAfter(today) ? today : end;
        boolean over = end != null && end.isBefore(today);
        List<Wait.Lamp> lamps = new ArrayList<>();
        for (Light light : Light.values()) {
            Optional<LocalDate> first = facts.stream()
                    .filter(fact -> light == lights(fact))
                    .map(WaitFact::on)
                    .filter(on -> !on.isBefore(start) && !on.isAfter(asOf))
                    .min(Comparator.naturalOrder());
            lamps.add(first.map(on -> new Wait.Lamp(light, LightState.LIT, on))
                    .orElse(new Wait.Lamp(light, LightState.NOT_YET, null)));
        }
        int place = Light.ASSESSMENT.ordinal();
        if (!needsAssessment(start, lamps.get(Light.CONTACT.ordinal()).on(), asOf))
            lamps.set(place, new Wait.Lamp(Light.ASSESSMENT, LightState.NOT_NEEDED, null));

        boolean stopped = lamps.stream().noneMatch(lamp -> lamp.state() == LightState.NOT_YET);
        LocalDate stop = stopped
                ? lamps.stream()
                        .map(Wait.Lamp::on)
                        .filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : null;
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(start, stopped ? stop : asOf));
        return new Wait.Counted(start, lamps, stop, days, result(stopped, over, days));
    }

    private static boolean needsAssessment(LocalDate start, LocalDate firstContact, LocalDate asOf) {
        // Without a contact yet, the first one is still to come.
        LocalDate contact = firstContact == null ? asOf : firstContact;
        return !start.isBefore(ASSESSMENT_COUNTS_FROM) || !contact.isBefore(ASSESSMENT_COUNTS_FROM);
    }

    private static Wait.WaitResult result(boolean stopped, boolean over, int days) {
        if (stopped) return days <= DAYS ? Wait.WaitResult.MET : Wait.WaitResult.NOT_MET;
        if (over) return Wait.WaitResult.CLOSED_BEFORE;
        return days <= DAYS ? Wait.WaitResult.RUNNING : Wait.WaitResult.OVERDUE;
    }

    /** Which light it lights; null if it does not count. */
    private static Light lights(WaitFact fact) {
        if (fact instanceof WaitFact.Contact contact)
            return SEEN.contains(contact.status()) && (contact.medium() == null || MEDIA.contains(contact.medium()))
                    ? Light.CONTACT
                    : null;
        if (fact instanceof WaitFact.Scored scored) return TOOLS.contains(scored.instrument()) ? Light.OUTCOME : null;
        if (fact instanceof WaitFact.Assessed) return Light.ASSESSMENT;
        if (fact instanceof WaitFact.CarePlan plan) return plan.agreed() ? Light.PLAN : null;
        if (fact instanceof WaitFact.Intervention done)
            return done.code() != null && !NOT_AN_INTERVENTION.contains(done.code()) ? Light.PLAN : null;
        return null;
    }
}
