package org.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in a module's messages, and every message is read by somebody. */
class WordsTest {
    private static final List<String> MODULES = List.of("platform", "patients", "therapy", "outcomes", "training");

    /** Where a key stands as a whole: {@code new Refused("key"}, {@code words.say("key"}, {@code #{words['key']}}. */
    private static final List<Pattern> SAID = List.of(
            Pattern.compile("new (?:Refused|Denied)\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("words\\(?\\)?\\.(?:say|format)\\(\\s*[\"']([\\w.-]+)[\"']\\s*[,)]"),
            Pattern.compile("words\\['([\\w.-]+)'\\]"));

    private final Map<String, String> messages = new TreeMap<>();
    private final List<String> saidTwice = new ArrayList<>();
    private final Map<Path, String> sources = new TreeMap<>();

    WordsTest() throws IOException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        for (String module : MODULES) {
            Properties bundle = new Properties();
            try (Reader in = Files.newBufferedReader(root.resolve(module)
                    .resolve("src/main/resources/org/holdfast")
                    .resolve(module)
                    .resolve("Messages.properties"))) {
                bundle.load(in);
            }
            for (String key : bundle.stringPropertyNames()) {
                if (messages.put(key, bundle.getProperty(key)) != null) saidTwice.add(key);
            }
            read(root.resolve(module).resolve("src/main"));
        }
        read(root.resolve("ear/web/src/main"));
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|xhtml|js|json)"))
                    .toList()) {
                sources.put(file, Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Test
    void every_key_that_is_used_has_its_words() {
        List<String> missing = new ArrayList<>();
        sources.forEach((file, text) -> {
            for (Pattern pattern : SAID) {
                Matcher found = pattern.matcher(text);
                while (found.find()) {
                    if (!messages.containsKey(found.group(1)))
                        missing.add(found.group(1) + " in " + file.getFileName());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    /** A key is also used through its beginning: {@code "audit." + action}, a form's field, an enum's constant. */
    @Test
    void every_message_is_used_by_somebody() {
        String everything = String.join("\n", sources.values());
        TreeSet<String> names = new TreeSet<>();
        Matcher words = Pattern.compile("[A-Za-z][\\w-]*").matcher(everything);
        while (words.find()) names.add(words.group());
        List<String> idle = new ArrayList<>();
        for (String key : messages.keySet()) {
            if (!isUsed(key, everything, names)) idle.add(key);
        }
        assertThat(idle).isEmpty();
    }

    private static boolean isUsed(String key, String everything, TreeSet<String> names) {
        if (quoted(key, everything)) return true;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String start = key.substring(0, dot);
            if (quoted(start, everything) || quoted(start + ".", everything)) return true;
        }
        // By convention: the parts of the key are the ids of a form and its field, or a vocabulary and its word.
        for (String part : key.replaceAll("\\.(hint|required|wrong)$", "").split("\\.")) {
            if (!names.contains(part)) return false;
        }
        return true;
    }

    private static boolean quoted(String text, String everything) {
        return everything.contains("\"" + text + "\"") || everything.contains("'" + text + "'");
    }

    @Test
    void no_key_has_two_meanings() {
        assertThat(saidTwice).isEmpty();
    }

    @Test
    void every_message_can_be_spoken() {
        messages.forEach((key, text) -> {
            // In a message format a straight apostrophe begins a quotation and swallows what follows.
            assertThat(text).as(key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat(text.replace("{field}", ""))).as(key).isNotNull();
        });
    }
}
