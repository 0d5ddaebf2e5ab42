package org.holdfast.outcomes.contact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;

/**
 * What is told of a contact.
 *
 * @param type one of {@link ContactType}, or a site's own word in capitals
 * @param endedOn the last day; null means a single day or, for a stay, that it still lasts
 * @param source who told us, or null
 */
public record ContactFacts(String type, LocalDate startedOn, LocalDate endedOn, String source) {
    private static final int LONGEST_SOURCE = 200;

    public ContactFacts {
        if (type == null || type.isBlank()) throw new Refused("contact.needsType").on("type");
        type = type.strip();
        if (!ContactType.TOKEN.matcher(type).matches()) throw new Refused("contact.type.wrong", type).on("type");
        if (startedOn == null) throw new Refused("contact.needsStart").on("startedOn");
        if (startedOn.isBefore(Days.FIRST)) throw new Refused("outcomes.longAgo", startedOn).on("startedOn");
        if (endedOn != null && endedOn.isBefore(startedOn))
            throw new Refused("contact.endsBeforeItStarts", endedOn, startedOn).on("endedOn");
        source = Written.line(source, LONGEST_SOURCE, "source");
    }

    /** Of how many days it is, where contacts of its type are over within one or a night. */
    OptionalLong tooLong() {
        boolean brief = ContactType.known(type).map(ContactType::isBrief).orElse(false);
        return brief && endedOn != null && endedOn.isAfter(startedOn.plusDays(1))
                ? OptionalLong.of(ChronoUnit.DAYS.between(startedOn, endedOn) + 1)
                : OptionalLong.empty();
    }

    /** A planned contact is not a contact yet. */
    void happenedBy(LocalDate today) {
        if (startedOn.isAfter(today)) throw new Refused("outcomes.future", startedOn).on("startedOn");
        if (endedOn != null && endedOn.isAfter(today)) throw new Refused("outcomes.future", endedOn).on("endedOn");
    }
}
