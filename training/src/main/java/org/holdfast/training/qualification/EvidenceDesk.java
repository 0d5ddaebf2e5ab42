package org.holdfast.training.qualification;

import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;
import static org.holdfast.platform.access.Role.Names.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.therapy.api.TreatmentsGiven;
import org.holdfast.training.qualification.Qualification.Topic;
import org.holdfast.training.qualification.Qualification.TopicKind;

/**
 * Recording what somebody can show, and seeing how they stand. A training lead and a service manager see everybody, a
 * supervisor those whom they supervise, and everybody themselves; only a training lead records.
 */
@UseCase
public class EvidenceDesk {
    private final EvidenceBook book;
    private final Qualifications qualifications;
    private final TreatmentsGiven treatments;
    private final Who who;
    private final Clock clock;
    private final Sql sql;

    @Inject
    EvidenceDesk(
            EvidenceBook book,
            Qualifications qualifications,
            TreatmentsGiven treatments,
            Who who,
            Clock clock,
            Sql sql) {
        this.book = book;
        this.qualifications = qualifications;
        this.treatments = treatments;
        this.who = who;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * How one person stands today towards each qualification in force.
     *
     * @throws Unknown if there is no such person
     * @throws Denied if it is neither themselves nor somebody they look after
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public List<Standing> of(UUID staff) {
        admit(staff);
        return judge(book.shown(Optional.of(staff), today()).getOrDefault(staff, List.of()));
    }

    /** Whether {@link #of} would answer. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public boolean maySee(UUID staff) {
        return who.has(Role.TRAINER)
                || who.has(Role.MANAGER)
                || staff.equals(who.staff())
                || who.has(Role.SUPERVISOR) && supervises(staff);
    }

    /** How everybody stands of whom something was recorded, by staff id; for all others ask {@link #nothing}. */
    @RolesAllowed({MANAGER, TRAINER})
    public Map<UUID, List<Standing>> ofAll() {
        return book.shown(Optional.empty(), today()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> judge(one.getValue())));
    }

    /** How somebody stands of whom nothing was recorded. */
    @RolesAllowed({MANAGER, TRAINER})
    public List<Standing> nothing() {
        return judge(List.of());
    }

    private List<Standing> judge(List<Evidence> evidence) {
        return qualifications.inForce(today()).stream()
                .map(one -> Competence.of(one, evidence, today()))
                .toList();
    }

    /** What was recorded of one person, the latest first, with what was struck out. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public List<EvidenceRow> recorded(UUID staff) {
        admit(staff);
        return book.rows(staff);
    }

    /** One person's name. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public String name(UUID staff) {
        return sql.one("SELECT s.name FROM platform.staff s WHERE s.id = ?", row -> row.getString("name"), staff)
                .orElseThrow(() -> new Unknown("staff " + staff));
    }

    /** The courses or statements that can be recorded, by their names. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public List<Topic> topics(TopicKind kind) {
        return qualifications.topics(kind);
    }

    /** The treatments in which one person held sessions, by episode id. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public Map<UUID, TreatmentsGiven.Given> given(UUID staff) {
        admit(staff);
        return treatments.by(staff, today()).stream()
                .collect(Collectors.toMap(
                        TreatmentsGiven.Given::episodeId,
                        Function.identity(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /** Sessions of supervision of which it was not noted what they were about, the latest first. */
    @RolesAllowed(TRAINER)
    public List<HeldRow> withoutTreatment(UUID staff) {
        return book.withoutTreatment(staff);
    }

    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void state(UUID staff, String topic, LocalDate on, LocalDate until) {
        known(TopicKind.STATEMENT, topic);
        add(Entry.stated(staff, topic, on, until, today()));
    }

    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void course(
            UUID staff,
            String course,
            LocalDate startedOn,
            LocalDate endedOn,
            int days,
            int liveHours,
            int selfGuidedHours,
            int modules,
            boolean whole) {
        known(TopicKind.COURSE, course);
        add(Entry.course(staff, course, startedOn, endedOn, days, liveHours, selfGuidedHours, modules, whole, today()));
    }

    /**
     * Names a treatment that is to count.
     *
     * @param primary borderline personality disorder is the primary diagnosis
     * @throws Refused if they have held no session in it
     */
    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void treatment(UUID staff, UUID episode, Setting setting, boolean primary) {
        TreatmentsGiven.Given given = given(staff).get(episode);
        if (given == null) throw new Refused("evidence.whichTreatment").on("episode");
        if (setting != null && (setting == Setting.GROUP ? given.inGroup() : given.alone()) == 0)
            throw new Refused("evidence.noSessionSo").on("setting");
        add(Entry.treatment(staff, episode, setting, primary, given.startedOn()));
    }

    /** The treatments that one person was recorded with, those begun last first. */
    @RolesAllowed({SUPERVISOR, TRAINER})
    public List<Evidence.Treatment> treatments(UUID staff) {
        admit(staff);
        return book.treatmentsOf(staff);
    }

    /** @param treatment the entry by which it was recorded */
    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void rated(
            UUID staff,
            UUID treatment,
            LocalDate sessionOn,
            int minutes,
            Medium medium,
            LocalDate ratedOn,
            UUID rater) {
        Evidence.Treatment of = recordedTreatment(staff, treatment);
        add(Entry.rated(staff, of.episode(), of.setting(), sessionOn, minutes, medium, ratedOn, rater, today()));
    }

    /**
     * Notes which treatment a session of supervision was about.
     *
     * @param treatment the entry by which it was recorded
     */
    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void about(UUID staff, UUID session, UUID treatment) {
        Evidence.Treatment of = recordedTreatment(staff, treatment);
        book.hold(staff);
        if (session == null || !book.about(session, staff, of, who.staff(), clock.instant()))
            throw new Refused("evidence.whichSession").on("session");
    }

    @RolesAllowed(TRAINER)
    @Audited("evidence.struckOut")
    public void strikeOut(UUID evidence, String why) {
        book.staffOf(evidence);
        book.strikeOut(evidence, who.staff(), clock.instant(), Entry.reason(why));
    }

    /** Whom an entry is about. */
    @RolesAllowed(TRAINER)
    public UUID staffOf(UUID evidence) {
        return book.staffOf(evidence);
    }

    private Evidence.Treatment recordedTreatment(UUID staff, UUID treatment) {
        return book.treatmentsOf(staff).stream()
                .filter(one -> one.id().equals(treatment))
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.recordTreatmentFirst").on("treated"));
    }

    private void known(TopicKind kind, String topic) {
        if (topic == null
                || qualifications.topics(kind).stream()
                        .noneMatch(one -> one.id().equals(topic))) throw new Refused("evidence.whichTopic").on("topic");
    }

    private void add(Entry entry) {
        book.hold(entry.staff());
        book.add(entry, who.staff(), clock.instant());
    }

    private void admit(UUID staff) {
        name(staff);
        if (!maySee(staff)) throw new Denied("evidence.notYours");
    }

    private boolean supervises(UUID staff) {
        return sql.count(
                                "SELECT COUNT(*) FROM training.supervision_agreement WHERE supervisor_id = ? AND supervisee_id = ?",
                                who.staff(),
                                staff)
                        + sql.count(
                                "SELECT COUNT(*) FROM training.supervision_session WHERE supervisor_id = ? AND supervisee_id = ?"
                                        + " AND struck_out_at IS NULL",
                                who.staff(),
                                staff)
                > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
