package org.holdfast.outcomes.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.ClinicInService;
import org.holdfast.outcomes.entry.After;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.platform.ChangedByAnother;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.reports.Csv;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Reports;
import org.junit.jupiter.api.Test;

/** Contacts as entries of a record: nothing is lost, nothing struck out counts, and a file does not undo what was said here. */
class ContactDeskIT extends ClinicInService {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final String HEADER = "contact_key,patient_key,type,started_on,ended_on,source";

    @Inject
    ContactDesk desk;

    @Inject
    Reports reports;

    @Inject
    Sql sql;

    private UUID recorded(LocalDate on) {
        return as(
                clinician,
                () -> desk.record(Ids.next(), patient, new ContactFacts("CRISIS_LINE", on, null, "the person")));
    }

    private ContactRow read(UUID id) {
        return as(clinician, () -> desk.read(patient, id));
    }

    private List<ContactRow> all() {
        return as(clinician, () -> desk.page(patient, null, 200));
    }

    @Test
    void struck_out_it_stays_readable_with_who_when_and_why() {
        UUID id = recorded(DAY);
        as(clinician, () -> desk.strikeOut(patient, id, 0, "  Entered for the wrong person\r\nand twice "));
        ContactRow struck = read(id);
        assertThat(struck.type()).isEqualTo("CRISIS_LINE");
        assertThat(struck.struckOut().by()).isEqualTo("Efua Lindqvist");
        assertThat(struck.struckOut().at()).isNotNull();
        assertThat(struck.struckOut().reason()).isEqualTo("Entered for the wrong person\nand twice");
        assertThat(all()).extracting(ContactRow::struck).containsExactly(true);
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE action = 'contact.struckOut' AND record_id = ?",
                        patient.value()))
                .isEqualTo(1);
    }

    @Test
    void it_is_struck_out_once_with_a_reason_that_fits_by_somebody_who_may() {
        UUID id = recorded(DAY);
        for (String reason : new String[] {null, "", "  \n ", "x".repeat(501), "a\u0000b"})
            assertThat(catchThrowableOfType(
                                    Refused.class, () -> as(clinician, () -> desk.strikeOut(patient, id, null, reason)))
                            .field())
                    .contains("reason");
        assertThatThrownBy(() -> as(
                        someone(Role.CLINICIAN, Set.of(UUID.randomUUID())),
                        () -> desk.strikeOut(patient, id, null, "Mistake")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, UUID.randomUUID(), null, "Mistake")))
                .isInstanceOf(Unknown.class);
        as(clinician, () -> desk.strikeOut(patient, id, null, "x".repeat(500)));
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, null, "Again")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(
                        clinician,
                        () -> desk.correct(patient, id, 1, new ContactFacts("LIAISON", DAY, null, null), "After all")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void corrected_the_new_version_counts_and_the_old_one_stays_readable() {
        UUID id = recorded(DAY);
        as(
                clinician,
                () -> desk.correct(
                        patient, id, 0, new ContactFacts("LIAISON", DAY.plusDays(1), null, null), "Wrong day"));
        Whole<ContactRow> whole = as(clinician, () -> desk.whole(patient, id));
        assertThat(whole.now().type()).isEqualTo("LIAISON");
        assertThat(whole.now().startedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(whole.now().corrected()).isTrue();
        assertThat(whole.earlier()).hasSize(1);
        assertThat(whole.earlier().get(0).said().type()).isEqualTo("CRISIS_LINE");
        assertThat(whole.earlier().get(0).said().source()).isEqualTo("the person");
        assertThat(whole.earlier().get(0).superseded().by()).isEqualTo("Efua Lindqvist");
        assertThat(whole.earlier().get(0).superseded().reason()).isEqualTo("Wrong day");
        assertThat(all()).hasSize(1);
    }

    @Test
    void of_two_people_who_correct_it_the_second_is_told() {
        UUID id = recorded(DAY);
        as(clinician, () -> desk.correct(patient, id, 0, new ContactFacts("LIAISON", DAY, null, null), "Wrong type"));
        ChangedByAnother told = catchThrowableOfType(
                ChangedByAnother.class,
                () -> as(
                        clinician,
                        () -> desk.correct(
                                patient, id, 0, new ContactFacts("ASSESSMENT", DAY, null, null), "Wrong type")));
        assertThat(told.currentVersion()).isEqualTo(1);
        assertThatThrownBy(() -> as(clinician, () -> desk.strikeOut(patient, id, 0, "Mistake")))
                .isInstanceOf(ChangedByAnother.class);
        assertThat(read(id).type()).isEqualTo("LIAISON");
    }

    @Test
    void a_correction_is_held_to_the_rules_of_a_new_contact() {
        UUID id = recorded(DAY);
        for (ContactFacts wrong : List.of(
                new ContactFacts("LIAISON", LocalDate.of(1994, 3, 13), null, null),
                new ContactFacts("LIAISON", LocalDate.of(2150, 1, 1), null, null),
                new ContactFacts("LIAISON", DAY, LocalDate.of(2150, 1, 1), null)))
            assertThatThrownBy(() -> as(clinician, () -> desk.correct(patient, id, 0, wrong, "Wrong day")))
                    .isInstanceOf(Refused.class);
        assertThat(read(id).version()).isZero();
    }

    @Test
    void the_list_goes_page_by_page_from_the_newest() {
        for (int i = 0; i < 7; i++) recorded(DAY.plusDays(i / 2));
        List<ContactRow> first = as(clinician, () -> desk.page(patient, null, 3));
        assertThat(first).hasSize(4);
        After after = After.of(first.get(2).place().toString()).orElseThrow();
        List<ContactRow> rest = as(clinician, () -> desk.page(patient, after, 200));
        assertThat(rest).hasSize(4);
        assertThat(all())
                .extracting(ContactRow::id)
                .startsWith(first.get(0).id(), first.get(1).id(), first.get(2).id())
                .endsWith(rest.get(3).id())
                .doesNotHaveDuplicates();
        assertThat(as(clinician, () -> desk.total(patient))).isEqualTo(7);
    }

    @Test
    void the_same_file_again_leaves_what_was_struck_out_struck_out_until_its_sender_changes_it() {
        String row = "C-%1$s,P-%1$s,CRISIS_LINE,2024-02-01,,line";
        load("contacts", HEADER, row);
        UUID id = all().get(0).id();
        as(clinician, () -> desk.strikeOut(patient, id, null, "Another person"));
        assertThat(load("contacts", HEADER, row).unchanged()).isEqualTo(1);
        assertThat(read(id).struck()).isTrue();

        assertThat(load("contacts", HEADER, "C-%1$s,P-%1$s,CRISIS_LINE,2024-02-03,,line")
                        .updated())
                .isEqualTo(1);
        Whole<ContactRow> whole = as(clinician, () -> desk.whole(patient, id));
        assertThat(whole.now().struck()).isFalse();
        assertThat(whole.earlier()).hasSize(1);
        assertThat(whole.earlier().get(0).said().struckOut().reason()).isEqualTo("Another person");
        assertThat(whole.earlier().get(0).superseded().by()).isNull();
    }

    @Test
    void the_same_file_again_leaves_a_correction_until_its_sender_changes_the_contact() {
        String row = "C-%1$s,P-%1$s,CRISIS_LINE,2024-02-01,,line";
        load("contacts", HEADER, row);
        UUID id = all().get(0).id();
        for (int i = 0; i < 2; i++) {
            int version = i;
            as(
                    clinician,
                    () -> desk.correct(
                            patient, id, version, new ContactFacts("LIAISON", DAY, null, "v" + version), "Wrong type"));
            assertThat(load("contacts", HEADER, row).unchanged()).isEqualTo(1);
        }
        assertThat(read(id).type()).isEqualTo("LIAISON");
        as(clinician, () -> desk.strikeOut(patient, id, 2, "Never happened"));
        assertThat(load("contacts", HEADER, row).unchanged()).isEqualTo(1);
        assertThat(read(id).struck()).isTrue();

        assertThat(load("contacts", HEADER, "C-%1$s,P-%1$s,ASSESSMENT,2024-02-01,,line")
                        .updated())
                .isEqualTo(1);
        assertThat(read(id).type()).isEqualTo("ASSESSMENT");
        assertThat(as(clinician, () -> desk.whole(patient, id)).earlier()).hasSize(3);
        assertThat(load("contacts", HEADER, "C-%1$s,P-%1$s,ASSESSMENT,2024-02-01,,line")
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void what_is_struck_out_counts_in_no_report() {
        load(
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-03-02,,");
        UUID id = recorded(DAY);
        assertThat(before()).contains("CRISIS_LINE,before,1,1,");
        as(clinician, () -> desk.strikeOut(patient, id, null, "Another person"));
        assertThat(before()).doesNotContain("CRISIS_LINE,before,1,");
    }

    /** The report of this team, as a file. */
    private String before() {
        Person manager = someone(Role.MANAGER, Set.of(team));
        return as(manager, () -> csv(reports.find("service-contact").orElseThrow()));
    }

    private <A> String csv(Report<A> report) {
        return Csv.write(report.table(report.answer(reports.parameters(report, Map.of("team", "T-" + key)))));
    }
}
