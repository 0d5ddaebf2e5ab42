package org.holdfast.training.qualification;

import java.time.LocalDate;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;

/** One thing that was recorded of a member of staff. It is never changed; what was entered in error is struck out. */
final class Entry {
    enum Kind {
        STATEMENT,
        COURSE,
        TREATMENT,
        RECORDING
    }

    private static final int LONGEST = 500;

    private final UUID staff;
    private final Evidence evidence;
    private final Medium medium;
    private final UUID rater;

    private Entry(UUID staff, Evidence evidence, Medium medium, UUID rater) {
        this.staff = staff;
        this.evidence = evidence;
        this.medium = medium;
        this.rater = rater;
    }

    static Entry stated(UUID staff, String topic, LocalDate on, LocalDate until, LocalDate today) {
        past("on", on, today);
        if (until != null && until.isBefore(on)) throw new Refused("evidence.endsBeforeItBegins").on("until");
        return new Entry(staff, new Evidence.Stated(Ids.next(), topic, on, until), null, null);
    }

    static Entry course(
            UUID staff,
            String course,
            LocalDate startedOn,
            LocalDate endedOn,
            int days,
            int liveHours,
            int selfGuidedHours,
            int modules,
            boolean whole,
            LocalDate today) {
        past("startedOn", startedOn, today);
        past("endedOn", endedOn, today);
        if (endedOn.isBefore(startedOn)) throw new Refused("evidence.endsBeforeItBegins").on("endedOn");
        within("days", days, 365);
        within("liveHours", liveHours, 2000);
        within("selfGuidedHours", selfGuidedHours, 2000);
        within("modules", modules, 100);
        return new Entry(
                staff,
                new Evidence.Course(
                        Ids.next(), course, startedOn, endedOn, days, liveHours, selfGuidedHours, modules, whole),
                null,
                null);
    }

    static Entry treatment(UUID staff, UUID episode, Setting setting, boolean primary, LocalDate since) {
        if (setting == null) throw new Refused("evidence.whichSetting").on("setting");
        return new Entry(staff, new Evidence.Treatment(Ids.next(), episode, setting, primary, since), null, null);
    }

    static Entry rated(
            UUID staff,
            UUID episode,
            Setting setting,
            LocalDate sessionOn,
            int minutes,
            Medium medium,
            LocalDate ratedOn,
            UUID rater,
            LocalDate today) {
        past("sessionOn", sessionOn, today);
        past("ratedOn", ratedOn, today);
        if (ratedOn.isBefore(sessionOn)) throw new Refused("evidence.ratedBeforeHeld").on("ratedOn");
        if (minutes < 1 || minutes > 240) throw new Refused("evidence.within", 1, 240).on("minutes");
        if (medium == null) throw new Refused("evidence.whichMedium").on("medium");
        if (rater == null) throw new Refused("evidence.whoRated").on("rater");
        if (rater.equals(staff)) throw new Refused("evidence.ratedByThemselves").on("rater");
        return new Entry(
                staff,
                new Evidence.Recording(Ids.next(), episode, setting, null, sessionOn, minutes, ratedOn),
                medium,
                rater);
    }

    /** The reason for which something is struck out. */
    static String reason(String why) {
        if (why == null || why.isBlank()) throw new Refused("supervision.sayWhy").on("why");
        if (why.strip().length() > LONGEST) throw new Refused("supervision.sayWhyShorter").on("why");
        return why.strip();
    }

    private static void past(String field, LocalDate day, LocalDate today) {
        if (day == null) throw new Refused("evidence.whichDay").on(field);
        if (day.isAfter(today)) throw new Refused("evidence.stillToCome", day).on(field);
        if (day.getYear() < 1950) throw new Refused("evidence.checkTheYear", day).on(field);
    }

    private static void within(String field, int number, int most) {
        if (number < 0 || number > most) throw new Refused("evidence.within", 0, most).on(field);
    }

    UUID staff() {
        return staff;
    }

    Evidence evidence() {
        return evidence;
    }

    Kind kind() {
        if (evidence instanceof Evidence.Stated) return Kind.STATEMENT;
        if (evidence instanceof Evidence.Course) return Kind.COURSE;
        return evidence instanceof Evidence.Treatment ? Kind.TREATMENT : Kind.RECORDING;
    }

    /** Null unless it is a recording. */
    Medium medium() {
        return medium;
    }

    /** Null unless it is a recording. */
    UUID rater() {
        return rater;
    }
}
