package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.holdfast.training.qualification.Qualification.Need;

/** How somebody stands towards a qualification on a day, requirement by requirement. */
public record Standing(Qualification qualification, LocalDate on, List<Judged> requirements) {
    public enum Reached {
        MET,
        IN_PROGRESS,
        NOT_POSSIBLE
    }

    /** Something to say, by the key of its words. */
    public record Said(String key, List<Object> args) {
        static Said of(String key, Object... args) {
            return new Said(key, List.of(args));
        }
    }

    /**
     * One requirement.
     *
     * @param evidence what meets it without anything else, or what there is towards it
     * @param missing what is missing, or why it is not possible; empty where it is met
     * @param expiresOn the last day on which it is met by what there is; null where it does not expire or is not met
     */
    public record Judged(
            Qualification.Requirement requirement,
            Reached state,
            List<Evidence> evidence,
            List<Said> missing,
            LocalDate expiresOn) {
        public boolean isMet() {
            return state == Reached.MET;
        }

        public boolean isRequired() {
            return requirement.need() == Need.REQUIRED;
        }
    }

    /** Of the whole: what is desirable does not hold it up. */
    public Reached state() {
        if (required().stream().allMatch(Judged::isMet)) return Reached.MET;
        return required().stream().anyMatch(one -> one.state() == Reached.NOT_POSSIBLE)
                ? Reached.NOT_POSSIBLE
                : Reached.IN_PROGRESS;
    }

    /** Something that is asked for was met and has run out. */
    public boolean hasLapsed() {
        return required().stream().flatMap(one -> one.missing().stream()).anyMatch(said -> said.key()
                .equals("qualification.missing.expired"));
    }

    public List<Judged> required() {
        return requirements.stream().filter(Judged::isRequired).toList();
    }

    public int met() {
        return (int) required().stream().filter(Judged::isMet).count();
    }

    public int asked() {
        return required().size();
    }

    /** Nothing was recorded towards it yet. */
    public boolean isNotBegun() {
        return requirements.stream().allMatch(one -> one.evidence().isEmpty());
    }

    /** The last day on which the whole is met by what there is; null where it does not expire or is not met. */
    public LocalDate expiresOn() {
        if (state() != Reached.MET) return null;
        return required().stream()
                .map(Judged::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
