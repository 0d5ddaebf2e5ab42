package org.holdfast.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.platform.database.Sql;

/**
 * What is true of the whole service, from the table {@code platform.setting}. Every page asks, so the answers are kept
 * for half a minute; a change reaches all nodes within that time.
 */
@ApplicationScoped
public class Settings {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Snapshot(Map<String, String> contents, Instant readAt) {}

    private static final Snapshot NEVER = new Snapshot(Map.of(), Instant.EPOCH);

    private final Sql sql;
    private final Clock clock;
    private volatile Snapshot last = NEVER;

    @Inject
    Settings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<String> text(String name) {
        Instant now = clock.instant();
        if (Duration.between(last.readAt(), now).compareTo(KEPT) > 0) {
            Map<String, String> contents = new HashMap<>();
            sql.list(
                    "SELECT name, content FROM platform.setting",
                    row -> contents.put(row.getString("name"), row.getString("content")));
            last = new Snapshot(contents, now);
        }
        return Optional.ofNullable(last.contents().get(name)).filter(text -> !text.isBlank());
    }

    /** Whether everybody in this service is invented. */
    public boolean demonstration() {
        return Boolean.getBoolean("holdfast.demo")
                || text("demonstration").filter(said -> !said.equals("false")).isPresent();
    }

    /** The same as it was last read, without asking the database again where it has been asked at all. */
    boolean isKnownDemonstration() {
        String said = last.contents().get("demonstration");
        return last == NEVER
                ? demonstration()
                : Boolean.getBoolean("holdfast.demo") || said != null && !said.equals("false");
    }

    /** Reads anew at the next question, after a setting was changed here. */
    public void forget() {
        last = new Snapshot(last.contents(), Instant.EPOCH);
    }
}
