package org.holdfast.patients.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.api.PatientAccess;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Depth;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.RecordGuard;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditedRecord;
import org.holdfast.platform.tasks.TaskRecord;
import org.holdfast.platform.words.Words;

/** Lets people into the records that are theirs to open. */
@ApplicationScoped
class RecordAccess implements RecordGuard, PatientAccess {
    private final Standings standings;
    private final Who who;
    private final Words words;

    @Inject
    RecordAccess(Standings standings, Who who, Words words) {
        this.standings = standings;
        this.who = who;
        this.words = words;
    }

    @Override
    public void check(RecordId record, Person person, Depth depth) {
        if (!isPatients(record) || person == Person.SERVICE) return;
        Ties ties = standings.of(record.value(), person).ties();
        if (ties.admit(person.roles(), depth)) return;
        boolean clinical =
                person.roles().contains(Role.CLINICIAN) || person.roles().contains(Role.SUPERVISOR);
        throw new Denied(
                !clinical ? "access.role" : ties.restricted() ? "access.restrictedRecord" : "access.otherTeamsPatient");
    }

    /**
     * The record itself, what is to be done about it, or the trail of who opened it: that tells as much of a person as it
     * tells of its readers.
     */
    private static boolean isPatients(RecordId record) {
        return record instanceof PatientId || record instanceof TaskRecord || record instanceof AuditedRecord;
    }

    @Override
    public String reason(RecordId record, Person person) {
        if (!isPatients(record) || person == Person.SERVICE || person.staff() == null) return "";
        try {
            Standing standing = standings.of(record.value(), person);
            if (!standing.ties().byReasonOnly(person.roles(), Depth.CLINICAL)) return "";
            return words.of(standing.reason()) + ": " + standing.said();
        } catch (Unknown gone) {
            return "";
        }
    }

    @Override
    public boolean mayOpen(PatientId patient, Depth depth) {
        Person person = who.admitted();
        return person == Person.SERVICE
                || standings.of(patient.value(), person).ties().admit(person.roles(), depth);
    }

    @Override
    public Set<UUID> openable(Collection<UUID> patients, Depth depth) {
        return open(patients, who.admitted(), depth);
    }

    @Override
    public Set<UUID> open(Collection<UUID> patients, Person person, Depth depth) {
        Set<UUID> wanted = new LinkedHashSet<>(patients);
        if (person == Person.SERVICE) return wanted;
        Map<UUID, Standing> known = standings.of(wanted, person);
        wanted.removeIf(id -> !known.containsKey(id) || !known.get(id).ties().admit(person.roles(), depth));
        return wanted;
    }
}
