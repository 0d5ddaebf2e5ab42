package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** The types of contact in use and the words for them, a site's own among them. */
@Named
@ApplicationScoped
public class ContactTypes {
    /** A vocabulary, not a free text: each type is a row of every report. */
    static final int MOST = 200;

    private final Words words;
    private final Sql sql;

    @Inject
    ContactTypes(Words words, Sql sql) {
        this.words = words;
        this.sql = sql;
    }

    /** "Hospital admission" for {@code HOSPITAL_ADMISSION}; a site's own word in lower case. */
    public String name(String type) {
        return ContactType.known(type).map(words::of).orElseGet(() -> ContactType.spelled(type));
    }

    /** Those to choose from, by their words: the known ones, then the site's own that are in use. */
    public Map<String, String> getChoice() {
        Map<String, String> choice = new LinkedHashMap<>();
        for (ContactType type : ContactType.values()) choice.put(type.name(), words.of(type));
        sql.list("SELECT t.type FROM outcomes.contact_type t ORDER BY t.type", row -> row.getString("type"))
                .forEach(type -> choice.putIfAbsent(type, ContactType.spelled(type)));
        return choice;
    }

    /** This type would be one too many. */
    boolean isFull(String type) {
        return sql.count(
                        "SELECT COUNT(*) FROM outcomes.contact_type t WHERE NOT EXISTS"
                                + " (SELECT 1 FROM outcomes.contact_type k WHERE k.type = ?)",
                        type)
                >= MOST;
    }

    /** "Home treatment, 3 March 2026 to 9 March 2026". */
    String line(ContactRow row) {
        String days = row.endedOn() == null
                ? words.date(row.startedOn())
                : words.say("contact.days", row.startedOn(), row.endedOn());
        return name(row.type()) + ", " + days;
    }

    /** A line for each fact. */
    String lines(ContactFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("contact.type") + ": " + name(facts.type()));
        lines.add(words.say("contact.startedOn") + ": " + words.date(facts.startedOn()));
        lines.add(words.say("contact.endedOn") + ": " + words.date(facts.endedOn()));
        lines.add(words.say("contact.source") + ": " + (facts.source() == null ? "" : facts.source()));
        return String.join("\n", lines);
    }
}
