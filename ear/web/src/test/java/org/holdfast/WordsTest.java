package org.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in a module's messages, and every message is read by somebody. */
class WordsTest {
    private static final List<String> MODULES = List.of("platform", "patients", "therapy", "outcomes", "training");

    /** Where a key stands, whatever it begins with: {@code new Refused("key"}, {@code words.say("key"}, {@code screen.done("key"}. */
    private static final List<Pattern> SAID = List.of(
            Pattern.compile("new (?:Refused|Denied|ClosedRecord|Cells\\.Unfit|Unfit)\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("new Malformed\\([^,()]+,\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("words\\(?\\)?\\.(?:say|format)\\(\\s*[\"']([\\w.-]+)[\"']\\s*[,)]"),
            Pattern.compile("\\b(?:done|refuse|Place\\.at)\\(\\s*\"([\\w-]+\\.[\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\.(?:refuseWhere|warnWhere|matching)\\(\\s*\"[^\"]*\",\\s*\"([\\w.-]+)\"\\s*[,)]"));

    private static final Pattern JAVA_TEXT = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern PAGE_TEXT = Pattern.compile("'([^'\n]*)'");
    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w*(?:\\.[\\w-]+)+");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{([^;}{]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern FORM_OR_FIELD = Pattern.compile("<(h:form|hf:field)\\b[^>]*>");

    /** What looks like a key and is none: settings of the service and kinds of task. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "service.name",
            "service.field",
            "service.field.own",
            "secondFactor.roles",
            "record.opening",
            "colleague.asked",
            "staff.leaving",
            "staff.leavingTeam");

    /** Only the boxes at the end of the flow have short words; the others have a sentence each. */
    private static final Set<String> IN_PART = Set.of("FlowBox");

    /** Where the trail is told what was done, up to the end of the statement. */
    private static final Pattern DONE = Pattern.compile(
            "(?:@Audited|\\btrail\\.records?|\\btrail\\.as|new Kept|\\bas\\((?:person|stranger),|\\bshown\\(\")[^;{]*[;{]");

    private static final Pattern ACTION = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[a-z][A-Za-z]*)+)\"");

    private final Map<String, String> messages = new TreeMap<>();
    private final List<String> saidTwice = new ArrayList<>();
    private final Map<Path, String> sources = new TreeMap<>();
    /** Every text that stands between quotation marks. */
    private final Map<Path, Set<String>> texts = new TreeMap<>();

    private final List<List<String>> vocabularies = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> tables = new HashSet<>();

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
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|xhtml|js|json|sql)"))
                    .toList()) read(file, Files.readString(file));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void read(Path file, String whole) {
        if (file.toString().endsWith(".sql")) {
            tables.addAll(all(Pattern.compile("(\\w+\\.\\w+)"), whole));
            return;
        }
        boolean java = file.toString().endsWith(".java");
        String text = whole.replaceAll(java ? "(?s)/\\*.*?\\*/" : "(?s)<!--.*?-->", "");
        sources.put(file, text);
        Set<String> said = new HashSet<>(all(java ? JAVA_TEXT : PAGE_TEXT, text));
        if (!java) said.addAll(all(ATTRIBUTE, text));
        texts.put(file, said);
        if (java) vocabularies(text);
        if (file.toString().endsWith(".xhtml")) fields(text);
    }

    private void vocabularies(String text) {
        ENUM.matcher(text.replaceAll("//.*|\"[^\"]*\"", "").replaceAll("\\([^()]*\\)", ""))
                .results()
                .forEach(found -> vocabularies.add(CONSTANT.matcher(found.group(2))
                        .results()
                        .map(constant -> found.group(1) + "." + constant.group())
                        .toList()));
    }

    /** A field belongs to the form that it names, or to the one it stands in. */
    private void fields(String text) {
        String form = "";
        for (MatchResult tag : FORM_OR_FIELD.matcher(text).results().toList()) {
            String id = attribute("id", tag.group());
            if (tag.group(1).equals("h:form")) form = id;
            else if (attribute("label", tag.group()).isEmpty()) {
                String key = attribute("key", tag.group());
                String named = attribute("form", tag.group());
                String field = key.isEmpty() ? (named.isEmpty() ? form : named) + "." + id : key;
                if (!field.contains("#")) fields.add(field);
            }
        }
    }

    private static String attribute(String name, String tag) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void every_key_that_is_used_has_its_words() {
        List<String> missing = new ArrayList<>();
        sources.forEach((file, text) -> {
            for (Pattern pattern : SAID)
                for (String key : all(pattern, text))
                    if (!messages.containsKey(key)) missing.add(key + " in " + file.getFileName());
        });
        assertThat(missing).isEmpty();
    }

    /** However it is said: whatever begins like a message is one, or the beginning of some, or nothing that is read. */
    @Test
    void whatever_looks_like_a_key_has_its_words() {
        Set<String> beginnings = messages.keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        texts.forEach((file, said) -> {
            for (String text : said)
                if (KEY.matcher(text).matches()
                        && beginnings.contains(text.replaceFirst("\\..*", ""))
                        && !text.matches(".*\\.(?:css|js|csv|html)|\\w+\\.\\w*_\\w*")
                        && !messages.containsKey(text)
                        && !messages.containsKey("audit." + text)
                        && !tables.contains(text)
                        && !OTHER_NAMES.contains(text)) missing.add(text + " in " + file.getFileName());
        });
        assertThat(missing).isEmpty();
    }

    /** A vocabulary is spoken as a whole. */
    @Test
    void no_word_of_a_vocabulary_is_missing() {
        List<String> missing = new ArrayList<>();
        vocabularies.forEach(vocabulary -> {
            if (!IN_PART.contains(vocabulary.get(0).replaceFirst("\\..*", ""))
                    && vocabulary.stream().anyMatch(messages::containsKey))
                vocabulary.stream().filter(word -> !messages.containsKey(word)).forEach(missing::add);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void every_field_of_a_form_has_its_label() {
        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(messages).containsKey(field));
    }

    @Test
    void whatever_the_trail_tells_has_its_words() {
        List<String> missing = new ArrayList<>();
        TreeSet<String> actions = new TreeSet<>();
        sources.forEach((file, text) -> {
            if (!file.toString().endsWith(".java")) return;
            Matcher done = DONE.matcher(text);
            while (done.find()) {
                Matcher action = ACTION.matcher(done.group());
                while (action.find()) {
                    actions.add(action.group(1));
                    if (!messages.containsKey("audit." + action.group(1)))
                        missing.add(action.group(1) + " in " + file.getFileName());
                }
            }
        });
        assertThat(missing).isEmpty();
        assertThat(actions).contains("signIn.codeRefused", "staff.left", "team.changed", "patients.searched");
        assertThat(actions).hasSizeGreaterThan(70);
    }

    /** A key is also used through its beginning, {@code "audit." + action}, by a form's field, or as a vocabulary's word. */
    @Test
    void every_message_is_used_by_somebody() {
        Set<String> everything = new HashSet<>();
        texts.values().forEach(everything::addAll);
        vocabularies.forEach(everything::addAll);
        everything.addAll(fields);
        List<String> idle = new ArrayList<>();
        for (String key : messages.keySet()) if (!isUsed(key, everything)) idle.add(key);
        assertThat(idle).isEmpty();
    }

    private static boolean isUsed(String key, Set<String> everything) {
        if (everything.contains(key)) return true;
        if (everything.contains(key.replaceAll("\\.(hint|required|wrong)$", ""))) return true;
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (everything.contains(key.substring(0, dot + 1))) return true;
            if (everything.contains(key.substring(0, dot)) && everything.contains(key.substring(dot))) return true;
        }
        return false;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** {@code audit.episode.begun} says what somebody did; {@code audit.kind.episode} is where a reviewer looks for it. */
    @Test
    void every_action_of_the_audit_trail_can_be_looked_for() {
        List<String> ofThePage = List.of("kind", "none", "action", "chain", "person", "notSought");
        List<String> kinds = messages.keySet().stream()
                .filter(key -> key.startsWith("audit.kind."))
                .map(key -> key.substring("audit.kind.".length()))
                .toList();
        List<String> lost = messages.keySet().stream()
                .filter(key -> key.matches("audit\\.\\w+\\..+") && !ofThePage.contains(key.split("\\.")[1]))
                .filter(key -> kinds.stream().noneMatch(kind -> key.startsWith("audit." + kind)))
                .toList();
        assertThat(lost).isEmpty();
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
            // What cannot be read as a format throws; what is left of it afterwards are gaps that no argument fills.
            assertThat(new MessageFormat(text.replace("{field}", "field")).format(new Object[] {1, 1, 1, 1, 1, 1}))
                    .as(key)
                    .doesNotContain("{");
        });
    }
}
