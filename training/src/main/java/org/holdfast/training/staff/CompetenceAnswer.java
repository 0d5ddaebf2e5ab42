package org.holdfast.training.staff;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.training.qualification.Standing;
import org.holdfast.training.qualification.TellStanding;

/**
 * How somebody stands towards a qualification.
 *
 * @param state {@code MET}, {@code IN_PROGRESS} or {@code NOT_POSSIBLE}
 * @param met how many of the {@code asked} requirements are met; what is only desirable is not among them
 * @param expiresOn the last day on which it is met; null where it does not expire or is not met
 */
public record CompetenceAnswer(
        String qualification,
        int version,
        String name,
        Standing.Reached state,
        int met,
        int asked,
        LocalDate expiresOn,
        List<RequirementAnswer> requirements) {
    /**
     * @param evidence what meets it, or what there is towards it, in words
     * @param missing what is missing or why it is not possible, in words; empty where it is met
     */
    public record RequirementAnswer(
            String id,
            String name,
            boolean required,
            Standing.Reached state,
            LocalDate expiresOn,
            List<String> evidence,
            List<String> missing) {}

    static CompetenceAnswer of(Standing standing, TellStanding tell) {
        return new CompetenceAnswer(
                standing.qualification().code(),
                standing.qualification().version(),
                standing.qualification().name(),
                standing.state(),
                standing.met(),
                standing.asked(),
                standing.expiresOn(),
                standing.requirements().stream()
                        .map(one -> new RequirementAnswer(
                                one.requirement().id(),
                                one.requirement().name(),
                                one.isRequired(),
                                one.state(),
                                one.expiresOn(),
                                tell.evidence(standing.qualification(), one),
                                tell.missing(one)))
                        .toList());
    }
}
