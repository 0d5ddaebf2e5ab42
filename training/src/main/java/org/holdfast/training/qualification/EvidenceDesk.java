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
 * supervisor those whom they supervise, and everybody themselves. A training lead records, of anybody but themselves; a
 * supervisor notes what the sessions were about that they gave.
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
        return book.withTheirSessions(book.rows(staff), staff, today());
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

    /**
     * Sessions of supervision of which it was not noted what they were about, the latest first; a supervisor sees those
     * that they gave.
     */
    @RolesAllowed({SUPERVISOR, TRAINER})
    public List<HeldRow> withoutTreatment(UUID staff) {
        admit(staff);
        return book.withoutTreatment(staff).stream()
                .filter(one -> who.has(Role.TRAINER) || one.supervisor().equals(who.staff()))
                .toList();
    }

    @RolesAllowed(TRAINER)
    @Audited("evidence.recorded")
    public void state(UUID staff, String topic, LocalDate on, LocalDate until) {
        ofSomebodyElse(staff, "topic");
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
        ofSomebodyElse(staff, "topic");
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
        ofSomebodyElse(staff, "episode");
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

    /**
     * Records that a section of a recorded session was rated.
     *
     * @param treatment the entry by which the treatment was recorded
     * @throws Refused if they held no session of it on that day, or rated it themselves
     */
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
        ofSomebodyElse(staff, "treated");
        Evidence.Treatment of = recordedTreatment(staff, treatment);
        Entry entry =
                Entry.rated(staff, of.episode(), of.setting(), sessionOn, minutes, medium, ratedOn, rater, today());
        book.unlessHeld(entry, today());
        add(entry);
    }

    /**
     * Notes which treatment a session of supervision was about. A supervisor notes it of what they gave.
     *
     * @param treatment the entry by which it was recorded
     * @throws Refused if it is not a session of theirs of which nothing was noted, or was held before the treatment began
     */
    @RolesAllowed({SUPERVISOR, TRAINER})
    @Audited("evidence.recorded")
    public void about(UUID staff, UUID session, UUID treatment) {
        admit(staff);
        ofSomebodyElse(staff, "session");
        Evidence.Treatment of = recordedTreatment(staff, treatment);
        book.hold(staff);
        HeldRow held = withoutTreatment(staff).stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.whichSession").on("session"));
        if (held.heldOn().isBefore(of.on())) throw new Refused("evidence.beforeTreatment", of.on()).on("treated");
        book.about(session, of, who.staff(), clock.instant());
    }

    /**
     * Takes back what was recorded in error; it stays readable and counts no longer.
     *
     * @throws Denied if a supervisor strikes out anything but what a session was about that they gave
     */
    @RolesAllowed({SUPERVISOR, TRAINER})
    @Audited("evidence.struckOut")
    public void strikeOut(UUID evidence, String why) {
        entry(evidence);
        book.strikeOut(evidence, who.staff(), clock.instant(), Entry.reason(why));
    }

    /**
     * One entry, for whoever may strike it out.
     *
     * @throws Unknown if there is no such entry
     */
    @RolesAllowed({SUPERVISOR, TRAINER})
    public EvidenceRow entry(UUID evidence) {
        EvidenceRow row = book.row(evidence);
        if (!mayStrikeOut(row)) throw new Denied("evidence.notYourEntry");
        return row;
    }

    /** A training lead anything, a supervisor what a session was about that they gave. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, TRAINER})
    public boolean mayStrikeOut(EvidenceRow row) {
        return who.has(Role.TRAINER)
                || who.has(Role.SUPERVISOR)
                        && row.evidence() instanceof Evidence.Supervision session
                        && session.supervisor().equals(who.staff());
    }

    private Evidence.Treatment recordedTreatment(UUID staff, UUID treatment) {
        return book.treatmentsOf(staff).stream()
                .filter(one -> one.id().equals(treatment))
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.recordTreatmentFirst").on("treated"));
    }

    /** Nobody confirms what they can show themselves. */
    private void ofSomebodyElse(UUID staff, String field) {
        if (staff.equals(who.staff())) throw new Refused("evidence.yourOwn").on(field);
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

    /** They have an agreement with me that is in force, or were supervised by me in the last thirteen weeks. */
    private boolean supervises(UUID staff) {
        return sql.count(
                                "SELECT COUNT(*) FROM training.supervision_agreement WHERE supervisor_id = ? AND supervisee_id = ?"
                                        + " AND agreed_on <= ? AND (ended_on IS NULL OR ended_on >= ?)",
                                who.staff(),
                                staff,
                                today(),
                                today())
                        + sql.count(
                                "SELECT COUNT(*) FROM training.supervision_session WHERE supervisor_id = ? AND supervisee_id = ?"
                                        + " AND held_on > ? AND struck_out_at IS NULL",
                                who.staff(),
                                staff,
                                today().minusWeeks(13))
                > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
