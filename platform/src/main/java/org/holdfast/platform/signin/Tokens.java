package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.People;

/**
 * Tokens for programs: 256 random bits, shown once, stored as their SHA-256, good until they expire or somebody revokes
 * them. They carry the roles that their account has at the time of use.
 */
@ApplicationScoped
class Tokens {
    private static final String PREFIX = "hf_";
    private static final Duration WRITTEN_DOWN_EVERY = Duration.ofMinutes(1);

    record Made(String token, Instant expiresAt) {}

    private final Sql sql;
    private final Clock clock;
    private final People people;

    @Inject
    Tokens(Sql sql, Clock clock, People people) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
    }

    @Transactional
    Made make(UUID account, String label, Duration life, String address) {
        String token = PREFIX + Secrets.token();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life).truncatedTo(ChronoUnit.SECONDS);
        sql.update(
                "INSERT INTO platform.api_token (id, account_id, token_hash, label, made_at, expires_at, origin)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                account,
                Secrets.hash(token),
                label,
                now,
                expiresAt,
                address);
        return new Made(token, expiresAt);
    }

    /** Whoever this token speaks for, if it is good. */
    Optional<Person> holder(String token, String address) {
        if (!token.startsWith(PREFIX) || token.length() > 100) return Optional.empty();
        Instant now = clock.instant();
        String hash = Secrets.hash(token);
        Optional<Person> person = people.presentWith(hash, now, address);
        if (person.isPresent())
            sql.update(
                    "UPDATE platform.api_token SET used_at = ? WHERE token_hash = ? AND (used_at IS NULL OR used_at < ?)",
                    now,
                    hash,
                    now.minus(WRITTEN_DOWN_EVERY));
        return person;
    }

    @Transactional
    boolean revoke(UUID account, UUID id) {
        return sql.update(
                        "UPDATE platform.api_token SET revoked_at = ? WHERE id = ? AND account_id = ?"
                                + " AND revoked_at IS NULL",
                        clock.instant(),
                        id,
                        account)
                == 1;
    }

    @Transactional
    void revoke(String token) {
        sql.update(
                "UPDATE platform.api_token SET revoked_at = ? WHERE token_hash = ? AND revoked_at IS NULL",
                clock.instant(),
                Secrets.hash(token));
    }

    @Transactional
    int revokeAll(UUID account) {
        return sql.update(
                "UPDATE platform.api_token SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
                clock.instant(),
                account);
    }

    /** This account's good tokens, the newest first. */
    List<TokenRow> good(UUID account) {
        return sql.list(
                "SELECT id, label, made_at, expires_at, used_at, origin FROM platform.api_token WHERE account_id = ?"
                        + " AND revoked_at IS NULL AND expires_at > ? ORDER BY made_at DESC",
                row -> new TokenRow(
                        Sql.uuid(row, "id"),
                        row.getString("label"),
                        Moments.of(Sql.instant(row, "made_at")),
                        Moments.of(Sql.instant(row, "expires_at")),
                        Moments.of(Sql.instant(row, "used_at")),
                        row.getString("origin")),
                account,
                clock.instant());
    }
}
