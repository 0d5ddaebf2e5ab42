package org.holdfast.training.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One member of staff as the API shows them.
 *
 * @param leftOn null while they work here
 * @param competence how they stand towards each qualification in force; null for those who may not see it
 */
public record StaffPerson(
        UUID id,
        String staffKey,
        String name,
        String email,
        String profession,
        String registrationBody,
        String registrationNumber,
        String team,
        LocalDate startedOn,
        LocalDate leftOn,
        List<CompetenceAnswer> competence) {
    static StaffPerson of(StaffRow row, List<CompetenceAnswer> competence) {
        return new StaffPerson(
                row.id(),
                row.staffKey(),
                row.name(),
                row.email(),
                row.profession(),
                row.registrationBody(),
                row.registrationNumber(),
                row.team(),
                row.startedOn(),
                row.leftOn(),
                competence);
    }
}
