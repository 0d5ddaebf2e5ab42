package org.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every form owes to whoever fills it in: sent twice it is done once, and nothing typed is lost. */
class FormsTest {
    private static final List<String> MODULES = List.of("platform", "patients", "therapy", "outcomes", "training");
    private static final Pattern FORM = Pattern.compile("<h:form\\b([^>]*)>(.*?)</h:form>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");
    private static final Pattern FIELD = Pattern.compile("<hf:field\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\btype=\"(\\w+)\"");
    private static final Pattern CHOSEN = Pattern.compile("select|radio|checkbox|password");

    /** Forms that make no second record by being sent again, and why. */
    private static final Map<String, String> MAY_BE_SENT_AGAIN = Map.ofEntries(
            Map.entry("patients/record.xhtml glass", "closes what may be closed already"),
            Map.entry("patients/restrict.xhtml named", "takes off who may be off already"),
            Map.entry("platform/account.xhtml session", "ends what may have ended"),
            Map.entry("platform/account.xhtml tokens", "ends what may have ended"),
            Map.entry("platform/account.xhtml myPassword", "asks for the password that it changes"),
            Map.entry("platform/account.xhtml beginFactor", "stores nothing"),
            Map.entry("platform/account.xhtml replaceFactor", "stores nothing"),
            Map.entry("platform/account.xhtml signInEnrol", "a code is good for one time"),
            Map.entry("platform/account.xhtml myFactor", "a code is good for one time"),
            Map.entry("platform/audit.xhtml chain", "reads"),
            Map.entry("platform/import.xhtml after", "reads"),
            Map.entry("platform/import.xhtml template", "reads"),
            Map.entry("platform/password.xhtml choosePassword", "a link is good for one time"),
            Map.entry("platform/person.xhtml memberships", "ends what may have ended"),
            Map.entry("platform/person.xhtml roles", "says which roles are held, not which are added"),
            Map.entry("platform/person.xhtml accountActions", "closes what may be closed; a new link ends the old"),
            Map.entry("platform/service-name.xhtml serviceName", "says what the words are, adds none"),
            Map.entry("platform/setup.xhtml setup", "a link is good for one time"),
            Map.entry("platform/signin-rules.xhtml signInRules", "says what is asked, not what is added"),
            Map.entry("platform/signin.xhtml signIn", "comes in"),
            Map.entry("platform/signin.xhtml signInCode", "a code is good for one time"),
            Map.entry("platform/signin.xhtml signInEnrol", "a code is good for one time"),
            Map.entry("platform/team.xhtml members", "ends what may have ended"));

    /** Forms whose words are not kept on the server, and why. */
    private static final Map<String, String> KEEP_NO_DRAFT = Map.ofEntries(
            Map.entry("platform/account.xhtml signInEnrol", "a code is good for a minute"),
            Map.entry("platform/account.xhtml myFactor", "a code is good for a minute"),
            Map.entry("therapy/allocate.xhtml allocateHand", "is only chosen from lists"),
            Map.entry("training/end-agreement.xhtml endAgreement", "is one day, and proposes it"),
            Map.entry("platform/setup.xhtml setup", "nobody is signed in"),
            Map.entry("platform/signin.xhtml signIn", "nobody is signed in"),
            Map.entry("platform/signin.xhtml signInCode", "nobody is signed in"),
            Map.entry("platform/signin.xhtml signInEnrol", "nobody is signed in"));

    private final Map<String, String> forms = new TreeMap<>();

    FormsTest() throws IOException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        for (String module : MODULES) {
            Path pages = root.resolve(module).resolve("src/main/resources/META-INF/resources");
            try (Stream<Path> all = Files.walk(pages)) {
                for (Path page :
                        all.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                    Matcher form = FORM.matcher(Files.readString(page));
                    while (form.find()) {
                        Matcher id = ID.matcher(form.group(1));
                        String name = id.find() ? id.group(1) : "?";
                        forms.put(pages.relativize(page) + " " + name, form.group(2));
                    }
                }
            }
        }
    }

    @Test
    void what_is_sent_twice_is_done_once() {
        List<String> without = new ArrayList<>();
        forms.forEach((name, form) -> {
            boolean sent = form.contains("commandButton");
            if (sent && !form.contains("<hf:once") && !MAY_BE_SENT_AGAIN.containsKey(name)) without.add(name);
        });
        assertThat(without).as("forms without hf:once").isEmpty();
        assertThat(forms).hasSizeGreaterThan(50);
    }

    @Test
    void what_is_typed_is_kept() {
        List<String> without = new ArrayList<>();
        forms.forEach((name, form) -> {
            boolean kept = form.contains("<hf:draft") || KEEP_NO_DRAFT.containsKey(name);
            if (isTyped(form) && !kept) without.add(name);
        });
        assertThat(without).as("forms without hf:draft").isEmpty();
    }

    private static boolean isTyped(String form) {
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            Matcher type = TYPE.matcher(field.group());
            if (!type.find() || !CHOSEN.matcher(type.group(1)).matches()) return true;
        }
        return false;
    }

    @Test
    void no_form_is_excused_that_is_not_there() {
        assertThat(forms.keySet()).containsAll(MAY_BE_SENT_AGAIN.keySet()).containsAll(KEEP_NO_DRAFT.keySet());
    }
}
