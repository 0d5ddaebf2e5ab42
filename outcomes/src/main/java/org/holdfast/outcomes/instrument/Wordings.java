package org.holdfast.outcomes.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.Definitions;
import org.holdfast.platform.definitions.OurFiles;
import org.holdfast.platform.definitions.SiteFiles;

/**
 * The wording of instruments: that of our own check-in, and what a service has loaded in {@code HOLDFAST_HOME/wording}. A
 * faulty file stops the start, with a line for each fault. Where a licence has run out the words are not shown, and that
 * is said: once at the start, and wherever they would have stood.
 */
@ApplicationScoped
public class Wordings {
    private static final String FOLDER = "wording";
    private static final Logger LOG = Logger.getLogger(Wordings.class.getName());

    private final Instruments instruments;
    private final Clock clock;
    private volatile Map<String, Wording> all = Map.of();

    @Inject
    Wordings(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), FOLDER));
    }

    void readFrom(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, Wording> read = new HashMap<>();
        for (String name : OurFiles.names(FOLDER, "WEEKLY.json")) add(read, name, OurFiles.text(FOLDER, name), faults);
        for (Path file : SiteFiles.in(folder, faults))
            SiteFiles.text(file, faults).ifPresent(json -> add(read, FOLDER + "/" + file.getFileName(), json, faults));
        Definitions.sound(faults, LOG);
        LocalDate today = LocalDate.now(clock);
        for (Wording one : read.values())
            if (one.isExpired(today))
                LOG.warning(FOLDER + ": the licence for the wording of " + one.instrument() + " ran out on "
                        + one.expires() + "; it is not shown");
        all = read;
    }

    private void add(Map<String, Wording> read, String name, String json, List<String> faults) {
        DefinitionFile.Read<Wording> file = WordingFile.read(name, json, instruments);
        faults.addAll(file.faults());
        file.definition().ifPresent(one -> {
            if (read.putIfAbsent(key(one.instrument(), one.version()), one) != null)
                faults.add(name + ": " + one.instrument() + " version " + one.version() + " has its wording already");
        });
    }

    private static String key(String instrument, int version) {
        return instrument + " " + version;
    }

    /** The wording of this version, if it was loaded; it may have expired. */
    public Optional<Wording> loaded(Instrument of) {
        return Optional.ofNullable(all.get(key(of.code(), of.version())));
    }

    /** The wording of this version, if it may be shown on a day. */
    public Optional<Wording> shown(Instrument of, LocalDate on) {
        return loaded(of).filter(one -> !one.isExpired(on));
    }
}
