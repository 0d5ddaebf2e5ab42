package org.holdfast.patients.patient;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.MANAGER;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.patients.access.Reach;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.audit.AuditTrail;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.people.Teams;

/**
 * Finding a person. Everyone who works with patients finds everyone by name, birth date and NHS number, so that nobody
 * is registered twice and a caller is recognised; opening the record is another matter. Each search is audited.
 */
@UseCase
class FindDesk {
    /** Who finds people; the same as {@link #find} admits. */
    static final Set<Role> FINDS = Set.of(Role.CLINICIAN, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN, Role.GOVERNANCE);

    /** The search box says of how many it shows the first, up to so many. */
    private static final int SAID = 50;

    /** So many who fit are counted. */
    private static final int COUNTED = 500;

    /** Enough to compare third and further words of a name against. */
    private static final int COMPARED = 5_000;

    private final Lookup lookup;
    private final Sql sql;
    private final Teams teams;
    private final AuditTrail trail;
    private final Who who;
    private final Clock clock;

    @Inject
    FindDesk(Lookup lookup, Sql sql, Teams teams, AuditTrail trail, Who who, Clock clock) {
        this.lookup = lookup;
        this.sql = sql;
        this.teams = teams;
        this.trail = trail;
        this.who = who;
        this.clock = clock;
    }

    /** At most so many people who fit what was typed; those of the asker's own teams first. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN, GOVERNANCE})
    public FoundPatients find(String typed, int most) {
        Sought sought = Sought.of(typed);
        if (sought.isTooLittle()) return new FoundPatients(List.of(), true, false, 0, false);
        // The index knows pairs of words; whether a third fits is seen by looking at the name.
        boolean compare = sought.words().size() > 2;
        int counted = Math.max(most, SAID);
        List<UUID> all = lookup.candidates(sought, compare ? COMPARED : counted + 1);
        int wanted = compare ? COMPARED : most + 1;
        // If there are more than can be shown, one's own may not be among the first of them.
        Set<UUID> ids = new LinkedHashSet<>(all.size() < wanted ? List.of() : lookup.own(sought, who.teams(), wanted));
        ids.addAll(all.subList(0, Math.min(all.size(), wanted)));
        List<FoundRow> rows = rows(List.copyOf(ids), sought.words());
        boolean more = rows.size() > most || compare && all.size() == COMPARED;
        int total = compare ? rows.size() : all.size();
        rows.sort(Comparator.comparing(FoundRow::own).reversed());
        List<FoundRow> shown = List.copyOf(rows.subList(0, Math.min(most, rows.size())));
        shown("patients.searched", shown, typed.strip());
        boolean uncounted = total > counted || compare && all.size() == COMPARED;
        return new FoundPatients(shown, false, more, Math.min(total, counted), uncounted);
    }

    /**
     * A page of the people who fit, in the order of the index, so that one page follows on another.
     *
     * @return the rows, and how many fit in all, counted up to a few hundred
     */
    @RolesAllowed({CLINICIAN, SUPERVISOR, MANAGER, ADMIN, GOVERNANCE})
    public FoundPage page(String typed, int offset, int limit) {
        Sought sought = Sought.of(typed);
        if (sought.isTooLittle()) throw new Refused("find.tooLittle.text").on("query");
        boolean compare = sought.words().size() > 2;
        List<UUID> ids = lookup.candidates(sought, compare ? COMPARED : Math.max(offset + limit + 1, COUNTED));
        FoundPage found;
        if (compare) {
            List<FoundRow> all = rows(ids, sought.words());
            found = new FoundPage(all.stream().skip(offset).limit(limit + 1L).toList(), all.size());
        } else
            found = new FoundPage(
                    rows(ids.stream().skip(offset).limit(limit + 1L).toList(), sought.words()), ids.size());
        shown("patients.searched", found.rows().stream().limit(limit).toList(), typed.strip());
        return found;
    }

    /** Leaves in the trail of each who was shown by name. */
    private void shown(String action, List<FoundRow> rows, String detail) {
        trail.records(
                action,
                rows.stream()
                        .filter(row -> !row.isRestricted())
                        .map(FoundRow::id)
                        .toList(),
                detail);
    }

    /** These people, as a search would show them. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
    public List<FoundRow> these(List<UUID> ids) {
        List<FoundRow> rows = rows(ids, List.of());
        if (!rows.isEmpty()) shown("patients.alike", rows, "");
        return rows;
    }

    /** In the order of the ids. */
    private List<FoundRow> rows(List<UUID> ids, List<String> words) {
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        if (ids.isEmpty()) return new ArrayList<>();
        ids.forEach(id -> hits.put(id, null));
        // A person comes once for each stretch of care, the present or latest last.
        sql.list(
                "SELECT p.id, p.patient_key, p.given_name, p.family_name, p.preferred_name, p.date_of_birth,"
                        + " p.nhs_number, p.died_on, p.restricted, c.team_id, EXISTS (SELECT 1 FROM patients.named_access"
                        + " n WHERE n.patient_id = p.id AND n.staff_id = ?) AS named, EXISTS (SELECT 1 FROM"
                        + " patients.opening o WHERE o.patient_id = p.id AND o.staff_id = ? AND o.ends_at > ?) AS opened"
                        + " FROM patients.patient p LEFT JOIN patients.care c ON c.patient_id = p.id WHERE p.id = ANY(?)"
                        + " ORDER BY p.id, CASE WHEN c.until_on IS NULL THEN 1 ELSE 0 END, c.from_on",
                row -> hits.merge(Sql.uuid(row, "id"), hit(row), Hit::then),
                who.staff(),
                who.staff(),
                clock.instant(),
                ids);
        hits.values().removeIf(hit -> hit == null || !hit.fits(words));
        Map<UUID, String> teamNames =
                teams.names(hits.values().stream().map(Hit::team).toList());
        List<FoundRow> rows = new ArrayList<>();
        hits.forEach((id, hit) -> rows.add(row(id, hit, teamNames.get(hit.team()))));
        return rows;
    }

    private Hit hit(ResultSet row) throws SQLException {
        UUID team = Sql.uuid(row, "team_id");
        return new Hit(
                row.getString("patient_key"),
                new PersonName(
                        row.getString("given_name"), row.getString("family_name"), row.getString("preferred_name")),
                Sql.date(row, "date_of_birth"),
                row.getString("nhs_number"),
                Sql.date(row, "died_on"),
                team,
                team != null && who.teams().contains(team),
                row.getBoolean("restricted"),
                row.getBoolean("named"),
                row.getBoolean("opened"));
    }

    private FoundRow row(UUID id, Hit hit, String team) {
        Reach reach = Reach.of(who.person(), hit.restricted(), hit.own(), hit.named(), hit.opened());
        FoundRow.Way way = way(reach);
        if (reach.hidden()) return new FoundRow(id, null, null, null, null, null, null, null, false, null, way);
        return new FoundRow(
                id,
                hit.key(),
                hit.name().spoken(),
                hit.name().legal().orElse(null),
                hit.born(),
                Age.of(hit.born(), hit.died(), LocalDate.now(clock)).orElse(null),
                hit.nhsNumber() == null ? null : new NhsNumber(hit.nhsNumber()).spoken(),
                team,
                hit.own(),
                hit.died(),
                way);
    }

    private FoundRow.Way way(Reach reach) {
        if (reach.clinical()) return FoundRow.Way.OPEN;
        if (reach.demographic()) return FoundRow.Way.DETAILS;
        if (reach.withReason()) return FoundRow.Way.WITH_REASON;
        if (who.has(Role.MANAGER) && !reach.hidden()) return FoundRow.Way.ALLOCATE;
        return who.has(Role.GOVERNANCE) ? FoundRow.Way.WHO_OPENED : FoundRow.Way.NONE;
    }

    private record Hit(
            String key,
            PersonName name,
            LocalDate born,
            String nhsNumber,
            LocalDate died,
            UUID team,
            boolean own,
            boolean restricted,
            boolean named,
            boolean opened) {
        Hit then(Hit later) {
            UUID latest = later.team == null ? team : later.team;
            return new Hit(key, name, born, nhsNumber, died, latest, own || later.own, restricted, named, opened);
        }

        /** Every word typed begins a word of the name. */
        boolean fits(List<String> words) {
            if (words.size() < 3) return true;
            Set<String> mine = NameWords.all(name.preferred(), name.given(), name.family());
            return words.stream().allMatch(typed -> mine.stream().anyMatch(word -> word.startsWith(typed)));
        }
    }
}
