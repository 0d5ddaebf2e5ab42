package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.database.Sql;

/** The browsers that people are signed in with. */
@ApplicationScoped
class Sessions {
    private static final Duration WRITTEN_DOWN_EVERY = Duration.ofMinutes(1);

    private final Sql sql;
    private final Clock clock;

    @Inject
    Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    SignedIn start(UUID account, String address, String device) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO platform.sign_in (id, account_id, started_at, seen_at, origin, device)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                account,
                now,
                now,
                address,
                Device.named(device));
        sql.update("UPDATE platform.account SET last_sign_in_at = ? WHERE id = ?", now, account);
        return SignedIn.now(id, now);
    }

    /** Notes its use, in the database at most once a minute. */
    SignedIn used(SignedIn session) {
        Instant now = clock.instant();
        SignedIn used = session.usedAt(now);
        if (Duration.between(session.seenAt(), now).compareTo(WRITTEN_DOWN_EVERY) < 0) return used;
        sql.update("UPDATE platform.sign_in SET seen_at = ? WHERE id = ?", now, session.id());
        return used.seenAt(now);
    }

    @Transactional
    void end(UUID id) {
        sql.update("UPDATE platform.sign_in SET ended_at = ? WHERE id = ? AND ended_at IS NULL", clock.instant(), id);
    }

    /** Ends one of this account's sessions; somebody else's stays untouched. */
    @Transactional
    void end(UUID account, UUID id) {
        sql.update(
                "UPDATE platform.sign_in SET ended_at = ? WHERE id = ? AND account_id = ? AND ended_at IS NULL",
                clock.instant(),
                id,
                account);
    }

    /** @param but the session that stays, or null for none */
    @Transactional
    int endAll(UUID account, UUID but) {
        return sql.update(
                "UPDATE platform.sign_in SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND id <> ?",
                clock.instant(),
                account,
                but == null ? new UUID(0, 0) : but);
    }

    /** Where this account is signed in now, the latest use first. */
    List<SessionRow> open(UUID account, UUID current) {
        Instant now = clock.instant();
        return sql.list(
                "SELECT id, started_at, seen_at, origin, device FROM platform.sign_in WHERE account_id = ?"
                        + " AND ended_at IS NULL AND seen_at > ? AND started_at > ? ORDER BY seen_at DESC",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    return new SessionRow(
                            id,
                            Moments.of(Sql.instant(row, "started_at")),
                            Moments.of(Sql.instant(row, "seen_at")),
                            row.getString("origin"),
                            row.getString("device"),
                            id.equals(current));
                },
                account,
                now.minus(SignInRules.idle()).minus(WRITTEN_DOWN_EVERY),
                now.minus(SignInRules.longest()));
    }
}
