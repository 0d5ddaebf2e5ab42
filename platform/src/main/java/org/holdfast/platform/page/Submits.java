package org.holdfast.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.drafts.DraftLine;
import org.holdfast.platform.drafts.Drafts;

/**
 * A submit, the number that makes it happen once, and the draft it sends: all in one transaction, so that a refusal
 * leaves number and draft as they were.
 */
@ApplicationScoped
class Submits {
    /** This number was used before. */
    static final class UsedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsedBefore(Throwable cause) {
            super(cause);
        }
    }

    private static final Duration KEPT = Duration.ofDays(7);

    private final Sql sql;
    private final Clock clock;
    private final Who who;
    private final Drafts drafts;

    @Inject
    Submits(Sql sql, Clock clock, Who who, Drafts drafts) {
        this.sql = sql;
        this.clock = clock;
        this.who = who;
        this.drafts = drafts;
    }

    @Transactional
    String once(Optional<UUID> number, Optional<DraftLine.Sent> draft, Supplier<String> action) {
        number.ifPresent(this::use);
        String ledTo = action.get();
        number.ifPresent(id -> sql.update("UPDATE platform.used_submit SET led_to = ? WHERE id = ?", ledTo, id));
        draft.ifPresent(sent -> drafts.discard(sent.form(), sent.record()));
        return ledTo;
    }

    /** Where the first submit with this number led. */
    String ledTo(UUID number) {
        return sql.one("SELECT led_to FROM platform.used_submit WHERE id = ?", row -> row.getString(1), number)
                .orElse(null);
    }

    @Transactional
    int forget() {
        return sql.update(
                "DELETE FROM platform.used_submit WHERE used_at < ?",
                clock.instant().minus(KEPT));
    }

    private void use(UUID number) {
        try {
            sql.update(
                    "INSERT INTO platform.used_submit (id, staff_id, used_at) VALUES (?, ?, ?)",
                    number,
                    who.staff(),
                    clock.instant());
        } catch (IllegalStateException refused) {
            if (refused.getCause() instanceof SQLException cause
                    && cause.getSQLState() != null
                    && cause.getSQLState().startsWith("23")) throw new UsedBefore(cause);
            throw refused;
        }
    }
}
