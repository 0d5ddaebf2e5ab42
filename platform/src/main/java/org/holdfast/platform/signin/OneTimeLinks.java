package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;

/**
 * Links that open one thing once. The database keeps only their fingerprint; opening the page does not use a link up
 * (mail programs look at links too), doing what it is for does.
 */
@ApplicationScoped
class OneTimeLinks {
    enum Kind {
        SETUP("/platform/setup.xhtml"),
        PASSWORD("/platform/password.xhtml");

        private final String page;

        Kind(String page) {
            this.page = page;
        }
    }

    private final Sql sql;
    private final Clock clock;

    @Inject
    OneTimeLinks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The whole address; it cannot be shown again. Earlier links for the same thing stop working. */
    @Transactional
    String make(Kind kind, UUID account, UUID madeBy, Duration life) {
        String token = Secrets.token();
        Instant now = clock.instant();
        if (account != null)
            sql.update(
                    "UPDATE platform.one_time_link SET used_at = ? WHERE kind = ? AND account_id = ? AND used_at IS NULL",
                    now,
                    kind,
                    account);
        sql.update(
                "INSERT INTO platform.one_time_link (id, kind, account_id, token_hash, made_at, made_by, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                kind,
                account,
                Secrets.hash(token),
                now,
                madeBy,
                now.plus(life));
        return Caller.publicAddress() + kind.page + "?token=" + token;
    }

    boolean isGood(Kind kind, String token) {
        return sql.count(
                        "SELECT COUNT(*) FROM platform.one_time_link WHERE kind = ? AND token_hash = ?"
                                + " AND used_at IS NULL AND expires_at > ?",
                        kind,
                        Secrets.hash(token == null ? "" : token),
                        clock.instant())
                == 1;
    }

    Optional<UUID> account(Kind kind, String token) {
        return sql.one(
                "SELECT account_id FROM platform.one_time_link WHERE kind = ? AND token_hash = ?"
                        + " AND used_at IS NULL AND expires_at > ?",
                row -> Sql.uuid(row, "account_id"),
                kind,
                Secrets.hash(token == null ? "" : token),
                clock.instant());
    }

    /**
     * Uses the link up, in the caller's transaction. Of two at the same time one is refused.
     *
     * @throws Refused if it was used, has run out, or never was
     */
    void use(Kind kind, String token) {
        int used = sql.update(
                "UPDATE platform.one_time_link SET used_at = ? WHERE kind = ? AND token_hash = ?"
                        + " AND used_at IS NULL AND expires_at > ?",
                clock.instant(),
                kind,
                Secrets.hash(token == null ? "" : token),
                clock.instant());
        if (used != 1) throw new Refused("link.spent");
    }
}
