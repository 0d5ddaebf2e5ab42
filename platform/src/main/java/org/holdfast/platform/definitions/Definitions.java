package org.holdfast.platform.definitions;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.logging.Logger;

/** All versions of one kind of definition, by code: ours, and those a service put into a folder of its home. */
public final class Definitions {
    private Definitions() {}

    /**
     * @param folder where ours lie among the product's files, and what the service's folder is called
     * @param ours the codes of ours, in their order
     * @param reader of a file's name and its text
     * @param faults gains a line for each
     */
    public static <T extends Definition> Map<String, TreeMap<Integer, T>> load(
            String folder,
            List<String> ours,
            Path site,
            BiFunction<String, String, DefinitionFile.Read<T>> reader,
            List<String> faults) {
        Map<String, TreeMap<Integer, T>> all = new LinkedHashMap<>();
        for (String code : ours) {
            String name = code + ".json";
            add(all, name, reader.apply(name, OurFiles.text(folder, name)), faults);
        }
        for (Path file : SiteFiles.in(site, faults)) {
            String name = folder + "/" + file.getFileName();
            SiteFiles.text(file, faults).ifPresent(text -> add(all, name, reader.apply(name, text), faults));
        }
        return all;
    }

    /** Takes what a file defines among the others, or finds fault with a version that is there already. */
    public static <T extends Definition> void add(
            Map<String, TreeMap<Integer, T>> all, String file, DefinitionFile.Read<T> read, List<String> faults) {
        faults.addAll(read.faults());
        read.definition().ifPresent(one -> {
            TreeMap<Integer, T> versions = all.computeIfAbsent(one.code(), none -> new TreeMap<>());
            if (versions.putIfAbsent(one.version(), one) != null)
                faults.add(file + ": version " + one.version() + " of " + one.code()
                        + " exists already; give this one a higher version");
        });
    }

    /** @throws IllegalStateException with the first fault, after all have been written to the log */
    public static void sound(List<String> faults, Logger log) {
        if (faults.isEmpty()) return;
        faults.forEach(log::severe);
        throw new IllegalStateException(
                faults.get(0) + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more, see the log)" : ""));
    }
}
