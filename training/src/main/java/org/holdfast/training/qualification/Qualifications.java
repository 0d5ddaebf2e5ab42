package org.holdfast.training.qualification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.Definitions;
import org.holdfast.training.qualification.Qualification.Topic;

/**
 * Every qualification this service looks for, all versions. Ours come with the product; the service's own are the
 * {@code *.json} files in {@code HOLDFAST_HOME/qualifications}. A faulty file stops the start, with a line for each fault.
 */
@ApplicationScoped
public class Qualifications {
    private static final String FOLDER = "qualifications";
    private static final List<String> OURS = List.of("MBT_BASIC", "MBT_PRACTITIONER", "SCM", "KUF");
    private static final Logger LOG = Logger.getLogger(Qualifications.class.getName());

    private volatile Map<String, TreeMap<Integer, Qualification>> byCode = Map.of();

    @PostConstruct
    // Not called load: the server takes a @PostConstruct by its name alone and would find the other one.
    void begin() {
        readFrom(Path.of(ServiceDataSource.setting("holdfast.home", "./data"), FOLDER));
    }

    void readFrom(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, TreeMap<Integer, Qualification>> all = load(folder, faults);
        Definitions.sound(faults, LOG);
        byCode = all;
    }

    static Map<String, TreeMap<Integer, Qualification>> load(Path folder, List<String> faults) {
        return Definitions.load(FOLDER, OURS, folder, QualificationFile::read, faults);
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

    /** A course's or a statement's name, or its own id where none of the files that are there says one. */
    String nameOf(String topic) {
        return everyVersion().stream()
                .flatMap(one -> one.topic(topic).stream())
                .map(Topic::name)
                .reduce((one, later) -> later)
                .orElse(topic);
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
