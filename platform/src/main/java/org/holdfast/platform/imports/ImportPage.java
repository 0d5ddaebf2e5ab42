package org.holdfast.platform.imports;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.MANAGER;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.Written;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.reports.Csv;
import org.holdfast.platform.reports.Table;
import org.holdfast.platform.tags.Stage;
import org.holdfast.platform.words.Words;

/** Choose a dataset, send a file, look at its beginning, import it, and see what became of it. */
@Named
@ViewScoped
@Route("/platform/import.xhtml")
@RolesAllowed({MANAGER, ADMIN})
public class ImportPage implements Serializable {
    /** Mistakes shown on the screen; the file to download has all of them. */
    private static final int SHOWN = 100;

    /** A column of the dataset and what belongs in it. */
    public record ColumnRow(String name, String what, boolean required) {}

    private final ImportDesk desk;
    private final Words words;
    private final Screen screen;
    private String dataset;
    private String run;
    private transient Part file;
    private transient Path kept;
    private String fileName;
    private Long before;
    private transient List<ImportRun> history;
    private transient Preview preview;
    private transient ImportRun shown;
    private transient boolean looked;
    private transient List<ImportRefused.Fault> faults;

    @Inject
    ImportPage(ImportDesk desk, Words words, Screen screen) {
        this.desk = desk;
        this.words = words;
        this.screen = screen;
    }

    /** What the address names must exist. */
    public void open() {
        if (dataset != null) desk.get(dataset);
        if (run != null && getShown() == null && desk.standing(id()).isEmpty()) throw new Unknown("import " + run);
    }

    public Map<String, String> getDatasets() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Dataset one : desk.datasets()) choices.put(one.name(), label(one.name()));
        return choices;
    }

    public String label(String name) {
        return words.knows("dataset." + name) ? words.say("dataset." + name) : name;
    }

    public List<ColumnRow> getColumns() {
        return desk.get(dataset).columns().stream()
                .map(column -> new ColumnRow(
                        column.kind() == Column.Kind.SERIES
                                ? column.prefix() + "1 … " + column.prefix() + "N"
                                : column.name(),
                        what(column),
                        column.isRequired()))
                .toList();
    }

    private String what(Column column) {
        String own = "dataset." + dataset + "." + column.name();
        if (words.knows(own)) return words.say(own);
        if (!column.vocabulary().isEmpty())
            return words.say("importFile.kind.oneOf", String.join(", ", column.vocabulary()));
        return words.format("importFile.kind." + column.kind(), column.min(), column.max(), column.most());
    }

    /** Takes the file and shows its beginning. */
    public void look() {
        screen.attempt(() -> {
            if (file == null || file.getSize() == 0) throw new Refused("importFile.noFile").on("file");
            desk.throwAway(kept);
            try (InputStream sent = file.getInputStream()) {
                kept = desk.keep(sent);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            fileName = Written.shown(file.getSubmittedFileName());
            preview = desk.preview(dataset, kept);
        });
    }

    public void discard() {
        desk.throwAway(kept);
        kept = null;
        preview = null;
    }

    public String begin() {
        return screen.go(() -> {
            if (kept == null) throw new Refused("importFile.noFile");
            UUID begun = desk.begin(dataset, fileName, kept);
            kept = null;
            return "/platform/import.xhtml?run=" + begun + "&faces-redirect=true";
        });
    }

    @PreDestroy
    void leave() {
        // The view may end after its person has gone, so this is not one of their use cases.
        if (kept != null) kept.toFile().delete();
    }

    /** The import named by the address; null until its entry is written. */
    public ImportRun getShown() {
        // Once for each time the page is drawn: it would otherwise show the import as it is and as it was.
        if (!looked) shown = run == null ? null : desk.find(id()).orElse(null);
        looked = true;
        return shown;
    }

    public boolean isRunning() {
        ImportRun now = getShown();
        return now == null ? run != null : now.state() == ImportState.RUNNING;
    }

    /** Asked for by the poll; what it shows is read while the page is drawn. */
    public void refresh() {
        looked = false;
        history = null;
    }

    public List<Stage> getStages() {
        ImportDesk.Standing standing =
                desk.standing(id()).orElse(new ImportDesk.Standing(Progress.Phase.READING, 0, 0));
        String rows = words.say("importFile.rowsRead", standing.rows());
        String read = words.say("importFile.stage.read");
        String check = words.say("importFile.stage.check");
        String store = words.say("importFile.stage.store");
        switch (standing.phase()) {
            case READING:
                return List.of(
                        Stage.current(read, rows, standing.percent()), Stage.ahead(check, ""), Stage.ahead(store, ""));
            case WAITING:
                return List.of(Stage.done(read, rows), Stage.current(check, waiting(), 0), Stage.ahead(store, ""));
            case CHECKING:
                return List.of(
                        Stage.done(read, rows),
                        Stage.current(check, words.say("importFile.checking"), 50),
                        Stage.ahead(store, ""));
            default:
                return List.of(
                        Stage.done(read, rows),
                        Stage.done(check, ""),
                        Stage.current(store, words.say("importFile.storing"), 50));
        }
    }

    /** Which import has to be stored first, and how far it is. */
    private String waiting() {
        String first = desk.waitingFor(id());
        return first.isEmpty() ? words.say("importFile.waiting") : words.say("importFile.waiting.for", first);
    }

    /** How many mistakes there are, in words; when not all were kept, that there are at least so many. */
    public String getRefusedWords() {
        ImportRun now = getShown();
        return words.say(now.more() ? "import.refused.more" : "import.refused", now.faults());
    }

    public String getFoundWords() {
        ImportRun now = getShown();
        return words.say(now.more() ? "importFile.worthALook.more" : "importFile.worthALook.what", now.faults());
    }

    public List<ImportRefused.Fault> getFaults() {
        return allFaults().stream().limit(SHOWN).toList();
    }

    private List<ImportRefused.Fault> allFaults() {
        // Faces also asks while it looks for a component elsewhere on the page.
        if (run == null) return List.of();
        if (faults == null) faults = desk.faults(id());
        return faults;
    }

    public boolean isMoreFaults() {
        return allFaults().size() > SHOWN;
    }

    public void downloadFaults() {
        Table table = Table.withColumns("row", "column", "message");
        for (ImportRefused.Fault fault : allFaults()) table.row(fault.row(), fault.column(), fault.message());
        // In a row of its own without a number, so that the columns stay what they are.
        if (getShown().more()) table.row(null, null, words.say("importFile.moreThanListed", Staging.MOST_FAULTS));
        send(getShown().dataset() + "-mistakes.csv", Csv.forSpreadsheets(Csv.write(table)));
    }

    /** A file with the header line alone. */
    public void downloadHeader() {
        List<String> names = desk.get(dataset).columns().stream()
                .map(column -> column.kind() == Column.Kind.SERIES
                        ? column.prefix() + "1," + column.prefix() + "2"
                        : column.name())
                .toList();
        send(dataset + ".csv", Csv.forSpreadsheets(String.join(",", names) + "\r\n"));
    }

    private static void send(String name, String csv) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        response.responseReset();
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setResponseHeader("Cache-Control", "no-store");
        response.setResponseContentLength(bytes.length);
        try {
            response.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** A page of the history, newest first. */
    public List<ImportRun> getHistory() {
        List<ImportRun> some = history();
        return some.subList(0, Math.min(some.size(), ImportDesk.HISTORY));
    }

    /** Where the older ones are; null if these are all. */
    public String getOlder() {
        List<ImportRun> some = history();
        return some.size() <= ImportDesk.HISTORY
                ? null
                : String.valueOf(some.get(ImportDesk.HISTORY - 1).began().toEpochMilli());
    }

    private List<ImportRun> history() {
        if (history == null) history = desk.history(before == null ? null : Instant.ofEpochMilli(before));
        return history;
    }

    /** What became of it, in one line: "1,200 rows · 24 November 2026, 14:02, Ada Okafor". */
    public String told(ImportRun one) {
        String what =
                switch (one.state()) {
                    case STORED -> words.say("importFile.history.rows", one.rows());
                    case REFUSED ->
                        words.say(
                                one.more() ? "importFile.history.mistakes.more" : "importFile.history.mistakes",
                                one.faults());
                    default -> "";
                };
        return Stream.of(
                        what,
                        one.stored() && one.faults() > 0 ? words.say("importFile.history.found", one.faults()) : "",
                        words.say("importFile.history.sent", one.startedAt(), one.sender()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String getBefore() {
        return before == null ? null : before.toString();
    }

    /** An address that was mended by hand shows the latest. */
    public void setBefore(String before) {
        this.before = before != null && before.matches("\\d{1,15}") ? Long.valueOf(before) : null;
    }

    private UUID id() {
        try {
            return UUID.fromString(run);
        } catch (IllegalArgumentException malformed) {
            throw new Unknown("import " + run);
        }
    }

    public String getDataset() {
        return dataset;
    }

    public void setDataset(String dataset) {
        this.dataset = dataset == null || dataset.isBlank() ? null : dataset;
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run == null || run.isBlank() ? null : run;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileName() {
        return fileName;
    }

    public Preview getPreview() {
        return preview;
    }
}
