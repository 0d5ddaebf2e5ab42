package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffMember;

/** Everybody's supervision, for those who look after the team. */
@UseCase
public class TeamSupervision {
    private final Ledger ledger;
    private final StaffDirectory directory;
    private final Clock clock;

    @Inject
    TeamSupervision(Ledger ledger, StaffDirectory directory, Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /** Over the last thirteen weeks, by name; of one team where it is given. */
    @RolesAllowed({TRAINER, MANAGER})
    public List<KeptRow> of(Optional<UUID> team) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> clinical = directory.clinical().stream().map(StaffMember::id).collect(Collectors.toSet());
        return ledger.kept(today, team).stream()
                .map(one -> KeptRow.of(one, clinical, today))
                .toList();
    }
}
