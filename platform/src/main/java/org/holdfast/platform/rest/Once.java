package org.holdfast.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.database.Clash;
import org.holdfast.platform.database.Sql;

/**
 * Makes a record once, however often the request that makes it is sent. A resource takes
 * {@code @HeaderParam("Idempotency-Key") String key} and answers with the id it gets:
 * <pre>{@code
 * UUID id = once.make(key, "contact of " + patient, body, () -> desk.record(patient, body.type(), …));
 * return Response.created(…).build();
 * }</pre>
 * The same key of the same account gives the same record, also when both requests arrive together; with another body
 * (or for another purpose) it is refused with 422. Without a key each request makes a record. A key is known for seven
 * days.
 */
@ApplicationScoped
public class Once {
    private static final int LONGEST = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Attempt attempt;
    private final Sql sql;
    private final Clock clock;

    @Inject
    Once(Attempt attempt, Sql sql, Clock clock) {
        this.attempt = attempt;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param key as sent, or null
     * @param purpose what is made and for whom, so that a key does not answer a different question
     * @param body what was sent, compared as JSON
     * @param make makes the record, in a transaction that also keeps the key, and answers its id
     */
    public UUID make(String key, String purpose, Object body, Supplier<UUID> make) {
        if (key == null || key.isBlank()) return make.get();
        if (key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl))
            throw new Malformed("Idempotency-Key", "api.idempotency.key", LONGEST);
        String hash = hash(purpose + "\n" + Json.json().toJson(body));
        Optional<UUID> made = made(key, hash);
        if (made.isPresent()) return made.get();
        try {
            return attempt.make(key, hash, make);
        } catch (RuntimeException thrown) {
            if (!Clash.isBehind(thrown)) throw thrown;
            // The same request, a moment earlier, on another thread: its record is there now, or it failed.
            return made(key, hash).orElseThrow(() -> thrown);
        }
    }

    private Optional<UUID> made(String key, String hash) {
        return sql.one(
                "SELECT made_id, body_hash FROM platform.idempotency WHERE account_id = ? AND request_key = ?",
                row -> {
                    if (!hash.equals(row.getString("body_hash")))
                        throw new Refused("api.idempotency.other").on("Idempotency-Key");
                    return Sql.uuid(row, "made_id");
                },
                Presence.current().account(),
                key);
    }

    /** Forgets requests that nobody sends again. */
    @Transactional
    public int forget() {
        return sql.update(
                "DELETE FROM platform.idempotency WHERE made_at < ?",
                clock.instant().minus(KEPT));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the key and makes the record, together or not at all. */
    @ApplicationScoped
    static class Attempt {
        private final Sql sql;
        private final Clock clock;

        @Inject
        Attempt(Sql sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public UUID make(String key, String hash, Supplier<UUID> make) {
            // The key first: a second request with it waits here until the first has ended.
            sql.update(
                    "INSERT INTO platform.idempotency (account_id, request_key, body_hash, made_at) VALUES (?, ?, ?, ?)",
                    Presence.current().account(),
                    key,
                    hash,
                    clock.instant());
            UUID made = make.get();
            sql.update(
                    "UPDATE platform.idempotency SET made_id = ? WHERE account_id = ? AND request_key = ?",
                    made,
                    Presence.current().account(),
                    key);
            return made;
        }
    }
}
