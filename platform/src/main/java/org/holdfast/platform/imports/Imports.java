package org.holdfast.platform.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.Reader;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Guarded;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/**
 * The place where files come in: for the API, the screen and, as {@code Person.SERVICE}, for the demonstration:
 * <pre>{@code
 * Presence.as(Person.SERVICE, () -> imports.run("contacts", new StringReader(csv)));
 * }</pre>
 * All or nothing. A file's transactions are its own: a caller's transaction is set aside while it runs, so call it outside
 * one. Imports started at the same time are read side by side and stored one after the other.
 */
@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Imports {
    /** Each import holds up to three connections; this many leave most of the pool to the people at their screens. */
    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<UUID, UnderWay> underWay = new ConcurrentHashMap<>();

    private final Instance<Dataset> datasets;
    private final Sql sql;
    private final OwnTransaction transaction;
    private final AuditTrail trail;
    private final ImportRuns runs;
    private final Words words;
    private final Clock clock;

    @Inject
    Imports(
            @Any Instance<Dataset> datasets,
            Sql sql,
            OwnTransaction transaction,
            AuditTrail trail,
            ImportRuns runs,
            Words words,
            Clock clock) {
        this.datasets = datasets;
        this.sql = sql;
        this.transaction = transaction;
        this.trail = trail;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
    }

    /** Every dataset of the service, by name. */
    @PermitAll
    public List<Dataset> datasets() {
        return datasets.stream().sorted(Comparator.comparing(Dataset::name)).toList();
    }

    @PermitAll
    public Optional<Dataset> find(String name) {
        for (Dataset dataset : datasets) if (dataset.name().equals(name)) return Optional.of(dataset);
        return Optional.empty();
    }

    /**
     * Imports a text that is already decoded.
     *
     * @throws Unknown if there is no such dataset
     * @throws ImportRefused with every mistake, if there is one; nothing was stored
     */
    @RolesAllowed({Role.Names.MANAGER, Role.Names.ADMIN})
    public Imported run(String dataset, Reader csv) {
        return run(dataset, null, csv, Ids.next(), Progress.NONE);
    }

    /**
     * Imports UTF-8 bytes as they arrive.
     *
     * @param fileName for the history of imports, or null
     * @param run the id under which the history keeps it
     * @throws Unknown if there is no such dataset
     * @throws TooLarge above 200 MB
     * @throws ImportRefused with every mistake, if there is one; nothing was stored
     */
    @RolesAllowed({Role.Names.MANAGER, Role.Names.ADMIN})
    public Imported run(String dataset, String fileName, InputStream csv, UUID run, Progress progress) {
        return run(dataset, fileName, Utf8.reader(TooLarge.guard(csv)), run, progress);
    }

    /** One row says what was stored, and further ones name everybody of whom something was. */
    private final class Trail implements FileImport.Witness {
        private final Dataset dataset;
        private final UUID run;
        private final String file;

        Trail(Dataset dataset, String fileName, UUID run) {
            this.dataset = dataset;
            this.run = run;
            this.file = dataset.name() + (fileName == null ? "" : ", " + fileName);
        }

        @Override
        public void stored(Imported imported) {
            trail.record(
                    "import.stored",
                    null,
                    file + ": " + imported.rows() + " rows, " + imported.inserted() + " inserted, " + imported.updated()
                            + " updated, " + imported.unchanged() + " unchanged");
            if (dataset.record() == null) return;
            if (imported.inserted() > 0) name("IS NULL", "import.inserted");
            if (imported.updated() > 0) name("= 'U'", "import.updated");
        }

        /** Those who had a row that is another's now. */
        @Override
        public void lost(List<UUID> records) {
            trail.records("import.movedAway", records, file);
        }

        private void name(String kind, String action) {
            sql.with(connection -> {
                try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT " + dataset.record()
                        + " AS record FROM " + dataset.staging() + " s WHERE s.run = ? AND s.change_kind " + kind)) {
                    select.setObject(1, run);
                    Staging.inPortions(select, some -> trail.records(action, some, file));
                    return null;
                }
            });
        }
    }

    private Imported run(String name, String fileName, Reader csv, UUID run, Progress progress) {
        Dataset dataset = find(name).orElseThrow(() -> new Unknown("dataset " + name));
        if (!places.tryAcquire()) throw tooMany();
        try {
            begun(dataset, fileName, run);
            return stored(dataset, fileName, csv, run, (phase, rows) -> {
                underWay.computeIfPresent(run, (same, before) -> before.at(phase, LocalDateTime.now(clock), rows));
                progress.at(phase, rows);
            });
        } finally {
            underWay.remove(run);
            places.release();
        }
    }

    private void begun(Dataset dataset, String fileName, UUID run) {
        LocalDateTime now = LocalDateTime.now(clock);
        String sender = Presence.current().name();
        underWay.put(run, new UnderWay(run, dataset.name(), fileName, sender, now, Progress.Phase.READING, now, 0));
    }

    /** Whether another import would be taken now. */
    boolean hasPlace() {
        return places.availablePermits() > 0;
    }

    TooManyImports tooMany() {
        return new TooManyImports(AT_ONCE, inWords(ahead(null)));
    }

    /** What is being stored, in words, while this one waits; of another server if it is none of ours. */
    String waitingFor(UUID run) {
        List<UnderWay> storing = ahead(run).stream().filter(UnderWay::isStoring).toList();
        return inWords(storing.isEmpty() && ahead(run).isEmpty() ? runs.running(run) : storing);
    }

    private List<UnderWay> ahead(UUID run) {
        return underWay.values().stream()
                .filter(each -> !each.run().equals(run))
                .sorted(Comparator.comparing(UnderWay::startedAt))
                .toList();
    }

    private String inWords(List<UnderWay> imports) {
        return imports.stream().map(each -> each.inWords(words)).collect(Collectors.joining("; "));
    }

    private Imported stored(Dataset dataset, String fileName, Reader csv, UUID run, Progress progress) {
        return runs.kept(dataset, fileName, run, () -> {
            FileImport.Outcome outcome = new FileImport(
                            dataset,
                            run,
                            sql,
                            transaction,
                            new Trail(dataset, fileName, run),
                            LocalDate.now(clock),
                            progress)
                    .read(csv);
            List<ImportRefused.Fault> found =
                    outcome.faults().stream().map(this::inWords).toList();
            if (outcome.imported() != null) return outcome.imported().with(found, outcome.more());
            throw new ImportRefused(dataset.name(), found, outcome.more());
        });
    }

    private ImportRefused.Fault inWords(Fault fault) {
        return new ImportRefused.Fault(
                fault.row(),
                fault.column(),
                words.format(fault.messageKey(), fault.args().toArray()));
    }
}
