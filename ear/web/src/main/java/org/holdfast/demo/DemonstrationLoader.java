package org.holdfast.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.Imports;
import org.holdfast.platform.signin.Accounts;

/**
 * Feeds the demonstration's files to the ordinary import, once. The database then carries a mark that it holds the
 * demonstration; a database without the mark but with accounts is somebody's own, and is left alone.
 */
@ApplicationScoped
class DemonstrationLoader {

    /** The setting that every page looks at for the banner. Says the day for which the demonstration was made. */
    private static final String MARK = "demonstration";

    /** Before the day, while not everything is in yet: a start that was cut short is taken up again. */
    private static final String LOADING = "loading ";

    /** What the service is called, beside the product's name on every page. */
    private static final String NAME = "service.name";

    /** What another service sent: somebody nobody knows, a word that is none of ours, an end before the beginning. */
    private static final String MISTAKEN = """
        contact_key,patient_key,type,started_on,ended_on,source
        CT-4411,DEMO-P008,RAPID_ASSESSMENT,2026-10-02,,Crisis team record
        CT-4412,DEMO-P9008,RAPID_ASSESSMENT,2026-10-03,,Crisis team record
        CT-4413,DEMO-P010,CRISIS_CAFE,2026-10-09,,Crisis team record
        CT-4414,DEMO-P011,HOME_TREATMENT,2026-10-20,2026-10-11,Crisis team record
        """;

    private static final String PASSWORD = "holdfast-demo";
    private static final System.Logger LOG = System.getLogger(DemonstrationLoader.class.getName());

    private final Accounts accounts;
    private final Imports imports;
    private final ByHand byHand;
    private final TrainingFile trainingFile;
    private final Sql sql;
    private final Clock clock;

    @Inject
    DemonstrationLoader(
            Accounts accounts, Imports imports, ByHand byHand, TrainingFile trainingFile, Sql sql, Clock clock) {
        this.accounts = accounts;
        this.imports = imports;
        this.byHand = byHand;
        this.trainingFile = trainingFile;
        this.sql = sql;
        this.clock = clock;
    }

    void load() {
        Optional<String> mark =
                sql.one("SELECT content FROM platform.setting WHERE name = ?", row -> row.getString(1), MARK);
        if (mark.isEmpty()) {
            refuseToMix();
            LocalDate today = LocalDate.now(clock);
            sql.update("INSERT INTO platform.setting (name, content) VALUES (?, ?)", MARK, LOADING + today);
            load(today);
        } else if (mark.get().startsWith(LOADING)) {
            load(LocalDate.parse(mark.get().substring(LOADING.length())));
        }
    }

    private void refuseToMix() {
        if (!accounts.none() || sql.count("SELECT COUNT(*) FROM platform.staff") > 0) {
            throw new IllegalStateException("HOLDFAST_DEMO is set, but this database holds real accounts. The"
                    + " demonstration service is never mixed with them: start without HOLDFAST_DEMO, or choose another"
                    + " HOLDFAST_HOME or HOLDFAST_DB_URL.");
        }
    }

    private void load(LocalDate today) {
        long started = System.nanoTime();
        Presence.as(Person.SERVICE, () -> {
            for (Sheet sheet : Demonstration.on(today).sheets()) {
                load(sheet);
            }
            trainingFile.write(today);
            byHand.sendRefused("DEMO-S20", "contacts", "crisis-team-october.csv", MISTAKEN);
            return null;
        });
        if (sql.count("SELECT COUNT(*) FROM platform.setting WHERE name = ?", NAME) == 0)
            sql.update(
                    "INSERT INTO platform.setting (name, content) VALUES (?, ?)", NAME, "Estuary Personality Service");
        sql.update("UPDATE platform.setting SET content = ? WHERE name = ?", today.toString(), MARK);
        LOG.log(
                System.Logger.Level.INFO,
                "Demonstration service for {0} loaded in {1} ms",
                today,
                millisSince(started));
    }

    private void load(Sheet sheet) {
        long started = System.nanoTime();
        switch (sheet.dataset()) {
            case "accounts" -> sheet.rows().forEach(this::open);
            case "tasks" -> sheet.rows().forEach(byHand::ask);
            case "series" -> sheet.rows().forEach(byHand::planWeekly);
            case "openings" -> sheet.rows().forEach(byHand::openWithReason);
            default -> imports.run(sheet.dataset(), new StringReader(sheet.csv()));
        }
        LOG.log(
                System.Logger.Level.DEBUG,
                "{0}: {1} rows in {2} ms",
                sheet.dataset(),
                sheet.rows().size(),
                millisSince(started));
    }

    private void open(List<String> account) {
        String username = account.get(0);
        if (sql.count("SELECT COUNT(*) FROM platform.account WHERE username = ?", username) == 0) {
            accounts.openForDemonstration(
                    username,
                    account.get(1),
                    Arrays.stream(account.get(2).split(" ")).map(Role::valueOf).collect(Collectors.toSet()),
                    PASSWORD);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
