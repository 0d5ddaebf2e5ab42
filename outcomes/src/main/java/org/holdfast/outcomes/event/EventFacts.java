package org.holdfast.outcomes.event;

import java.time.LocalDate;
import org.holdfast.platform.Days;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Written;

/**
 * What is told of an event; each fact stands by itself, and what is not known is null.
 *
 * @param occurredOn the day, or a day of the week or month that is meant
 * @param medicalSeverity of the injury: 0 none, 1 minor, 2 visible and self-treated, 3 needed nursing or medical care, 4 admitted
 *     to a general hospital, 5 threatened life, 6 death
 * @param method in a word or two; detail that could teach it is not wanted
 * @param count how many times, if several were told of together
 */
public record EventFacts(
        LocalDate occurredOn,
        Precision precision,
        Act act,
        Intent intent,
        IntentBasis intentBasis,
        Integer medicalSeverity,
        Treatment treatment,
        String method,
        Integer count,
        Informant informant,
        Boolean corroborated,
        String setting,
        Boolean substanceInvolved,
        LocalDate reportedOn) {
    private static final int LONGEST = 120;

    public EventFacts {
        if (occurredOn == null) throw new Refused("event.needsDay").on("occurredOn");
        if (occurredOn.isBefore(Days.FIRST)) throw new Refused("outcomes.longAgo", occurredOn).on("occurredOn");
        if (act == null) throw new Refused("event.needsAct").on("act");
        if (medicalSeverity != null && (medicalSeverity < 0 || medicalSeverity > 6))
            throw new Refused("event.severity.range").on("medicalSeverity");
        count = count == null ? 1 : count;
        if (count < 1 || count > 9999) throw new Refused("event.count.range").on("count");
        precision = precision == null ? Precision.DAY : precision;
        method = Written.line(method, LONGEST, "method");
        setting = Written.line(setting, LONGEST, "setting");
        if (reportedOn != null && reportedOn.isBefore(occurredOn) && precision == Precision.DAY)
            throw new Refused("event.reportedBefore", reportedOn, occurredOn).on("reportedOn");
    }

    /** In the order of the columns. */
    Object[] told() {
        return new Object[] {
            occurredOn,
            precision,
            act,
            intent,
            intentBasis,
            medicalSeverity,
            treatment,
            method,
            count,
            informant,
            corroborated,
            setting,
            substanceInvolved,
            reportedOn
        };
    }

    void happenedBy(LocalDate today) {
        if (occurredOn.isAfter(today)) throw new Refused("outcomes.future", occurredOn).on("occurredOn");
        if (reportedOn != null && reportedOn.isAfter(today))
            throw new Refused("outcomes.future", reportedOn).on("reportedOn");
    }
}
