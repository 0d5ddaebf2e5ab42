package org.holdfast.training.qualification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.DefinitionFile.Read;
import org.holdfast.platform.definitions.Fields;
import org.holdfast.training.qualification.Qualification.Attended;
import org.holdfast.training.qualification.Qualification.Each;
import org.holdfast.training.qualification.Qualification.Mix;
import org.holdfast.training.qualification.Qualification.Need;
import org.holdfast.training.qualification.Qualification.Requirement;
import org.holdfast.training.qualification.Qualification.Rule;
import org.holdfast.training.qualification.Qualification.Stated;
import org.holdfast.training.qualification.Qualification.Supervised;
import org.holdfast.training.qualification.Qualification.Topic;
import org.holdfast.training.qualification.Qualification.TopicKind;
import org.holdfast.training.qualification.Qualification.Treated;
import org.holdfast.training.qualification.Qualification.Way;

/** Reads a qualification's file. A file with faults gives no qualification but one line for each fault. */
final class QualificationFile {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private enum Kind {
        STATEMENT,
        COURSE,
        TREATMENTS,
        SUPERVISION
    }

    private enum Attendance {
        ANY,
        WHOLE
    }

    private final DefinitionFile file;
    private List<Topic> topics = List.of();

    private QualificationFile(DefinitionFile file) {
        this.file = file;
    }

    static Read<Qualification> read(String name, String text) {
        return DefinitionFile.read(name, text, (file, top) -> new QualificationFile(file).qualification(top));
    }

    private Qualification qualification(Fields top) {
        String code = top.text("code", 40);
        if (code != null && !CODE.matcher(code).matches()) top.fault("code", "needs capitals, digits and _ only");
        int version = top.number("version", 1, 9999);
        String name = top.text("name", 200);
        String shortName = top.text("shortName", 40);
        String source = top.text("source", 2000);
        LocalDate from = date(top, "from");
        LocalDate until = top.has("until") ? date(top, "until") : null;
        if (from != null && until != null && until.isBefore(from)) top.fault("until", "is before from");
        topics = top.list("evidence", false, this::topic);
        List<Requirement> requirements = top.list("requirements", true, this::requirement);
        if (!file.isSound()) return null;
        file.unique("evidence", topics.stream().map(Topic::id).toList());
        file.unique("requirements", requirements.stream().map(Requirement::id).toList());
        if (requirements.stream().noneMatch(one -> one.need() == Need.REQUIRED))
            file.fault("requirements", "has nothing that is REQUIRED");
        return new Qualification(code, version, name, shortName, source, from, until, topics, requirements);
    }

    private static LocalDate date(Fields fields, String field) {
        String text = fields.text(field, 10);
        if (text == null) return null;
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) return date;
        } catch (DateTimeException noDate) {
            // Said below.
        }
        fields.fault(field, "needs a day such as \"2026-03-01\"");
        return null;
    }

    private Topic topic(Fields fields) {
        return new Topic(fields.id("id"), fields.word("kind", TopicKind.class), fields.text("name", 100));
    }

    private Requirement requirement(Fields fields) {
        String id = fields.id("id");
        String name = fields.text("name", 200);
        String source = fields.text("source", 500);
        Need need = fields.word("need", Need.class, Need.REQUIRED);
        Kind kind = fields.word("kind", Kind.class);
        return new Requirement(id, name, source, need, kind == null ? null : rule(fields, kind));
    }

    private Rule rule(Fields fields, Kind kind) {
        return switch (kind) {
            case STATEMENT -> new Stated(known(fields, "topic", TopicKind.STATEMENT), fields.period("validFor", false));
            case COURSE -> attended(fields);
            case SUPERVISION ->
                new Supervised(
                        fields.word("setting", Setting.class),
                        60 * fields.number("hours", 1, 1000),
                        fields.has("since") ? known(fields, "since", TopicKind.COURSE) : null);
            case TREATMENTS -> treated(fields);
        };
    }

    private Attended attended(Fields fields) {
        List<Way> ways = fields.list("ways", true, this::way);
        boolean whole = fields.word("attendance", Attendance.class, Attendance.ANY) == Attendance.WHOLE;
        String introduction = fields.has("introduction") ? known(fields, "introduction", TopicKind.STATEMENT) : null;
        Period validFor = fields.period("validFor", false);
        return new Attended(ways, whole, introduction, validFor);
    }

    private Way way(Fields fields) {
        return new Way(
                known(fields, "course", TopicKind.COURSE),
                fields.number("days", 1, 365, 0),
                fields.number("liveHours", 1, 2000, 0),
                fields.number("selfGuidedHours", 1, 2000, 0),
                fields.number("modules", 1, 100, 0));
    }

    private Treated treated(Fields fields) {
        List<Mix> mixes = fields.list("mixes", true, QualificationFile::mix);
        Set<String> programmes = fields.has("programmes") ? programmes(fields) : Set.of();
        int sessions = fields.number("sessions", 1, 500);
        Mix primary = fields.object("primary", false, QualificationFile::mix);
        int hours = fields.number("supervisionHours", 1, 500, 0);
        String approval = fields.has("approval") ? known(fields, "approval", TopicKind.STATEMENT) : null;
        if (approval != null && hours == 0) fields.fault("approval", "needs \"supervisionHours\" beside it");
        int sections = fields.number("sections", 1, 100, 0);
        int minutes = fields.number("sectionMinutes", 1, 240, 0);
        if (sections > 0 != minutes > 0)
            fields.fault("sections", "needs \"sectionMinutes\" beside it, and the other way round");
        return new Treated(mixes, new Each(programmes, sessions, 60 * hours, approval, sections, minutes), primary);
    }

    private static Set<String> programmes(Fields fields) {
        Set<String> programmes = new LinkedHashSet<>();
        for (String code : fields.words("programmes")) {
            if (!CODE.matcher(code).matches())
                fields.fault("programmes", "needs codes of programmes such as \"MBT_OP\"");
            else if (!programmes.add(code)) fields.fault("programmes", "has " + code + " twice");
        }
        return Set.copyOf(programmes);
    }

    private static Mix mix(Fields fields) {
        Mix mix = new Mix(fields.number("individual", 0, 100, 0), fields.number("group", 0, 100, 0));
        if (mix.individual() + mix.group() == 0) fields.fault("individual", "and group are both nothing");
        return mix;
    }

    /** What a requirement asks for has to be listed as evidence, so that somebody can record it. */
    private String known(Fields fields, String field, TopicKind kind) {
        String id = fields.id(field);
        if (id != null && topics.stream().noneMatch(topic -> id.equals(topic.id()) && topic.kind() == kind))
            fields.fault(field, "names " + id + ", which is not a " + kind + " of \"evidence\"");
        return id;
    }
}
