package org.holdfast.training.supervision;

import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.access.UseCase;

/** Everybody's supervision, for those who look after the team. */
@UseCase
public class TeamSupervision {
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    TeamSupervision(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Over the last thirteen weeks, by name; of one team where it is given. */
    @RolesAllowed({TRAINER, MANAGER})
    public List<KeptRow> of(Optional<UUID> team) {
        LocalDate today = LocalDate.now(clock);
        return ledger.kept(today, team).stream()
                .map(one -> KeptRow.of(one, today))
                .toList();
    }
}
