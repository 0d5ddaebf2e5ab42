package org.holdfast.training.qualification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.training.qualification.Qualification.Topic;

/**
 * Every qualification this service looks for, all versions. Ours come with the product; the service's own are the
 * {@code *.json} files in {@code HOLDFAST_HOME/qualifications}. A faulty file stops the start, with a line for each fault.
 */
@ApplicationScoped
public class Qualifications {
    private static final List<String> OURS = List.of("MBT_BASIC", "MBT_PRACTITIONER", "SCM", "KUF");
    private static final Logger LOG = Logger.getLogger(Qualifications.class.getName());

    private volatile Map<String, TreeMap<Integer, Qualification>> byCode = Map.of();

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), "qualifications"));
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

    static Map<String, TreeMap<Integer, Qualification>> load(Path folder, List<String> faults) {
        Map<String, TreeMap<Integer, Qualification>> all = new LinkedHashMap<>();
        for (String code : OURS) add(all, code + ".json", ours(code), faults);
        for (Path file : files(folder, faults)) {
            String name = "qualifications/" + file.getFileName();
            try {
                add(all, name, Files.readString(file), faults);
            } catch (IOException unreadable) {
                faults.add(name + ": cannot be read as UTF-8 text");
            }
        }
        return all;
    }

    private static void add(
            Map<String, TreeMap<Integer, Qualification>> all, String file, String text, List<String> faults) {
        DefinitionFile.Read<Qualification> read = QualificationFile.read(file, text);
        faults.addAll(read.faults());
        read.definition().ifPresent(one -> {
            TreeMap<Integer, Qualification> versions = all.computeIfAbsent(one.code(), none -> new TreeMap<>());
            if (versions.putIfAbsent(one.version(), one) != null)
                faults.add(file + ": version " + one.version() + " of " + one.code()
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
            faults.add("qualifications: the folder cannot be read");
            return List.of();
        }
    }

    private static String ours(String code) {
        try (InputStream in = Qualifications.class.getResourceAsStream("/qualifications/" + code + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The highest version in force on a day of each qualification that has one, ours first. */
    public List<Qualification> inForce(LocalDate on) {
        return byCode.values().stream()
                .map(versions -> versions.descendingMap().values().stream()
                        .filter(one -> one.isInForce(on))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    Collection<Qualification> everyVersion() {
        return byCode.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** Every course or statement that can be recorded, by name; where versions name one differently, the last read. */
    List<Topic> topics(Qualification.TopicKind kind) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        everyVersion().forEach(one -> one.topics().stream()
                .filter(topic -> topic.kind() == kind)
                .forEach(topic -> topics.put(topic.id(), topic)));
        return topics.values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }
}
