package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Evidence as a test tells it, one after another. */
final class Shown {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final List<Evidence> evidence = new ArrayList<>();
    private final Map<UUID, Integer> hours = new HashMap<>();

    Shown stated(String topic) {
        return stated(topic, DAY.minusYears(2), null);
    }

    Shown stated(String topic, LocalDate on, LocalDate until) {
        evidence.add(new Evidence.Stated(UUID.randomUUID(), topic, on, until));
        return this;
    }

    Shown course(String course, LocalDate from, int days, int live, int selfGuided, int modules, boolean whole) {
        evidence.add(new Evidence.Course(
                UUID.randomUUID(), course, from, from.plusDays(days), days, live, selfGuided, modules, whole));
        return this;
    }

    Shown treatment(UUID episode, Setting setting, int sessions, boolean primary) {
        evidence.add(new Evidence.Treatment(UUID.randomUUID(), episode, setting, primary, DAY.minusYears(1)));
        for (int i = 0; i < sessions; i++) session(episode, setting, DAY.minusWeeks(sessions - i));
        return this;
    }

    Shown session(UUID episode, Setting setting, LocalDate on) {
        return session(episode, "MBT_OP", setting, on);
    }

    /** Each treatment has its own hour. */
    Shown session(UUID episode, String programme, Setting setting, LocalDate on) {
        int hour = hours.computeIfAbsent(episode, none -> 8 + hours.size());
        return session(episode, programme, setting, on.atTime(hour, 0));
    }

    Shown session(UUID episode, String programme, Setting setting, LocalDateTime startsAt) {
        evidence.add(new Evidence.Session(UUID.randomUUID(), episode, programme, setting, startsAt));
        return this;
    }

    Shown supervised(UUID episode, Setting about, UUID supervisor, LocalDate on, int minutes) {
        evidence.add(new Evidence.Supervision(
                UUID.randomUUID(), episode, about, on, minutes, Setting.INDIVIDUAL, supervisor));
        return this;
    }

    Shown inGroup(LocalDate on, int minutes) {
        evidence.add(
                new Evidence.Supervision(UUID.randomUUID(), null, null, on, minutes, Setting.GROUP, UUID.randomUUID()));
        return this;
    }

    Shown approved(UUID supervisor, LocalDate on, LocalDate until) {
        evidence.add(new Evidence.Approval(UUID.randomUUID(), supervisor, "mbt-supervisor", on, until));
        return this;
    }

    Shown rated(UUID episode, Setting setting, LocalDate session, int minutes) {
        List<Evidence.Session> sessions = evidence.stream()
                .filter(Evidence.Session.class::isInstance)
                .map(Evidence.Session.class::cast)
                .toList();
        evidence.add(
                new Evidence.Recording(UUID.randomUUID(), episode, setting, null, session, minutes, session.plusDays(3))
                        .of(sessions));
        return this;
    }

    /** A treatment that has everything. */
    Shown complete(UUID supervisor, Setting setting, boolean primary) {
        UUID episode = UUID.randomUUID();
        treatment(episode, setting, 24, primary);
        for (int i = 1; i <= 4; i++) supervised(episode, setting, supervisor, DAY.minusWeeks(5 * i), 60);
        for (int i = 1; i <= 3; i++) rated(episode, setting, DAY.minusWeeks(i), 15);
        return this;
    }
}
