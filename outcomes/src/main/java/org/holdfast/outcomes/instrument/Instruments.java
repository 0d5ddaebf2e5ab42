package org.holdfast.outcomes.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.Definitions;
import org.holdfast.platform.definitions.OurFiles;
import org.holdfast.platform.definitions.SiteFiles;

/**
 * Every instrument this service uses, all versions. Ours come with the product; the service's own are the {@code *.json}
 * files in {@code HOLDFAST_HOME/instruments}, each with a {@code .properties} bundle of words beside it. A faulty file stops
 * the start, with a line for each fault: a score that is silently wrong would be worse than no service.
 */
@ApplicationScoped
public class Instruments {
    private static final String FOLDER = "instruments";
    private static final Logger LOG = Logger.getLogger(Instruments.class.getName());

    private volatile Map<String, TreeMap<Integer, Instrument>> byCode = Map.of();
    private volatile Map<String, String> codes = Map.of();

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), FOLDER));
    }

    void readFrom(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, TreeMap<Integer, Instrument>> all = load(folder, faults);
        Map<String, String> known = codes(all.keySet(), faults);
        Definitions.sound(faults, LOG);
        byCode = all;
        codes = known;
    }

    static Map<String, TreeMap<Integer, Instrument>> load(Path folder, List<String> faults) {
        Map<String, TreeMap<Integer, Instrument>> all = new TreeMap<>();
        for (String name : OurFiles.names(FOLDER, "CORE-10.json")) {
            String words = name.substring(0, name.length() - ".json".length()) + ".properties";
            add(all, name, OurFiles.text(FOLDER, name), words, OurFiles.text(FOLDER, words), faults);
        }
        for (Path file : SiteFiles.in(folder, faults)) {
            String name = file.getFileName().toString();
            String words = name.substring(0, name.length() - ".json".length()) + ".properties";
            Optional<String> json = SiteFiles.text(file, faults);
            Path beside = file.resolveSibling(words);
            Optional<String> bundle = Files.exists(beside) ? SiteFiles.text(beside, faults) : Optional.empty();
            json.ifPresent(
                    read -> add(all, "instruments/" + name, read, "instruments/" + words, bundle.orElse(null), faults));
        }
        return all;
    }

    private static void add(
            Map<String, TreeMap<Integer, Instrument>> all,
            String file,
            String json,
            String wordsFile,
            String words,
            List<String> faults) {
        Definitions.add(all, file, InstrumentFile.read(file, json, wordsFile, words), faults);
    }

    /** Senders write CORE-10, CORE10 or core_10 and mean the same. */
    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static Map<String, String> codes(Set<String> all, List<String> faults) {
        Map<String, String> codes = new HashMap<>();
        for (String code : all) {
            String other = codes.put(plain(code), code);
            if (other != null) faults.add("instruments: " + code + " and " + other + " cannot be told apart");
        }
        return codes;
    }

    /** The code of the instrument that somebody names, however they write its hyphens and capitals. */
    public Optional<String> code(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(codes.get(plain(name)));
    }

    /** The version in use today of the instrument with this name. */
    public Optional<Instrument> current(String name) {
        return code(name).map(code -> byCode.get(code).lastEntry().getValue());
    }

    /** The version that answers were given to, and no other. Empty if a site has taken its file away. */
    public Optional<Instrument> of(String code, int version) {
        TreeMap<Integer, Instrument> versions = byCode.get(code);
        return versions == null ? Optional.empty() : Optional.ofNullable(versions.get(version));
    }

    /** The newest version of each instrument, by code. */
    public List<Instrument> current() {
        return byCode.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    public Collection<Instrument> everyVersion() {
        return byCode.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }
}
