package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.patients.api.Care;
import org.holdfast.patients.api.CareTeams;
import org.holdfast.patients.api.PatientId;
import org.holdfast.patients.api.Patients;
import org.holdfast.patients.api.PatientsChanged;
import org.holdfast.patients.api.RecordDeath;
import org.holdfast.patients.history.Earlier;
import org.holdfast.patients.history.KeepsPast;
import org.holdfast.patients.history.Past;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Together;
import org.holdfast.platform.Written;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Reads;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Teams;
import org.holdfast.platform.words.Words;

/** Registering people, reading who they are, and keeping it right. */
@UseCase
class PatientDesk implements KeepsPast, RecordDeath {
    /** Letters and digits that are not taken for each other when read aloud or written by hand. */
    private static final String PLAIN = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Register register;
    private final Patients patients;
    private final NameIndex index;
    private final Lookup lookup;
    private final CareTeams care;
    private final Teams teams;
    private final Sql sql;
    private final Event<PatientsChanged> changed;
    private final Lifetime lifetime;
    private final Words words;
    private final Who who;
    private final Clock clock;

    @Inject
    PatientDesk(
            Register register,
            Patients patients,
            NameIndex index,
            Lookup lookup,
            CareTeams care,
            Teams teams,
            Sql sql,
            Event<PatientsChanged> changed,
            Lifetime lifetime,
            Words words,
            Who who,
            Clock clock) {
        this.register = register;
        this.patients = patients;
        this.index = index;
        this.lookup = lookup;
        this.care = care;
        this.teams = teams;
        this.sql = sql;
        this.changed = changed;
        this.lifetime = lifetime;
        this.words = words;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Registers a person. The same id again is the same click again and registers nobody twice.
     *
     * @param id made when the form was opened
     * @param key the sender's stable key, or null for one made here
     * @param team whose care the person comes into; may be left out by somebody who is in one team only
     * @param restricted the person is a colleague or of a colleague's family
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Audited("patient.registered")
    public PatientId register(UUID id, String key, Details details, UUID team, boolean restricted) {
        if (register.find(new PatientId(id)).isPresent()) return new PatientId(id);
        String used = key == null || key.isBlank() ? newKey() : key.strip();
        Together together = new Together();
        together.check(() -> details.knownOn(today()));
        together.check(() -> refuseNumberOfAnother(details, null));
        together.check(() -> {
            if (used.length() > 120 || !Written.isPlain(used)) throw new Refused("patient.key").on("patientKey");
            if (patients.byKey(used).isPresent()) throw new Refused("patient.keyTaken", used).on("patientKey");
        });
        Optional<UUID> home = together.make(() -> teamFor(team)).flatMap(its -> its);
        together.refuse();
        Patient patient = new Patient(id, used, details, today(), clock.instant(), who.name());
        if (restricted) patient.restrict();
        register.add(patient);
        index.write(List.of(patient.fact()));
        home.ifPresent(its -> care.tell(List.of(new Care("registration", id, id, its, today(), null))));
        // Whoever registers a colleague has to be able to go on; others are named on the record afterwards.
        if (restricted && who.staff() != null)
            sql.update("INSERT INTO patients.named_access (patient_id, staff_id) VALUES (?, ?)", id, who.staff());
        changed.fire(new PatientsChanged(List.of(patient.fact())));
        return patient.id();
    }

    /** Whether somebody else in the register has the number; then nobody is registered with it. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public boolean isNumberTaken(Details details) {
        return details.nhsNumber() != null && numberOf(details.nhsNumber()).isPresent();
    }

    /** People in the register who may be the person about to be registered. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public List<UUID> alike(Details details) {
        List<UUID> found = new ArrayList<>();
        if (details.nhsNumber() != null)
            numberOf(details.nhsNumber()).map(PatientId::value).ifPresent(found::add);
        if (details.dateOfBirth() != null)
            lookup
                    .candidates(
                            new Sought(
                                    NameWords.of(
                                            details.name().given(),
                                            details.name().family()),
                                    details.dateOfBirth(),
                                    null,
                                    null),
                            10)
                    .stream()
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        return found;
    }

    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.read")
    public PatientRecord read(PatientId patient) {
        return PatientRecord.of(register.get(patient), today(), List.of());
    }

    /** What the record said of the person before, the latest first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.read")
    public List<Earlier<EarlierDetails>> earlier(PatientId patient) {
        register.get(patient);
        return register.earlier(patient);
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.read")
    public Past past(PatientId patient, UUID same) {
        Patient now = register.get(patient);
        return new Past(
                words.say("edit.what"),
                DetailsForm.of(PatientRecord.of(now, today(), List.of())).lines(words),
                now.entered(),
                null,
                register.earlier(patient).stream()
                        .map(was -> new Earlier<>(
                                new Past.Said(DetailsForm.of(was.said()).lines(words), null), was.superseded()))
                        .toList());
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public String kind() {
        return "patient";
    }

    /**
     * Writes other details. The answer warns of what is recorded after a death: that is stored, and most likely a slip.
     *
     * @param seen the version the writer has seen
     * @throws org.holdfast.platform.ChangedByAnother if somebody has written since
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.amended")
    public PatientRecord amend(PatientId id, Details details, long seen) {
        Patient patient = register.get(id);
        Together together = new Together();
        together.check(() -> details.knownOn(today()));
        together.check(() -> refuseNumberOfAnother(details, id));
        together.check(() -> {
            if (!Objects.equals(details.dateOfBirth(), patient.details().dateOfBirth()))
                lifetime.begins(id, details.dateOfBirth());
        });
        together.refuse();
        PersonName before = patient.name();
        patient.amend(details, seen, today(), clock.instant(), who.name());
        register.write(patient);
        if (!before.equals(patient.name())) index.write(List.of(patient.fact()));
        changed.fire(new PatientsChanged(List.of(patient.fact())));
        return PatientRecord.of(patient, today(), warnings(id, details.diedOn()));
    }

    private List<String> warnings(PatientId id, LocalDate diedOn) {
        String after = lifetime.after(id, diedOn);
        return after.isEmpty() ? List.of() : List.of(words.say("patient.afterDeath", diedOn, after));
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.died")
    public void died(PatientId id, LocalDate on) {
        Patient patient = register.get(id);
        amend(id, patient.details().diedOn(on), patient.version());
    }

    @Override
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    @Reads(Depth.DEMOGRAPHIC)
    @Audited("patient.deathTakenBack")
    public void takeBack(PatientId id) {
        Patient patient = register.get(id);
        amend(id, patient.details().living(), patient.version());
    }

    private void refuseNumberOfAnother(Details details, PatientId self) {
        if (details.nhsNumber() == null) return;
        Optional<PatientId> holder = numberOf(details.nhsNumber());
        if (holder.isPresent() && !holder.get().equals(self)) throw new Refused("patient.numberTaken").on("nhsNumber");
    }

    private Optional<PatientId> numberOf(NhsNumber number) {
        return sql.one(
                "SELECT id FROM patients.patient WHERE nhs_number = ?",
                row -> new PatientId(Sql.uuid(row, "id")),
                number.digits());
    }

    private Optional<UUID> teamFor(UUID chosen) {
        if (chosen != null) {
            if (!who.has(Role.ADMIN) && !who.teams().contains(chosen))
                throw new Refused("patient.otherTeam").on("team");
            return Optional.of(teams.get(chosen).id());
        }
        if (who.teams().size() == 1) return who.teams().stream().findFirst();
        if (who.has(Role.ADMIN)) return Optional.empty();
        throw new Refused("patient.teamMissing").on("team");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String newKey() {
        StringBuilder key = new StringBuilder("HF-");
        for (int i = 0; i < 8; i++) key.append(PLAIN.charAt(RANDOM.nextInt(PLAIN.length())));
        return key.toString();
    }
}
