package org.holdfast.outcomes.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.DefinitionFile.Read;
import org.holdfast.platform.definitions.Fields;

/**
 * Reads a file of wording against the definition it is for. A file with faults gives no wording but one line for each
 * fault, saying where it is:
 *
 * <pre>{@code
 * {
 *   "instrument": "WEEKLY", "version": 1,
 *   "licence": {"reference": "agreement 17 of 2026", "expires": "2027-03-31"},
 *   "introduction": "Thinking of the last seven days …",
 *   "items": ["…", "…"],
 *   "answers": [{"words": ["On no day", "…"]}, {"items": [2], "words": ["…"]}]
 * }
 * }</pre>
 *
 * The licence is needed where the definition says {@code PERMISSION} or {@code LICENSED}. A group of answers without
 * {@code items} is for every item that no other group names. Answers with more digits than one need no words.
 */
final class WordingFile {
    private static final int LONGEST = 600;
    private static final int LONGEST_ANSWER = 120;
    private static final int LONGEST_CODE = 40;
    private static final int ONE_DIGIT = 9;

    private record Group(List<Integer> items, List<String> words) {}

    private record Licence(String reference, LocalDate expires) {}

    private WordingFile() {}

    static Read<Wording> read(String name, String json, Instruments known) {
        return DefinitionFile.read(name, json, (file, top) -> wording(file, top, known));
    }

    private static Wording wording(DefinitionFile file, Fields top, Instruments known) {
        String code = top.text("instrument", LONGEST_CODE);
        int version = top.number("version", 1, 9999);
        Licence licence = top.object("licence", false, WordingFile::licence);
        String introduction = top.has("introduction") ? top.text("introduction", LONGEST) : null;
        List<String> items = top.words("items");
        List<Group> groups = top.list("answers", false, WordingFile::group);
        if (!file.isSound()) return null;
        Optional<String> exact = known.code(code);
        if (exact.isEmpty()) {
            top.fault("instrument", "is not known here");
            return null;
        }
        Optional<Instrument> found = known.of(exact.get(), version);
        if (found.isEmpty()) {
            top.fault("version", "is not one that " + exact.get() + " has here");
            return null;
        }
        Instrument instrument = found.get();
        if (licence == null && instrument.licence() != Instrument.Licence.FREE)
            top.fault(
                    "licence",
                    "is missing: " + instrument.name() + " may be worded only with a reference and an expiry");
        if (items.size() != instrument.items().size())
            top.fault(
                    "items",
                    "are " + items.size() + ", and " + instrument.name() + " has "
                            + instrument.items().size());
        for (int i = 0; i < items.size(); i++) tell(top, "items[" + (i + 1) + "]", items.get(i), LONGEST);
        List<List<String>> answers = answers(top, groups, instrument);
        if (!file.isSound()) return null;
        return new Wording(
                instrument.code(),
                version,
                licence == null ? null : licence.reference(),
                licence == null ? null : licence.expires(),
                introduction,
                items,
                answers);
    }

    private static Licence licence(Fields fields) {
        String reference = fields.text("reference", LONGEST);
        String expires = fields.text("expires", 10);
        try {
            return new Licence(reference, expires == null ? null : LocalDate.parse(expires));
        } catch (DateTimeException noDay) {
            fields.fault("expires", "needs a day such as 2027-03-31");
            return null;
        }
    }

    private static Group group(Fields fields) {
        return new Group(
                fields.has("items") ? fields.numbers("items", true, 1, AnswerSheet.MOST_ITEMS) : List.of(),
                fields.words("words"));
    }

    private static List<List<String>> answers(Fields top, List<Group> groups, Instrument instrument) {
        int count = instrument.items().size();
        List<List<String>> answers = new ArrayList<>(Collections.nCopies(count, List.of()));
        // Those that name their items come after those for the rest, and go over them.
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort((a, b) -> Boolean.compare(!a.items().isEmpty(), !b.items().isEmpty()));
        for (Group group : ordered) {
            for (String word : group.words()) tell(top, "answers", word, LONGEST_ANSWER);
            List<Integer> which = group.items().isEmpty()
                    ? IntStream.rangeClosed(1, count).boxed().toList()
                    : group.items();
            for (int item : which) {
                if (item > count) top.fault("answers", "names item " + item + ", which is not there");
                else answers.set(item - 1, group.words());
            }
        }
        for (int item = 1; item <= count; item++) {
            Instrument.Item may = instrument.items().get(item - 1);
            int needed = may.most() - may.least() + 1;
            int given = answers.get(item - 1).size();
            if (given == 0 && may.most() <= ONE_DIGIT) top.fault("answers", "has no words for item " + item);
            else if (given != 0 && given != needed)
                top.fault("answers", "has " + given + " words for the " + needed + " answers of item " + item);
        }
        return answers;
    }

    private static void tell(Fields top, String where, String text, int longest) {
        if (text.isBlank() || text.length() > longest) top.fault(where, "needs 1 to " + longest + " characters");
    }
}
