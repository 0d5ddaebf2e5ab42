package org.holdfast.training.staff;

import java.time.LocalDate;
import java.util.UUID;

/** A member of staff as lists and the API show them; {@code leftOn} is null while they work here. */
public record StaffRow(
        UUID id,
        String staffKey,
        String name,
        String email,
        String profession,
        String registrationBody,
        String registrationNumber,
        String team,
        LocalDate startedOn,
        LocalDate leftOn) {}
