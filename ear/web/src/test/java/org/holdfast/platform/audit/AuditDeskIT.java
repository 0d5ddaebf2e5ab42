package org.holdfast.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdfast.InService;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.audit.AuditDesk.Sought;
import org.holdfast.platform.people.StaffDirectory;
import org.holdfast.platform.people.StaffRecord;
import org.holdfast.platform.signin.Accounts;
import org.junit.jupiter.api.Test;

/** Looking through the trail, on the server's own database. */
class AuditDeskIT extends InService {
    @Inject
    AuditDesk desk;

    @Inject
    AuditTrail trail;

    @Inject
    Accounts accounts;

    @Inject
    StaffDirectory directory;

    @Inject
    Clock clock;

    private final String key = "it-" + UUID.randomUUID();

    @Test
    void somebody_is_found_by_the_username_as_by_the_name() {
        directory.receive(List.of(new StaffRecord(key, "Cleo Castellane", null, null, null, null)));
        UUID account = as(
                Person.SERVICE, () -> accounts.openForDemonstration(key, key, Set.of(Role.CLINICIAN), "holdfast-demo"));
        Person cleo = new Person(
                account, directory.byKey(key).orElseThrow().id(), key, "Cleo Castellane", Set.of(), Set.of(), "test");
        as(cleo, () -> trail.record("password.changed", null, ""));
        assertThat(search(key, "password")).extracting(AuditView::person).containsExactly("Cleo Castellane");
        assertThat(search("castellane", "password.changed")).isNotEmpty();
    }

    @Test
    void a_refused_sign_in_is_found_by_the_name_that_was_tried_also_if_nobody_has_it() {
        String nobodys = "zq" + key;
        as(stranger(), () -> trail.record("signIn.refused", null, RefusedName.kept(nobodys)));
        as(stranger(), () -> trail.record("signIn.refused", null, key));
        assertThat(search(nobodys, "")).extracting(AuditView::detail).contains("zqi…");
        assertThat(search(key.toUpperCase(Locale.ROOT), ""))
                .extracting(AuditView::detail)
                .contains(key);
    }

    @Test
    void a_search_that_makes_no_sense_is_refused_at_its_field_and_leaves_no_row() {
        LocalDate today = LocalDate.now(clock);
        long before = searches();
        assertThatThrownBy(() -> new Sought(null, null, null, today, today.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("to"));
        assertThatThrownBy(() -> search(null, "no.such.thing"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("action"));
        assertThat(searches()).isEqualTo(before);
    }

    private long searches() {
        return search(null, "audit.searched").stream()
                .filter(row -> row.detail().contains("no.such.thing"))
                .count();
    }

    @Test
    void who_was_in_a_list_is_told_to_governance_and_telling_it_is_a_row_about_each() {
        List<UUID> records = List.of(Ids.next(), Ids.next(), Ids.next());
        as(someone(Role.CLINICIAN), () -> trail.records("caseload.shown", records, key));
        AuditView row = search(null, "caseload.shown").stream()
                .filter(one -> one.detail().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(row.people()).isEqualTo(3);
        AuditedPeople people = as(someone(Role.GOVERNANCE), () -> desk.people(row.id()));
        assertThat(people.people())
                .extracting(AuditedPeople.Named::record)
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(search(null, "audit.listOpened")).anyMatch(one -> one.people() == 3);
        for (Role role : Role.values())
            if (role != Role.GOVERNANCE)
                assertThatThrownBy(() -> as(someone(role), () -> desk.people(row.id())))
                        .as(role.name())
                        .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(someone(Role.GOVERNANCE), () -> desk.people(Ids.next())))
                .isInstanceOf(Unknown.class);
    }

    private List<AuditView> search(String person, String action) {
        return as(someone(Role.GOVERNANCE), () -> desk.search(new Sought(person, action, null, null, null), null))
                .rows();
    }

    private static Person stranger() {
        return new Person(null, null, "", "", Set.of(), Set.of(), "192.0.2.9");
    }
}
