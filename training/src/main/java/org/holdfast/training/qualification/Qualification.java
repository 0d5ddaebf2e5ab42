package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.platform.definitions.Definition;

/**
 * What somebody has to show to be called qualified, as one version of its definition says.
 *
 * @param from the first day this version is in force
 * @param until the last day; null for as long as no higher version takes over
 */
public record Qualification(
        String code,
        int version,
        String name,
        String shortName,
        String source,
        LocalDate from,
        LocalDate until,
        List<Topic> topics,
        List<Requirement> requirements)
        implements Definition {
    /** Whether the whole waits for it. */
    public enum Need {
        REQUIRED,
        DESIRABLE
    }

    /** What can be recorded of somebody. */
    public enum TopicKind {
        COURSE,
        STATEMENT
    }

    /** A course or a statement under the name by which requirements ask for it. */
    public record Topic(String id, TopicKind kind, String name) {}

    /** One thing to show, with where that is written. */
    public record Requirement(String id, String name, String source, Need need, Rule rule) {}

    /** How it is told whether it is met. */
    public sealed interface Rule permits Stated, Attended, Treated, Supervised {}

    /** @param validFor how long it counts; null where it does not expire */
    public record Stated(String topic, Period validFor) implements Rule {}

    /**
     * One course in one of several forms; what two courses have in hours is never added up.
     *
     * @param whole no day or hour of it was missed
     * @param introduction the statement that has to be older than the course; null if none has to
     * @param validFor how long it counts after its last day; null where it does not expire
     */
    public record Attended(List<Way> ways, boolean whole, String introduction, Period validFor) implements Rule {}

    /** One form of a course and the least there has to be of each. */
    public record Way(String course, int days, int liveHours, int selfGuidedHours, int modules) {}

    /** Treatments that were given: one of these mixes, of treatments of which each is enough. */
    public record Treated(List<Mix> mixes, Each each, Mix primary) implements Rule {}

    /** So many individual patients and so many groups. */
    public record Mix(int individual, int group) {}

    /**
     * What one treatment needs in order to count.
     *
     * @param programmes the codes of the programmes of which it may be one; where there are none it may be of any
     * @param approval the statement a supervisor has to hold on the day; null where anybody may supervise
     */
    public record Each(
            Set<String> programmes,
            int sessions,
            int supervisionMinutes,
            String approval,
            int sections,
            int sectionMinutes) {
        boolean takes(String programme) {
            return programmes.isEmpty() || programmes.contains(programme);
        }
    }

    /** Hours of supervision held on or after the first day of a course; null for {@code since} means at any time. */
    public record Supervised(Setting setting, int minutes, String since) implements Rule {}

    boolean isInForce(LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }

    Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    String nameOf(String topic) {
        return topic(topic).map(Topic::name).orElse(topic);
    }
}
