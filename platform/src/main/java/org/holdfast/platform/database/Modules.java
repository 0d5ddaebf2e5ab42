package org.holdfast.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The modules of this service in the order they build on each other, as each one's {@code META-INF/holdfast.module} says. */
public final class Modules {
    private Modules() {}

    /** Names such as {@code platform, patients, therapy, outcomes, training}. */
    public static List<String> names() {
        TreeMap<Integer, String> byRank = new TreeMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources("META-INF/holdfast.module"))) {
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    String[] line = in.readLine().trim().split(" ");
                    byRank.put(Integer.valueOf(line[0]), line[1]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(byRank.values());
    }
}
