package org.holdfast.platform.imports;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.MANAGER;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Guarded;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Presence;
import org.holdfast.platform.words.Words;

/** What the import screen does: keep a file for a moment, look into it, import it behind the screen, tell how far it is. */
@ApplicationScoped
@Guarded
class ImportDesk {
    private static final Logger LOG = Logger.getLogger(ImportDesk.class.getName());
    private static final int PREVIEWED = 8;
    /** Columns and characters of a cell that the first look at a file shows. */
    private static final int WIDEST = 60;

    private static final int SHOWN = 80;
    /** Imports on one page of the history. */
    static final int HISTORY = 10;

    /** How far an import of this server has come. */
    record Standing(Progress.Phase phase, long rows, int percent) {}

    @Resource
    private ManagedExecutorService executor;

    private final Imports imports;
    private final ImportRuns runs;
    private final Words words;
    private final Map<UUID, Standing> underWay = new ConcurrentHashMap<>();

    @Inject
    ImportDesk(Imports imports, ImportRuns runs, Words words) {
        this.imports = imports;
        this.runs = runs;
        this.words = words;
    }

    /** Keeps what was sent until it is imported or thrown away. */
    @RolesAllowed({MANAGER, ADMIN})
    public Path keep(InputStream sent) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(Uploads.folder()), "import", ".csv");
            try {
                Files.copy(TooLarge.guard(sent), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (TooLarge large) {
                Files.deleteIfExists(file);
                throw new Refused("api.tooLarge").on("file");
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @RolesAllowed({MANAGER, ADMIN})
    public void throwAway(Path file) {
        try {
            if (file != null && file.startsWith(Uploads.folder())) Files.deleteIfExists(file);
        } catch (IOException still) {
            LOG.log(Level.WARNING, "An imported file was not deleted", still);
        }
    }

    @RolesAllowed({MANAGER, ADMIN})
    public Preview preview(String dataset, Path file) {
        List<Column> columns = get(dataset).columns();
        try (InputStream bytes = Files.newInputStream(file);
                CsvReader<Line> lines = CsvFile.open(Utf8.reader(bytes))) {
            Iterator<Line> each = lines.iterator();
            if (!each.hasNext()) return new Preview(List.of(), List.of(), List.of(words.say("import.file.empty")));
            Header header = Header.read(each.next(), columns);
            List<Preview.Heading> headings = new ArrayList<>();
            for (int i = 0; i < Math.min(WIDEST, header.names().size()); i++)
                headings.add(new Preview.Heading(
                        shown(header.names().get(i)), header.at(i).isPresent()));
            List<String> faults =
                    new ArrayList<>(header.faults().stream().map(this::inWords).toList());
            List<List<Preview.Cell>> rows = new ArrayList<>();
            try {
                while (rows.size() < PREVIEWED && each.hasNext()) rows.add(cells(header, each.next()));
            } catch (CsvParseException broken) {
                faults.add(words.format("importFile.brokenAt", rows.size() + 1, words.say(CsvFile.why(broken))));
            }
            return new Preview(headings, rows, faults);
        } catch (CsvParseException broken) {
            return new Preview(List.of(), List.of(), List.of(words.say(CsvFile.why(broken))));
        } catch (Utf8.Utf16 other) {
            return new Preview(List.of(), List.of(), List.of(words.say("import.file.utf16")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String shown(String text) {
        return Written.shown(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private List<Preview.Cell> cells(Header header, Line line) {
        String[] cells = line.cells();
        List<Preview.Cell> row = new ArrayList<>();
        for (int i = 0; i < Math.min(WIDEST, header.names().size()); i++) {
            String fault = line.misquoted().contains(i) ? words.say("import.cell.quote") : null;
            Optional<Column> column = header.at(i);
            if (fault == null && i < cells.length && column.isPresent())
                try {
                    if (column.get().kind() == Column.Kind.SERIES) Cells.number(column.get(), cells[i]);
                    else Cells.value(column.get(), cells[i]);
                } catch (Cells.Unfit unfit) {
                    fault = words.format(unfit.messageKey(), unfit.args());
                }
            row.add(new Preview.Cell(i < cells.length ? shown(cells[i]) : "", fault));
        }
        return row;
    }

    private String inWords(Fault fault) {
        return words.format(fault.messageKey(), fault.args().toArray());
    }

    /** Begins the import and answers under which id its history is kept. The file is deleted when it ends. */
    @RolesAllowed({MANAGER, ADMIN})
    public UUID begin(String dataset, String fileName, Path file) {
        get(dataset);
        if (!imports.hasPlace()) throw imports.tooMany();
        UUID run = Ids.next();
        Person sender = Presence.current();
        underWay.put(run, new Standing(Progress.Phase.READING, 0, 0));
        executor.execute(() -> Presence.as(sender, () -> {
            behindTheScreen(dataset, fileName, file, run);
            return null;
        }));
        return run;
    }

    private void behindTheScreen(String dataset, String fileName, Path file, UUID run) {
        try (InputStream bytes = Files.newInputStream(file)) {
            long size = Math.max(1, Files.size(file));
            Counted counted = new Counted(bytes);
            imports.run(
                    dataset,
                    fileName,
                    counted,
                    run,
                    (phase, rows) -> underWay.put(run, new Standing(phase, rows, (int) (counted.read * 100 / size))));
        } catch (ImportRefused refused) {
            LOG.log(Level.FINE, "Refused", refused);
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.SEVERE, "An import of " + dataset + " failed", failed);
        } finally {
            underWay.remove(run);
            throwAway(file);
        }
    }

    /** How far it is, if it runs on this server. */
    @RolesAllowed({MANAGER, ADMIN})
    public Optional<Standing> standing(UUID run) {
        return Optional.ofNullable(underWay.get(run));
    }

    /** What this import waits for, in words; empty if nobody knows. */
    @RolesAllowed({MANAGER, ADMIN})
    public String waitingFor(UUID run) {
        return imports.waitingFor(run);
    }

    @RolesAllowed({MANAGER, ADMIN})
    public Optional<ImportRun> find(UUID run) {
        return runs.find(run);
    }

    @RolesAllowed({MANAGER, ADMIN})
    public List<ImportRefused.Fault> faults(UUID run) {
        return runs.faults(run);
    }

    /**
     * Newest first; one more than a page has, if there is one.
     *
     * @param before only those that began before then; null for the latest
     */
    @RolesAllowed({MANAGER, ADMIN})
    public List<ImportRun> history(Instant before) {
        return runs.latest(before, HISTORY + 1);
    }

    @RolesAllowed({MANAGER, ADMIN})
    public List<Dataset> datasets() {
        return imports.datasets();
    }

    @RolesAllowed({MANAGER, ADMIN})
    public Dataset get(String dataset) {
        return imports.find(dataset).orElseThrow(() -> new Unknown("dataset " + dataset));
    }

    /** Knows how much has been read. */
    private static final class Counted extends FilterInputStream {
        private volatile long read;

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) read += some;
            return some;
        }
    }
}
