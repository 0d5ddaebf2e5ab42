package org.holdfast.therapy.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.Definitions;

/**
 * Every programme this service offers, all versions. Ours come with the product; the service's own are the
 * {@code *.json} files in {@code HOLDFAST_HOME/programmes}. A faulty file stops the start, with a line for each fault:
 * a clock that is silently wrong would be worse than no service.
 */
@ApplicationScoped
public class Programmes {
    private static final String FOLDER = "programmes";
    private static final List<String> OURS = List.of("MBT_OP", "MBT_I", "MBT_ASPD", "SCM");
    private static final Logger LOG = Logger.getLogger(Programmes.class.getName());

    private volatile Map<String, TreeMap<Integer, Programme>> byCode = Map.of();

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), FOLDER));
    }

    void readFrom(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, TreeMap<Integer, Programme>> all = load(folder, faults);
        Definitions.sound(faults, LOG);
        byCode = all;
    }

    static Map<String, TreeMap<Integer, Programme>> load(Path folder, List<String> faults) {
        return Definitions.load(FOLDER, OURS, folder, ProgrammeFile::read, faults);
    }

    /** The version with which an episode begins today. */
    public Optional<Programme> current(String code) {
        return Optional.ofNullable(code).map(byCode::get).map(versions -> versions.lastEntry()
                .getValue());
    }

    /** @throws Refused if there is no such programme here */
    public Programme named(String code) {
        return current(code).orElseThrow(() -> new Refused("therapy.programme.unknown", code).on("programme"));
    }

    /**
     * The version an episode began with, and no other: another one's clocks would be wrong without anybody seeing it. If a
     * site has taken that file away it is {@linkplain Programme#isMissing() missing}.
     */
    public Programme of(String code, int version) {
        TreeMap<Integer, Programme> versions = byCode.get(code);
        Programme exact = versions == null ? null : versions.get(version);
        return exact == null ? Programme.missing(code, version) : exact;
    }

    /** The newest version of each programme, by name. */
    public List<Programme> current() {
        return byCode.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .sorted(java.util.Comparator.comparing(Programme::name))
                .toList();
    }

    public Collection<Programme> everyVersion() {
        return byCode.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }
}
