package org.holdfast.patients.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;

/** A record opened beyond the usual rules: by whom, why, until when, and what the review made of it. */
@Entity
@Table(schema = "patients", name = "opening")
class Opening {
    static final Duration LASTS = Duration.ofHours(4);
    static final int REVIEW_WITHIN_WORKING_DAYS = 5;
    private static final int A_SENTENCE = 10;
    private static final int LONGEST = 1000;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "staff_id")
    private UUID staffId;

    @Column(name = "staff_name")
    private String staffName;

    @Enumerated(EnumType.STRING)
    private OpeningReason reason;

    private String said;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;

    @Column(name = "review_note")
    private String reviewNote;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private OffsetDateTime reviewedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Opening() {}

    Opening(PatientId patient, Person by, OpeningReason reason, String said, Clock clock) {
        if (by.staff() == null) throw new Refused("opening.noStaff");
        if (reason == null) throw new Refused("opening.reasonMissing").on("reason");
        String words = said == null ? "" : said.strip();
        if (words.length() < A_SENTENCE) throw new Refused("opening.sayMore").on("said");
        if (words.length() > LONGEST) throw new Refused("field.tooLong", LONGEST).on("said");
        Instant now = clock.instant();
        id = Ids.next();
        patientId = patient.value();
        staffId = by.staff();
        staffName = by.name();
        this.reason = reason;
        this.said = words;
        openedAt = now.atOffset(ZoneOffset.UTC);
        endsAt = now.plus(LASTS).atOffset(ZoneOffset.UTC);
        reviewBy = workingDaysAfter(LocalDate.ofInstant(now, clock.getZone()), REVIEW_WITHIN_WORKING_DAYS);
    }

    /** Ends it before its four hours are over. */
    void close(Person by, Instant now) {
        if (!staffId.equals(by.staff())) throw new Refused("opening.notYours");
        end(now);
    }

    private boolean end(Instant now) {
        if (!endsAt.toInstant().isAfter(now)) return false;
        endsAt = now.atOffset(ZoneOffset.UTC);
        return true;
    }

    /**
     * What was not justified ends at once, and so does what is taken further.
     *
     * @return whether it was still running and has been ended
     */
    boolean review(ReviewOutcome found, String note, Person by, Instant now) {
        if (reviewedAt != null) throw new Refused("opening.alreadyReviewed", reviewedBy);
        // Nobody reviews what they did themselves.
        if (staffId.equals(by.staff())) throw new Refused("opening.ownReview");
        if (found == null) throw new Refused("opening.outcomeMissing").on("outcome");
        String words = note == null ? "" : note.strip();
        if (found != ReviewOutcome.JUSTIFIED && words.length() < A_SENTENCE)
            throw new Refused("opening.noteMissing").on("note");
        if (words.length() > 2 * LONGEST) throw new Refused("field.tooLong", 2 * LONGEST).on("note");
        outcome = found;
        reviewNote = words;
        reviewedBy = by.name();
        reviewedAt = now.atOffset(ZoneOffset.UTC);
        return found != ReviewOutcome.JUSTIFIED && end(now);
    }

    /** Monday to Friday; bank holidays are not known here, so the day may come sooner than it has to. */
    static LocalDate workingDaysAfter(LocalDate day, int days) {
        LocalDate date = day;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return date;
    }

    UUID id() {
        return id;
    }

    /** Whoever opened it. */
    UUID staff() {
        return staffId;
    }

    String staffName() {
        return staffName;
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    OpeningReason reason() {
        return reason;
    }

    String said() {
        return said;
    }

    Instant openedAt() {
        return openedAt.toInstant();
    }

    Instant endsAt() {
        return endsAt.toInstant();
    }

    LocalDate reviewBy() {
        return reviewBy;
    }
}
