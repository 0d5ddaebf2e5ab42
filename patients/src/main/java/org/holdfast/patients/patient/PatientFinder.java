package org.holdfast.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Finder;
import org.holdfast.platform.words.Words;

/** Answers the search box of every page. */
@ApplicationScoped
class PatientFinder implements Finder {
    private final FindDesk desk;
    private final Words words;

    @Inject
    PatientFinder(FindDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return roles.stream().anyMatch(FindDesk.FINDS::contains);
    }

    @Override
    public Matches search(String text, int most) {
        FoundPatients found = desk.find(text, most);
        return new Matches(
                found.rows().stream().map(row -> found(row, text)).toList(),
                found.total(),
                found.uncounted(),
                listed(text));
    }

    private static String listed(String text) {
        return "/patients/find.xhtml?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Found found(FoundRow row, String text) {
        String there = url(row);
        String url = there != null ? there : listed(text);
        if (row.isRestricted())
            return new Found(
                    row.id().toString(), words.say("find.restricted"), words.say("find.restricted.detail"), url);
        String reason = row.way() == FoundRow.Way.WITH_REASON ? words.say("find.withReason") : null;
        String detail = Stream.of(
                        row.born() == null ? null : words.date(row.born()), row.nhsNumber(), row.team(), reason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Found(row.id().toString(), row.name(), detail, url);
    }

    static String url(FoundRow row) {
        return switch (row.way()) {
            case OPEN -> "/patients/patient.xhtml?patient=" + row.id();
            case DETAILS -> "/patients/details.xhtml?patient=" + row.id();
            case WITH_REASON -> "/patients/open.xhtml?patient=" + row.id();
            case ALLOCATE -> "/therapy/allocate.xhtml?patient=" + row.id();
            case WHO_OPENED -> "/platform/opened.xhtml?record=" + row.id();
            case NONE -> null;
        };
    }
}
