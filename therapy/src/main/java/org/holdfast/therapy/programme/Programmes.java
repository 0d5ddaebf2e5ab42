package org.holdfast.therapy.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.DefinitionFile;

/**
 * Every programme this service offers, all versions. Ours come with the product; the service's own are the
 * {@code *.json} files in {@code HOLDFAST_HOME/programmes}. A faulty file stops the start, with a line for each fault:
 * a clock that is silently wrong would be worse than no service.
 */
@ApplicationScoped
public class Programmes {
    private static final List<String> OURS = List.of("MBT_OP", "MBT_I", "MBT_ASPD", "SCM");
    private static final Logger LOG = Logger.getLogger(Programmes.class.getName());

    private volatile Map<String, TreeMap<Integer, Programme>> byCode = Map.of();

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), "programmes"));
    }

    void readFrom(Path folder) {
        List<String> faults = new ArrayList<>();
        byCode = load(folder, faults);
        if (!faults.isEmpty()) {
            faults.forEach(LOG::severe);
            throw new IllegalStateException(
                    faults.get(0) + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more, see the log)" : ""));
        }
    }

    static Map<String, TreeMap<Integer, Programme>> load(Path folder, List<String> faults) {
        Map<String, TreeMap<Integer, Programme>> all = new TreeMap<>();
        for (String code : OURS) add(all, code + ".json", ours(code), faults);
        for (Path file : files(folder, faults)) {
            try {
                add(all, "programmes/" + file.getFileName(), Files.readString(file), faults);
            } catch (IOException unreadable) {
                faults.add("programmes/" + file.getFileName() + ": cannot be read as UTF-8 text");
            }
        }
        return all;
    }

    private static void add(
            Map<String, TreeMap<Integer, Programme>> all, String file, String text, List<String> faults) {
        DefinitionFile.Read<Programme> read = ProgrammeFile.read(file, text);
        faults.addAll(read.faults());
        read.definition().ifPresent(programme -> {
            TreeMap<Integer, Programme> versions = all.computeIfAbsent(programme.code(), none -> new TreeMap<>());
            if (versions.putIfAbsent(programme.version(), programme) != null)
                faults.add(file + ": version " + programme.version() + " of " + programme.code()
                        + " exists already; give this one a higher version");
        });
    }

    private static List<Path> files(Path folder, List<String> faults) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.add("programmes: the folder cannot be read");
            return List.of();
        }
    }

    private static String ours(String code) {
        try (InputStream in = Programmes.class.getResourceAsStream("/programmes/" + code + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
