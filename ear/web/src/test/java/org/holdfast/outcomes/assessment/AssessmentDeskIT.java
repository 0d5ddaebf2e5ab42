package org.holdfast.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.ClinicInService;
import org.holdfast.outcomes.entry.Whole;
import org.holdfast.platform.Denied;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.holdfast.platform.imports.ImportRefused;
import org.holdfast.platform.imports.Imported;
import org.holdfast.platform.reports.Csv;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;
import org.holdfast.platform.reports.Reports;
import org.holdfast.platform.tasks.Tasks;
import org.junit.jupiter.api.Test;

/** Answers to questionnaires as entries of a record; what holds for contacts too is proven there. */
class AssessmentDeskIT extends ClinicInService {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final String EPISODES =
            "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending";

    @Inject
    AssessmentDesk desk;

    @Inject
    AssessmentTimeline timeline;

    @Inject
    Reports reports;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    /** Null is not answered. */
    private static AssessmentFacts core(Integer... items) {
        return new AssessmentFacts("core 10", null, DAY, Arrays.asList(items));
    }

    private UUID recorded(AssessmentFacts facts) {
        return as(clinician, () -> desk.record(Ids.next(), patient, facts));
    }

    private AssessmentRow read(UUID id) {
        return as(clinician, () -> desk.read(patient, id));
    }

    private List<AssessmentRow> all() {
        return as(clinician, () -> desk.page(patient, null, 200));
    }

    private static String header(int items) {
        return "assessment_key,patient_key,instrument,version,completed_on,"
                + IntStream.rangeClosed(1, items).mapToObj(i -> "item_" + i).collect(Collectors.joining(","));
    }

    private Imported sent(int items, String... rows) {
        return load("assessments", header(items), rows);
    }

    private void treatedByEfua() {
        load("episodes", EPISODES, "E-%1$s,P-%1$s,R-%1$s,SCM,T-%1$s,S-%1$s,2024-02-02,,");
    }

    @Test
    void what_was_answered_is_read_with_its_scores() {
        AssessmentRow row = read(recorded(core(3, 1, 1, 2, 2, 0, 3, 3, 2, null)));
        assertThat(row.instrument()).isEqualTo("CORE-10");
        assertThat(row.instrumentVersion()).isEqualTo(1);
        assertThat(row.items()).containsExactly(3, 1, 1, 2, 2, 0, 3, 3, 2, null);
        assertThat(row.scores()).singleElement().satisfies(score -> {
            assertThat(score.score()).isCloseTo(23.3333333, within(1e-6));
            assertThat(score.answered()).isEqualTo(9);
            assertThat(score.prorated()).isTrue();
        });
        assertThat(row.risk()).isEmpty();
        assertThat(sql.count(
                        "SELECT COUNT(*) FROM platform.audit_row WHERE action = 'assessment.recorded' AND record_id = ?",
                        patient.value()))
                .isEqualTo(1);
        assertThat(timeline.newest(patient, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("CORE-10: 23.3");
            assertThat(entry.detail()).isEqualTo("clinical side of the cut-off, prorated from 9 of 10 answers");
        });
    }

    @Test
    void what_cannot_have_been_answered_is_refused_where_it_stands() {
        record Wrong(AssessmentFacts facts, String field) {}
        for (Wrong wrong : List.of(
                new Wrong(core(5), "item_1"),
                new Wrong(core(0, null, null, null, null, null, null, null, null, null, 1), "item_11"),
                new Wrong(new AssessmentFacts("CORE-11", null, DAY, List.of(1)), "instrument"),
                new Wrong(new AssessmentFacts("CORE-10", 2, DAY, List.of(1)), "instrumentVersion"),
                new Wrong(new AssessmentFacts("CORE-10", 1, LocalDate.of(1994, 3, 13), List.of(1)), "completedOn"),
                new Wrong(new AssessmentFacts("CORE-10", 1, LocalDate.of(2150, 1, 1), List.of(1)), "completedOn")))
            assertThat(catchThrowableOfType(Refused.class, () -> recorded(wrong.facts()))
                            .field())
                    .contains(wrong.field());
        assertThatThrownBy(() -> core(null, null)).isInstanceOf(Refused.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void only_those_who_may_see_the_record_record_and_read() {
        UUID id = recorded(core(1));
        Person elsewhere = someone(Role.CLINICIAN, Set.of(UUID.randomUUID()));
        assertThatThrownBy(() -> as(elsewhere, () -> desk.read(patient, id))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(elsewhere, () -> desk.record(Ids.next(), patient, core(1))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(someone(Role.MANAGER, Set.of(team)), () -> desk.read(patient, id)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void an_answer_about_danger_asks_their_clinician_to_talk_to_them_the_same_day_and_once() {
        treatedByEfua();
        UUID id = recorded(core(0, 4, 4, 0, 0, 1, 0, 0, 0, 0));
        assertThat(tasks.about(patient.value())).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(efua);
            assertThat(task.team()).isEqualTo(team);
            assertThat(task.due()).isEqualTo(Tasks.endOf(LocalDate.now(clock)));
            assertThat(task.title()).isEqualTo("Talk to Leila Haddad today");
            assertThat(task.detail()).contains("Planning suicide, 1").doesNotContain("high");
        });
        tasks.settle(RiskAnswers.KIND, id, "Talked");
        as(clinician, () -> desk.correct(patient, id, 0, core(1, 4, 4, 0, 0, 1, 0, 0, 0, 0), "Misread"));
        assertThat(tasks.about(patient.value())).isEmpty();
    }

    @Test
    void nobody_is_asked_any_more_when_it_is_corrected_or_struck_out_or_the_person_has_died() {
        UUID corrected = recorded(core(0, 4, 4, 0, 0, 1, 0, 0, 0, 0));
        UUID struck = recorded(core(0, 4, 4, 0, 0, 2, 0, 0, 0, 0));
        recorded(new AssessmentFacts("PHQ-9", 1, DAY, Arrays.asList(0, 0, 0, 0, 0, 0, 0, 0, 3)));
        assertThat(tasks.about(patient.value()))
                .as("without treatment, whoever took it down")
                .hasSize(3)
                .allMatch(task -> task.owner().equals(efua));
        as(clinician, () -> desk.correct(patient, corrected, 0, core(0, 4, 4, 0, 0, 0, 0, 0, 0, 0), "Misread"));
        as(clinician, () -> desk.strikeOut(patient, struck, 0, "Another person"));
        assertThat(tasks.about(patient.value())).hasSize(1);
        as(clinician, () -> desk.correct(patient, corrected, 1, core(0, 4, 4, 0, 0, 3, 0, 0, 0, 0), "Misread again"));
        assertThat(tasks.about(patient.value())).hasSize(2);
        load(
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                "P-%s,,Leila,Haddad,,1994-03-14,,,,2024-02-02,");
        assertThat(tasks.about(patient.value())).isEmpty();
        as(clinician, () -> desk.record(Ids.next(), patient, core(0, 4, 4, 0, 0, 1, 0, 0, 0, 0)));
        assertThat(tasks.about(patient.value())).isEmpty();
    }

    @Test
    void before_treatment_begins_an_answer_in_a_file_asks_the_team_that_was_referred_to() {
        load(
                "assessments",
                "assessment_key,patient_key,instrument,version,completed_on,item_1,item_2,item_3,item_4,item_5,item_6,"
                        + "item_7,item_8,item_9,item_10",
                "Q-%1$s,P-%1$s,CORE-10,," + LocalDate.now(clock) + ",0,4,4,0,0,3,0,0,0,0");
        assertThat(tasks.about(patient.value())).singleElement().satisfies(task -> {
            assertThat(task.owner())
                    .as("whoever brings a file may not open the record")
                    .isNull();
            assertThat(task.team()).isEqualTo(team);
        });
    }

    @Test
    void the_course_has_every_day_with_its_score_its_phase_and_its_change_since_the_baseline() {
        treatedByEfua();
        recorded(core(3, 1, 1, 3, 3, 0, 3, 3, 3, 3));
        recorded(new AssessmentFacts(
                "CORE-10", null, LocalDate.of(2024, 8, 1), Arrays.asList(1, 3, 3, 1, 1, 0, 1, 1, 1, 1)));
        UUID few = recorded(new AssessmentFacts("CORE-10", null, LocalDate.of(2024, 9, 1), List.of(1, 1, 1)));
        Graph graph = as(clinician, () -> desk.graph(patient, null));
        assertThat(graph.code()).isEqualTo("CORE-10");
        assertThat(graph.lines())
                .extracting(line -> line.cells().get(0).figure())
                .containsExactly("no score", "9", "27");
        assertThat(graph.lines().get(1).cells().get(0).compared())
                .isEqualTo(
                        "18 lower than on 1 February 2024 (27): recovered (reliably better, and across the cut-off)");
        assertThat(graph.lines().get(1).phase()).startsWith("SCM: ");
        assertThat(graph.chart()).contains("\"y\":27.0", "\"y\":9.0", "\"y\":null", "corridor", "cutOff", "SCM: ");
        assertThat(graph.notes()).contains("Lower is better.");

        as(clinician, () -> desk.strikeOut(patient, few, 0, "Another person"));
        assertThat(as(clinician, () -> desk.graph(patient, "core10")).lines()).hasSize(2);
        assertThat(as(clinician, () -> desk.inUse(patient))).first().satisfies(one -> assertThat(one.code())
                .isEqualTo("CORE-10"));
        Person elsewhere = someone(Role.CLINICIAN, Set.of(UUID.randomUUID()));
        assertThatThrownBy(() -> as(elsewhere, () -> desk.graph(patient, null))).isInstanceOf(Denied.class);
    }

    @Test
    void what_was_answered_is_seen_with_whom_it_was_told() {
        treatedByEfua();
        UUID id = recorded(core(0, 4, 4, 0, 0, 1, 0, 0, 0, 0));
        Answered answered = as(clinician, () -> desk.answered(patient, id));
        assertThat(answered.talks()).singleElement().satisfies(talk -> {
            assertThat(talk.dueOn()).isEqualTo(LocalDate.now(clock));
            assertThat(talk.doneOn()).isNull();
        });
        assertThat(answered.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.comparison().basis()).isEqualTo(Comparison.Basis.BASELINE));
    }

    @Test
    void a_correction_keeps_the_version_and_the_old_answers_stay_readable() {
        UUID id = recorded(core(1, 1, 1));
        as(clinician, () -> desk.correct(patient, id, 0, core(2, 1, 1), "Misread"));
        Whole<AssessmentRow> whole = as(clinician, () -> desk.whole(patient, id));
        assertThat(whole.now().items()).startsWith(2, 1, 1);
        assertThat(whole.now().corrected()).isTrue();
        assertThat(whole.earlier())
                .singleElement()
                .satisfies(was -> assertThat(was.said().items()).startsWith(1, 1, 1));
    }

    @Test
    void a_file_of_several_instruments_is_stored_and_the_same_again_changes_nothing() {
        String[] rows = {
            "Q1-%1$s,P-%1$s,PHQ-9,,2024-02-01,1,1,1,1,1,1,1,1,0,",
            "Q2-%1$s,P-%1$s,core10,1,2024-02-02,3,1,1,2,2,0,3,3,2,",
            "Q3-%1$s,P-%1$s,GAD-7,,2024-02-03,,,,,,,,,,"
        };
        Imported first = sent(10, rows);
        assertThat(first.inserted()).isEqualTo(3);
        assertThat(all()).extracting(AssessmentRow::instrument).containsExactly("GAD-7", "CORE-10", "PHQ-9");
        assertThat(all()).extracting(row -> row.scores().get(0).score()).containsExactly(null, 210 / 9.0, 8.0);
        assertThat(sent(10, rows).unchanged()).isEqualTo(3);
        // A wider file that says the same.
        String[] wider = Arrays.stream(rows).map(row -> row + ",,").toArray(String[]::new);
        assertThat(sent(12, wider).unchanged()).isEqualTo(3);
        rows[0] = "Q1-%1$s,P-%1$s,PHQ-9,,2024-02-01,2,1,1,1,1,1,1,1,0,";
        Imported changed = sent(10, rows);
        assertThat(changed.updated()).isEqualTo(1);
        assertThat(changed.unchanged()).isEqualTo(2);
    }

    @Test
    void every_bad_row_is_named_at_its_column_and_nothing_is_stored() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> sent(
                        10,
                        "Q1-%1$s,P-%1$s,CORE-12,,2024-02-01,1,,,,,,,,,",
                        "Q2-%1$s,P-%1$s,CORE-10,2,2024-02-01,1,,,,,,,,,",
                        "Q3-%1$s,P-%1$s,GAD-7,,2024-02-01,4,0,0,-1,0,0,0,1,,",
                        "Q4-%1$s,P-%1$s,GAD-7,," + tomorrow + ",1,,,,,,,,,",
                        "Q5-%1$s,P-%1$s,GAD-7,,1994-03-13,1,,,,,,,,,",
                        "Q6-%1$s,nobody,GAD-7,,2024-02-01,1,,,,,,,,,",
                        "Q7-%1$s,P-%1$s,GAD-7,x,,a,,,,,,,,,",
                        "Q8-%1$s,P-%1$s,PHQ-9,,2024-02-01,1,,,,,,,,1,",
                        "Q8-%1$s,P-%1$s,PHQ-9,,2024-02-01,1,,,,,,,,1,"));
        assertThat(refused.faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "1 instrument",
                        "2 version",
                        "3 item_1",
                        "3 item_4",
                        "3 item_8",
                        "4 completed_on",
                        "5 completed_on",
                        "6 patient_key",
                        "7 version",
                        "7 completed_on",
                        "7 item_1",
                        "9 assessment_key");
        assertThat(refused.faults())
                .extracting(ImportRefused.Fault::message)
                .contains(
                        "There is no instrument “CORE-12” here.",
                        "There is no version 2 of CORE-10 here.",
                        "4 cannot be answered to item 1 of GAD-7, only 0 to 3.",
                        "GAD-7 has no more than 7 items.");
        assertThat(all()).isEmpty();
    }

    @Test
    void the_report_of_change_counts_them_and_says_what_it_reckons_with() {
        treatedByEfua();
        sent(
                9,
                "Q1-%1$s,P-%1$s,PHQ-9,,2024-02-03,2,2,2,2,2,2,2,2,0",
                "Q2-%1$s,P-%1$s,PHQ-9,,2024-08-01,1,1,1,0,0,0,0,0,0");
        String csv = changed("phq9");
        assertThat(csv)
                .contains("PHQ-9,recovered,1,1,100.0,")
                .contains("PHQ-9,improved,0,1,0.0,")
                .contains("instrument=phq9");
        assertThat(catchThrowableOfType(Refused.class, () -> changed("DIALOG")).field())
                .contains("instrument");
        assertThat(catchThrowableOfType(Refused.class, () -> changed("PHQ-8")).field())
                .contains("instrument");
        as(clinician, () -> desk.strikeOut(patient, all().get(0).id(), null, "Another person"));
        assertThat(changed("PHQ-9")).contains("PHQ-9,recovered,0,0,,");
    }

    private String changed(String instrument) {
        return as(
                someone(Role.MANAGER, Set.of(team)),
                () -> csv(reports.find("change").orElseThrow(), instrument));
    }

    private <A> String csv(Report<A> report, String instrument) {
        Parameters with = reports.parameters(report, Map.of("team", "T-" + key, "instrument", instrument));
        return Csv.write(report.table(report.answer(with)).beside("parameters", with.asked()));
    }

    @Test
    void what_a_file_says_of_the_last_days_about_danger_is_asked_about_and_of_longer_ago_is_history() {
        treatedByEfua();
        String lately = LocalDate.now(clock).minusDays(2).toString();
        sent(
                9,
                "Q1-%1$s,P-%1$s,PHQ-9,," + lately + ",0,0,0,0,0,0,0,0,1",
                "Q2-%1$s,P-%1$s,PHQ-9,,2024-02-01,0,0,0,0,0,0,0,0,3");
        assertThat(tasks.about(patient.value())).singleElement().satisfies(task -> assertThat(task.owner())
                .isEqualTo(efua));
        sent(9, "Q1-%1$s,P-%1$s,PHQ-9,," + lately + ",0,0,0,0,0,0,0,0,1");
        assertThat(tasks.about(patient.value())).hasSize(1);
        sent(9, "Q1-%1$s,P-%1$s,PHQ-9,," + lately + ",0,0,0,0,0,0,0,0,0");
        assertThat(tasks.about(patient.value())).isEmpty();
    }
}
