package org.holdfast.outcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The flow's statement against reading one referral after another, over many made-up services. */
class ReferralFlowTest {
    private record Referred(UUID id, LocalDate receivedOn, UUID team, String outcome, LocalDate outcomeOn) {}

    private record Treated(
            String key, UUID referral, String programme, LocalDate startedOn, LocalDate endedOn, String ending) {}

    private static final List<String> OUTCOMES = List.of(
            "WAITING",
            "ACCEPTED",
            "ACCEPTED",
            "ACCEPTED",
            "ACCEPTED",
            "DID_NOT_ATTEND",
            "DECLINED",
            "INCLUSION_NOT_MET",
            "EXCLUSION_MET",
            "UNCONTACTABLE");
    private static final List<String> ENDINGS =
            java.util.Arrays.asList("COMPLETED", "ENDED_EARLY", "ENDED_EARLY", "TRANSFERRED", "DIED", null);
    private static final List<String> PROGRAMMES = List.of("SCM", "MBT_OP", "MBT_I", "MBT_ASPD", "ART", "DBT");
    private static final List<UUID> TEAMS = List.of(new UUID(1, 1), new UUID(1, 2));

    private Memory memory;

    Memory database() throws SQLException {
        return Memory.onH2();
    }

    @BeforeProperty
    void open() throws SQLException {
        memory = database();
    }

    @AfterProperty
    void close() throws SQLException {
        memory.close();
    }

    @Property(tries = 150)
    void every_referral_is_in_exactly_one_box_and_the_boxes_add_up(@ForAll long seed) throws SQLException {
        Random dice = new Random(seed);
        List<Referred> referrals = new ArrayList<>();
        List<Treated> treatments = new ArrayList<>();
        for (int i = dice.nextInt(40); i > 0; i--) {
            LocalDate received = day(dice);
            Referred referral = new Referred(
                    new UUID(9, i),
                    received,
                    TEAMS.get(dice.nextInt(2)),
                    OUTCOMES.get(dice.nextInt(OUTCOMES.size())),
                    dice.nextInt(4) == 0 ? null : received.plusDays(dice.nextInt(200)));
            referrals.add(referral);
            for (int j = dice.nextInt(3); j > 0; j--) {
                LocalDate start = dice.nextInt(5) == 0 ? day(dice) : received.plusDays(dice.nextInt(300));
                LocalDate end =
                        switch (dice.nextInt(4)) {
                            case 0 -> null;
                            case 1 -> start.plusMonths(6).plusDays(dice.nextInt(3) - 1L);
                            default -> start.plusDays(dice.nextInt(700));
                        };
                treatments.add(new Treated(
                        "E-" + i + "-" + j,
                        dice.nextInt(8) == 0 ? null : referral.id(),
                        PROGRAMMES.get(dice.nextInt(PROGRAMMES.size())),
                        start,
                        end,
                        end == null ? null : ENDINGS.get(dice.nextInt(ENDINGS.size()))));
            }
        }
        store(referrals, treatments);
        for (int asked = 0; asked < 5; asked++) {
            Starters starters = new Starters(
                    day(dice).plusMonths(dice.nextInt(18)),
                    dice.nextInt(3) > 0 ? null : PROGRAMMES.get(dice.nextInt(3)),
                    dice.nextInt(3) > 0 ? null : TEAMS.get(dice.nextInt(2)),
                    dice.nextInt(3) > 0 ? null : day(dice),
                    dice.nextInt(3) > 0 ? null : day(dice));
            LocalDate from = dice.nextBoolean() ? null : day(dice);
            LocalDate to = dice.nextBoolean() ? null : day(dice);
            ReferralFlow flow = new ReferralFlowQuery(starters, from, to).on(memory.connection);

            assertThat(flow.screened()).isEqualTo(flow.notTakenOn() + flow.waiting() + flow.accepted());
            assertThat(flow.accepted()).isEqualTo(flow.notStarted() + flow.starters());
            assertThat(flow.excluded().keySet()).containsExactlyElementsOf(ReferralFlowQuery.EXCLUSIONS);
            for (ReferralFlow.Programme p : flow.programmes())
                assertThat(p.started())
                        .isPositive()
                        .isEqualTo(p.attendedUnder6Months()
                                + p.attended6To12Months()
                                + p.completed()
                                + p.inTreatment()
                                + p.otherEnding());
            assertThat(boxes(flow)).isEqualTo(read(referrals, treatments, starters, from, to));
        }
    }

    private static Map<String, Long> boxes(ReferralFlow flow) {
        Map<String, Long> boxes = new TreeMap<>(flow.excluded());
        boxes.put("waiting", flow.waiting());
        boxes.put("not started", flow.notStarted());
        for (ReferralFlow.Programme p : flow.programmes()) {
            boxes.put(p.programme() + " under", p.attendedUnder6Months());
            boxes.put(p.programme() + " later", p.attended6To12Months());
            boxes.put(p.programme() + " completed", p.completed());
            boxes.put(p.programme() + " there", p.inTreatment());
            boxes.put(p.programme() + " other", p.otherEnding());
        }
        boxes.values().removeIf(n -> n == 0);
        return boxes;
    }

    private static Map<String, Long> read(
            List<Referred> referrals, List<Treated> treatments, Starters asked, LocalDate from, LocalDate to) {
        Map<String, Long> boxes = new TreeMap<>();
        boolean byEpisode = asked.programme() != null || asked.startedFrom() != null || asked.startedTo() != null;
        for (Referred r : referrals) {
            if (r.receivedOn().isAfter(asked.asOf())) continue;
            if (from != null && r.receivedOn().isBefore(from)) continue;
            if (to != null && r.receivedOn().isAfter(to)) continue;
            if (asked.team() != null && !asked.team().equals(r.team())) continue;
            Optional<Treated> treated = treatments.stream()
                    .filter(t -> r.id().equals(t.referral()))
                    .filter(t -> !t.startedOn().isAfter(asked.asOf()))
                    .filter(t -> asked.programme() == null || asked.programme().equals(t.programme()))
                    .filter(t -> asked.startedFrom() == null || !t.startedOn().isBefore(asked.startedFrom()))
                    .filter(t -> asked.startedTo() == null || !t.startedOn().isAfter(asked.startedTo()))
                    .min(Comparator.comparing(Treated::startedOn).thenComparing(Treated::key));
            if (byEpisode && treated.isEmpty()) continue;
            boxes.merge(box(r, treated, asked.asOf()), 1L, Long::sum);
        }
        return boxes;
    }

    private static String box(Referred r, Optional<Treated> treated, LocalDate asOf) {
        LocalDate decidedOn = r.outcomeOn() == null ? r.receivedOn() : r.outcomeOn();
        if (r.outcome().equals("WAITING") || decidedOn.isAfter(asOf)) return "waiting";
        if (!r.outcome().equals("ACCEPTED")) return r.outcome();
        if (treated.isEmpty()) return "not started";
        Treated t = treated.get();
        if (t.endedOn() == null || t.endedOn().isAfter(asOf)) return t.programme() + " there";
        if ("COMPLETED".equals(t.ending())) return t.programme() + " completed";
        if (!"ENDED_EARLY".equals(t.ending())) return t.programme() + " other";
        return t.programme() + (t.endedOn().isBefore(t.startedOn().plusMonths(6)) ? " under" : " later");
    }

    private static LocalDate day(Random dice) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(dice.nextInt(2 * 365));
        return dice.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private void store(List<Referred> referrals, List<Treated> treatments) throws SQLException {
        memory.forgetEverything();
        UUID patient = new UUID(3, 3);
        for (Referred r : referrals)
            memory.referral(r.id(), patient, r.receivedOn(), r.team(), r.outcome(), r.outcomeOn());
        for (Treated t : treatments)
            memory.episode(t.key(), patient, t.referral(), t.programme(), null, t.startedOn(), t.endedOn(), t.ending());
    }
}
