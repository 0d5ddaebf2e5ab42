package org.holdfast.platform.audit;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.GOVERNANCE;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Time;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.RecordNames;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.words.Words;

/** Reading the audit trail. Reading it is itself a row in it. */
@UseCase
class AuditDesk {
    private static final int A_PAGE = 100;

    private final Sql sql;
    private final AuditTrail trail;
    private final Instance<RecordNames> names;
    private final Words words;

    @Inject
    AuditDesk(Sql sql, AuditTrail trail, Instance<RecordNames> names, Words words) {
        this.sql = sql;
        this.trail = trail;
        this.names = names;
        this.words = words;
    }

    /** How actions begin, in the order in which a reviewer asks for them. */
    static final List<String> KINDS = List.of(
            "record",
            "patient",
            "restriction",
            "referral",
            "diagnos",
            "therapy",
            "episode",
            "phase",
            "product",
            "appointment",
            "care",
            "contact",
            "event",
            "assessment",
            "caseload",
            "allocation",
            "handover",
            "supervision",
            "task",
            "import",
            "report",
            "signIn",
            "password",
            "secondFactor",
            "token",
            "access",
            "account",
            "role",
            "staff",
            "membership",
            "team",
            "service",
            "audit");

    /**
     * What a reviewer looks for; blank or null restricts nothing.
     *
     * @param person letters of the name or the username of whoever did it, or tried to sign in
     */
    record Sought(String person, String action, UUID record, LocalDate from, LocalDate to) {
        Sought {
            if (from != null && to != null && to.isBefore(from))
                throw new Refused("audit.endsBeforeItBegins", from).on("to");
        }
    }

    /** Everything that was done to a record, newest first, for those who look after it. */
    @RolesAllowed({CLINICIAN, SUPERVISOR, GOVERNANCE, ADMIN})
    @Audited("audit.recordReviewed")
    public AuditList opened(AuditedRecord record, UUID before) {
        return list(new Sought(null, null, record.value(), null, null), before);
    }

    /** The same for information governance, who look after every record's audit and no record. */
    @RolesAllowed(GOVERNANCE)
    public AuditList search(Sought sought, UUID before) {
        if (sought.action() != null
                && !sought.action().isBlank()
                && !isKnown(sought.action().strip()))
            throw new Refused("audit.action.unknown", sought.action().strip()).on("action");
        AuditList found = list(sought, before);
        if (sought.record() == null) trail.records("audit.searched", found.records(), described(sought));
        else trail.record("audit.searched", new AuditedRecord(sought.record()), described(sought));
        return found;
    }

    private boolean isKnown(String action) {
        return KINDS.contains(action) || words.knows("audit." + action);
    }

    /** Everybody whom a row about several people names. Looking is a row about them in turn. */
    @RolesAllowed(GOVERNANCE)
    public AuditedPeople people(UUID row) {
        AuditEntry entry = sql.one(
                        "SELECT " + AuditEntry.COLUMNS + " FROM platform.audit_row r WHERE r.id = ?",
                        AuditEntry::read,
                        row)
                .filter(found -> found.records() != null)
                .orElseThrow(() -> new Unknown("list of row " + row));
        List<UUID> records = PackedIds.read(entry.records());
        Map<UUID, String> known = namesOf(new HashSet<>(records));
        trail.records("audit.listOpened", records, "");
        return new AuditedPeople(
                row(entry, null, known),
                records.stream()
                        .map(id -> new AuditedPeople.Named(id, known.getOrDefault(id, id.toString())))
                        .sorted(Comparator.comparing(AuditedPeople.Named::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /** What was looked for, without the words of this page: it is kept as it was asked. */
    private static String described(Sought sought) {
        return Stream.of(sought.person(), sought.action(), sought.from(), sought.to())
                .map(part -> part == null ? "" : part.toString().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Reads the whole chain. Takes a while on a long one. */
    @RolesAllowed({GOVERNANCE, ADMIN})
    @Audited("audit.verified")
    public Verdict verify() {
        return sql.with(connection -> {
            try {
                Verdict verdict = trail.chain().verifyWithin(connection);
                if (!verdict.indexed()) trail.chain().indexAgain(connection);
                return verdict;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private AuditList list(Sought sought, UUID before) {
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (sought.record() != null) {
            where.append(" AND r.id IN (SELECT a.id FROM platform.audit_row a WHERE a.record_id = ?"
                    + " UNION ALL SELECT i.row_id FROM platform.audit_record i WHERE i.record_id = ?)");
            args.add(sought.record());
            args.add(sought.record());
        }
        if (sought.person() != null && !sought.person().isBlank()) {
            // Who was refused at the door is nobody yet: they are found by the name they tried.
            String letters = "%" + literally(sought.person()) + "%";
            where.append(" AND (LOWER(r.person_name) LIKE ? ESCAPE '!' OR r.account_id IN (SELECT a.id FROM"
                    + " platform.account a WHERE a.username LIKE ? ESCAPE '!') OR r.action = 'signIn.refused'"
                    + " AND (LOWER(r.detail) LIKE ? ESCAPE '!' OR LOWER(r.detail) = ?))");
            args.add(letters);
            args.add(letters);
            args.add(letters);
            args.add(RefusedName.kept(sought.person().strip().toLowerCase(Locale.ROOT)));
        }
        if (sought.action() != null && !sought.action().isBlank()) {
            where.append(" AND LOWER(r.action) LIKE ? ESCAPE '!'");
            args.add(literally(sought.action()) + "%");
        }
        if (sought.from() != null) {
            where.append(" AND r.at >= ?");
            args.add(sought.from().atStartOfDay(Time.CLINIC).toInstant());
        }
        if (sought.to() != null) {
            where.append(" AND r.at < ?");
            args.add(sought.to().plusDays(1).atStartOfDay(Time.CLINIC).toInstant());
        }
        if (before != null) {
            where.append(" AND r.id < ?");
            args.add(before);
        }
        List<AuditEntry> found = sql.list(
                "SELECT " + AuditEntry.COLUMNS + " FROM platform.audit_row r" + where
                        + " ORDER BY r.id DESC FETCH FIRST " + (A_PAGE + 1) + " ROWS ONLY",
                AuditEntry::read,
                args.toArray());
        boolean more = found.size() > A_PAGE;
        List<AuditEntry> page = more ? found.subList(0, A_PAGE) : found;
        Set<UUID> named =
                page.stream().map(AuditEntry::record).filter(Objects::nonNull).collect(Collectors.toSet());
        if (sought.record() != null) named.add(sought.record());
        Map<UUID, String> known = namesOf(named);
        return new AuditList(
                page.stream().map(entry -> row(entry, sought.record(), known)).toList(),
                more ? page.get(page.size() - 1).id() : null);
    }

    private Map<UUID, String> namesOf(Set<UUID> records) {
        Map<UUID, String> known = new HashMap<>();
        Set<UUID> open = new HashSet<>(records);
        if (!open.isEmpty()) for (RecordNames some : names) known.putAll(some.names(open));
        return known;
    }

    /** @param sought a row about several records is told as one about this; null if it is not asked for */
    private AuditView row(AuditEntry entry, UUID sought, Map<UUID, String> known) {
        int people = PackedIds.count(entry.records());
        UUID record = people > 0 ? sought : entry.record();
        return new AuditView(
                entry.id(),
                entry.at().atZone(Time.CLINIC).toLocalDateTime(),
                entry.person(),
                entry.roles().toLowerCase(Locale.UK).replace(" ", ", "),
                entry.action(),
                words.knows("audit." + entry.action()) ? words.say("audit." + entry.action()) : entry.action(),
                record,
                record == null ? "" : known.getOrDefault(record, record.toString()),
                people,
                entry.detail(),
                entry.reason(),
                entry.origin());
    }

    private static String literally(String letters) {
        return letters.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
