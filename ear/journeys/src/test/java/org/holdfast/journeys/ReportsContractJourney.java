package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The reports as another system reads them, on a service so small that every figure was counted by hand from what the
 * contract says. In treatment at team T1, with S the start, E the end and the windows before S, from S, and after E:
 *
 * <pre>
 *      programme  S           E           before          during                    after
 * P1   SCM        2023-03-01  2023-12-31  from 22-09-01   to 23-08-31               24-01-01 to 24-06-30
 * P2   SCM        2023-08-31  2024-01-15  from 23-02-28   to 24-01-15, cut at E     24-01-16 to 24-07-15
 * P3   SCM        2024-02-01  runs        from 23-08-01   to 24-07-31               none
 * P4   MBT_OP     2024-01-10  2024-05-10  from 23-07-10   to 24-05-10, cut at E     to 24-11-10, but died on 24-08-01
 * P5   SCM        2023-01-15  2023-07-14  from 22-07-15   to 23-07-14               to 24-01-14, but known to 23-12-31
 * P10  SCM        2023-02-01  2023-08-01  from 22-08-01   to 23-07-31               23-08-02 to 24-02-01
 * </pre>
 *
 * So on 30 June 2025 all six are wholly observed before and during, and three (P1, P2, P10) after. P1 began MBT_OP in
 * September 2024, which is their second episode. P6 is with team T2.
 */
class ReportsContractJourney extends Journey {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String T1 = "T1-" + RUN;
    private static final String ASKED = "?asOf=2025-06-30&team=" + T1;

    @BeforeAll
    static void a_small_service(Service service) {
        Api manager = Api.as(service, "manager");
        load(manager, "teams", "team_key,name,opened_on,closed_on", "T1-#,Counted by hand,,", "T2-#,Elsewhere,,");
        load(
                manager,
                "staff",
                "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                "S1-#,\"=HYPERLINK(\"\"x\"\"),Ana\",,,,,T1-#,2020-01-01,",
                "S2-#,Bea Young,,,,,T1-#,2020-01-01,",
                "S3-#,Cleo Abel,,,,,T1-#,2020-01-01,2025-06-30",
                "S4-#,Dana Cole,,,,,T2-#,2020-01-01,");
        List<String> people = new ArrayList<>();
        for (int i = 1; i <= 13; i++)
            people.add("P" + i + "-#,,Pat" + i + ",Counted,,1990-05-06,,,,"
                    + (i == 4 ? "2024-08-01," : i == 5 ? ",2023-12-31" : ","));
        load(
                manager,
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                people.toArray(String[]::new));
        load(
                manager,
                "referrals",
                "referral_key,patient_key,received_on,source,team,outcome,outcome_on",
                "R1-#,P1-#,2023-01-10,GP,T1-#,ACCEPTED,2023-01-20",
                "R2-#,P2-#,2023-07-01,GP,T1-#,ACCEPTED,2023-07-10",
                "R3-#,P3-#,2023-12-01,GP,T1-#,ACCEPTED,2023-12-10",
                "R4-#,P4-#,2023-11-01,GP,T1-#,ACCEPTED,2023-11-10",
                "R5-#,P5-#,2022-11-01,GP,T1-#,ACCEPTED,2022-11-10",
                "R6-#,P6-#,2023-03-01,GP,T2-#,ACCEPTED,2023-03-10",
                "R7-#,P7-#,2023-05-05,GP,T1-#,WAITING,",
                "R8-#,P8-#,2023-05-06,GP,T1-#,DID_NOT_ATTEND,2023-06-01",
                "R9-#,P8-#,2024-02-02,GP,T1-#,DECLINED,2024-03-01",
                "R10-#,P10-#,2023-01-05,GP,T1-#,ACCEPTED,2023-01-10",
                "R11-#,P11-#,2024-02-02,GP,T1-#,INCLUSION_NOT_MET,2024-03-01",
                "R12-#,P12-#,2024-02-02,GP,T1-#,EXCLUSION_MET,2024-03-01",
                "R13-#,P13-#,2024-02-02,GP,T1-#,UNCONTACTABLE,2024-03-01",
                "R14-#,P9-#,2024-04-04,GP,T1-#,ACCEPTED,2024-04-14");
        load(
                manager,
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                "E1-#,P1-#,R1-#,SCM,T1-#,S2-#,2023-03-01,2023-12-31,COMPLETED",
                "E1b-#,P1-#,,MBT_OP,T1-#,S2-#,2024-09-01,,",
                "E2-#,P2-#,R2-#,SCM,T1-#,S2-#,2023-08-31,2024-01-15,ENDED_EARLY",
                "E3-#,P3-#,R3-#,SCM,T1-#,S2-#,2024-02-01,,",
                "E4-#,P4-#,R4-#,MBT_OP,T1-#,S2-#,2024-01-10,2024-05-10,TRANSFERRED",
                "E5-#,P5-#,R5-#,SCM,T1-#,S2-#,2023-01-15,2023-07-14,ENDED_EARLY",
                "E6-#,P6-#,R6-#,SCM,T2-#,S4-#,2023-05-01,2024-05-01,ENDED_EARLY",
                "E10-#,P10-#,R10-#,SCM,T1-#,S2-#,2023-02-01,2023-08-01,ENDED_EARLY");
        load(
                manager,
                "contacts",
                "contact_key,patient_key,type,started_on,ended_on,source",
                // The last day before, and the first day after.
                "C1-#,P1-#,RAPID_ASSESSMENT,2023-02-28,,",
                "C2-#,P2-#,RAPID_ASSESSMENT,2024-01-16,,",
                // The first day before; the day before that is in no window.
                "C3-#,P2-#,ASSESSMENT,2023-02-28,,",
                "C4-#,P1-#,ASSESSMENT,2022-08-31,,",
                // Still open, so it lies in the window whose last day it began on.
                "C5-#,P2-#,HOME_TREATMENT,2024-07-15,,",
                // Lies after treatment, which nobody observed to its end; and in no window during, which ends with E.
                "C6-#,P4-#,CRIMINAL_JUSTICE,2024-05-11,,",
                // Nights of 30, 31 December and 1 January; of 27, 28 February before and 1, 2 March during.
                "C7-#,P1-#,HOSPITAL_ADMISSION,2022-12-30,2023-01-02,",
                "C8-#,P1-#,HOSPITAL_ADMISSION,2023-02-27,2023-03-03,",
                "C9-#,P1-#,CRISIS_LINE,2022-10-05,,",
                "C10-#,P3-#,CRISIS_LINE,2024-07-31,,",
                // A day on which the report does not know of it yet.
                "C11-#,P3-#,HOSPITAL_ADMISSION,2025-07-01,,");
        load(
                manager,
                "supervision-agreements",
                "agreement_key,supervisor,supervisee,kind,sessions_per_13_weeks,agreed_on,ended_on",
                "G1-#,S1-#,S2-#,INDIVIDUAL,4,2025-01-01,");
        load(
                manager,
                "supervision",
                "session_key,supervisor,supervisee,held_on,minutes,kind,group_size",
                "X1-#,S1-#,S2-#,2025-03-31,60,INDIVIDUAL,",
                "X2-#,S1-#,S2-#,2025-04-01,60,INDIVIDUAL,",
                "X3-#,S1-#,S2-#,2025-06-30,60,INDIVIDUAL,",
                "X4-#,S1-#,S2-#,2025-07-01,60,INDIVIDUAL,");
    }

    private static void load(Api manager, String dataset, String header, String... rows) {
        String csv = header + "\n" + String.join("\n", rows).replace("#", RUN) + "\n";
        HttpResponse<String> answer = manager.importCsv(dataset, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.json(answer).get("inserted").getAsInt()).isEqualTo(rows.length);
    }

    private HttpResponse<String> asked(String account, String report) {
        return Api.as(service(), account).get("api/reports/" + report);
    }

    private JsonObject answer(String report) {
        HttpResponse<String> answer = asked("manager", report);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private static void share(JsonElement cell, long n, long d, String percent, double low, double high) {
        JsonObject share = cell.getAsJsonObject();
        assertThat(share.keySet()).containsExactlyInAnyOrder("n", "d", "percent", "low", "high");
        assertThat(share.get("n").getAsLong()).isEqualTo(n);
        assertThat(share.get("d").getAsLong()).isEqualTo(d);
        assertThat(share.get("percent").getAsBigDecimal()).isEqualByComparingTo(percent);
        assertThat(share.get("low").getAsDouble()).isEqualTo(low, within(1e-9));
        assertThat(share.get("high").getAsDouble()).isEqualTo(high, within(1e-9));
    }

    /** Wilson's interval for so many of 6 and of 3, worked out apart from this program. */
    private static void of6(JsonElement cell, long n) {
        if (n == 0) share(cell, 0, 6, "0", 0, 39.033429165637344);
        else share(cell, 1, 6, "16.7", 3.0053369411815023, 56.35028250257673);
    }

    private static void of3(JsonElement cell, long n) {
        if (n == 0) share(cell, 0, 3, "0", 0, 56.149703563931965);
        else share(cell, 1, 3, "33.3", 6.1491944020930775, 79.23404011921758);
    }

    private static Map<String, JsonObject> rows(JsonObject answer, String by) {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        for (JsonElement row : answer.getAsJsonArray("rows"))
            rows.put(row.getAsJsonObject().get(by).getAsString(), row.getAsJsonObject());
        return rows;
    }

    /**
     * Twelve people answered GAD-7 on the first day and 91, 182 and 365 days later. Reliable change was counted by hand, and
     * the trajectory fitted with R: {@code lme(s ~ t, random = ~ t | i, method = "REML")} of {@code nlme}.
     */
    @Test
    @Tag("postgresql")
    void scores_are_judged_by_reliable_change_and_their_course_agrees_with_r() {
        Api manager = Api.as(service(), "manager");
        load(manager, "teams", "team_key,name,opened_on,closed_on", "T3-#,Twelve people,,");
        List<String> people = new ArrayList<>();
        List<String> episodes = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        java.time.LocalDate began = java.time.LocalDate.of(2024, 3, 1);
        for (int i = 0; i < 12; i++) {
            people.add("A" + i + "-#,,Ann" + i + ",Answering,,1990-05-06,,,,,");
            episodes.add("EA" + i + "-#,A" + i + "-#,,SCM,T3-#,S4-#," + began + ",,");
            for (int k = 0; k < 4; k++) {
                int score = 14 - i % 5 - k * (1 + i % 3) + (i * 7 + k * 5) % 4 - 1;
                StringBuilder row = new StringBuilder("Q" + i + "-" + k + "-#,A" + i + "-#,GAD-7,,"
                        + began.plusDays(List.of(0, 91, 182, 365).get(k)));
                for (int item = 0; item < 7; item++) row.append(",").append(Math.min(3, Math.max(0, score - 3 * item)));
                sheets.add(row.toString());
            }
        }
        load(
                manager,
                "patients",
                "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,"
                        + "died_on,observed_until",
                people.toArray(String[]::new));
        load(
                manager,
                "episodes",
                "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                episodes.toArray(String[]::new));
        load(
                manager,
                "assessments",
                "assessment_key,patient_key,instrument,version,completed_on,item_1,item_2,item_3,item_4,item_5,item_6,"
                        + "item_7",
                sheets.toArray(String[]::new));
        String asked = "?asOf=2025-06-30&instrument=GAD-7&team=T3-" + RUN;
        JsonObject change = answer("change" + asked);
        List<String> judged = new ArrayList<>();
        for (String one : List.of("recovered", "improved", "noReliableChange", "deteriorated", "startedBelowCutOff"))
            judged.add(one + " " + change.getAsJsonObject(one).get("n") + "/"
                    + change.getAsJsonObject(one).get("d"));
        assertThat(judged)
                .containsExactly(
                        "recovered 6/12",
                        "improved 4/12",
                        "noReliableChange 2/12",
                        "deteriorated 0/12",
                        "startedBelowCutOff 0/12");
        assertThat(change.get("baselined").getAsInt()).isEqualTo(12);
        JsonObject course = answer("trajectory" + asked);
        Map<String, Double> fitted = new LinkedHashMap<>();
        for (String one :
                List.of("intercept", "slope", "slopeSe", "sdIntercept", "sdSlope", "correlation", "sdResidual"))
            fitted.put(one, course.get(one).getAsDouble());
        Map<String, Double> byR = Map.of(
                "intercept", 12.345987,
                "slope", -2.972365,
                "slopeSe", 0.4542715,
                "sdIntercept", 1.496613,
                "sdSlope", 1.242898,
                "correlation", -0.194,
                "sdResidual", 1.426644);
        byR.forEach((one, value) -> assertThat(fitted.get(one)).as(one).isEqualTo(value, within(1e-3)));
        assertThat(course.get("low").getAsDouble()).isEqualTo(-2.972365 - 1.959964 * 0.4542715, within(1e-3));
        assertThat(course.get("patients").getAsInt()).isEqualTo(12);
        assertThat(course.get("observations").getAsInt()).isEqualTo(48);
        assertThat(course.get("converged").getAsBoolean()).isTrue();
        assertThat(course.get("note").isJsonNull()).isTrue();
        assertThat(asked("manager", "trajectory?asOf=2025-06-30&instrument=PHQ-9&team=T3-" + RUN)
                        .statusCode())
                .isEqualTo(422);
        refused(Api.as(service(), "manager").get("api/reports/trajectory?instrument=NONE"), 422, "instrument");
    }

    /**
     * P1 was admitted twice in the six months before S. Wholly observed to 30 June 2025 are, of the half-years from S: the
     * first of all six (P4 died after it, P5 was known to its end), the second of P1, P2, P3 and P10, the third of P1, P2
     * and P10, the fourth of P1 and P10, and the fifth of nobody.
     */
    @Test
    @Tag("postgresql")
    void crises_are_counted_by_half_years_from_the_start_whether_or_not_treatment_has_ended() {
        JsonObject answer = answer("crisis" + ASKED);
        assertThat(answer.keySet()).containsExactlyInAnyOrder("asOf", "starters", "definitionSet", "periods");
        assertThat(answer.get("starters").getAsInt()).isEqualTo(6);
        List<String> observed = new ArrayList<>();
        for (JsonElement one : answer.getAsJsonArray("periods"))
            observed.add(one.getAsJsonObject().get("period").getAsString() + ": "
                    + one.getAsJsonObject().get("observed").getAsInt());
        assertThat(observed).containsExactly("P0: 6", "P1: 6", "P2: 4", "P3: 3", "P4: 2");
        JsonObject before = answer.getAsJsonArray("periods").get(0).getAsJsonObject();
        for (String outcome : List.of("admission", "crisis")) {
            JsonObject one = before.getAsJsonObject(outcome);
            assertThat(one.keySet())
                    .containsExactlyInAnyOrder(
                            "n",
                            "d",
                            "percent",
                            "low",
                            "high",
                            "events",
                            "rate",
                            "rateLow",
                            "rateHigh",
                            "varianceToMean");
            assertThat(one.get("n").getAsInt()).isEqualTo(1);
            assertThat(one.get("events").getAsInt()).isEqualTo(2);
            assertThat(one.get("percent").getAsBigDecimal()).isEqualByComparingTo("16.7");
            assertThat(one.get("rate").getAsDouble()).isEqualTo(2 / 6.0, within(1e-12));
            // Half the quantiles of chi-squared, 0.2422093 and 7.2246877, divided by six people.
            assertThat(one.get("rateLow").getAsDouble()).isEqualTo(0.2422093 / 6, within(1e-7));
            assertThat(one.get("rateHigh").getAsDouble()).isEqualTo(7.2246877 / 6, within(1e-7));
            // Counts 2, 0, 0, 0, 0, 0: variance 2/3, mean 1/3.
            assertThat(one.get("varianceToMean").getAsDouble()).isEqualTo(2, within(1e-9));
        }
        JsonObject none = before.getAsJsonObject("suicideAttempt");
        assertThat(none.get("rateLow").getAsDouble()).isZero();
        assertThat(none.get("varianceToMean").isJsonNull()).isTrue();
        JsonObject compared = answer("crisis" + ASKED + "&programme=SCM&compareWith=MBT_OP");
        assertThat(compared.getAsJsonArray("comparison"))
                .hasSize(4 * compared.getAsJsonArray("periods").size());
        assertThat(compared.getAsJsonArray("comparison")
                        .get(0)
                        .getAsJsonObject()
                        .get("riskRatio")
                        .isJsonNull())
                .isTrue();
        JsonObject waits = answer("time-to-crisis" + ASKED);
        assertThat(waits.keySet()).containsExactlyInAnyOrder("asOf", "starters", "events", "steps", "at");
        assertThat(waits.get("events").getAsInt()).isZero();
        assertThat(waits.getAsJsonArray("steps")).isEmpty();
        JsonObject at18 = waits.getAsJsonArray("at").get(2).getAsJsonObject();
        assertThat(at18.get("months").getAsInt()).isEqualTo(18);
        assertThat(at18.get("survival").getAsDouble()).isEqualTo(1);
        assertThat(at18.get("low").isJsonNull()).isTrue();
        JsonObject later = answer("time-to-crisis?asOf=2025-07-01&team=" + T1);
        JsonObject step = later.getAsJsonArray("steps").get(0).getAsJsonObject();
        // P3, admitted on day 516; P1, P2 and P10 were followed for longer.
        assertThat(List.of(
                        step.get("day").getAsInt(),
                        step.get("atRisk").getAsInt(),
                        step.get("events").getAsInt()))
                .containsExactly(516, 4, 1);
        assertThat(step.get("survival").getAsDouble()).isEqualTo(0.75);
        JsonObject months = answer("monitoring" + ASKED + "&measure=admission");
        assertThat(months.get("measure").getAsString()).isEqualTo("admission");
        JsonObject first = months.getAsJsonArray("months").get(0).getAsJsonObject();
        assertThat(first.get("month").getAsString()).isEqualTo("2023-01");
        assertThat(months.getAsJsonArray("months")).hasSize(29);
        assertThat(months.get("centre").getAsDouble()).isZero();
        refused(Api.as(service(), "manager").get("api/reports/monitoring?measure=weather"), 400, "measure");
    }

    @Test
    @Tag("postgresql")
    void service_contact_is_what_was_counted_by_hand() {
        JsonObject answer = answer("service-contact" + ASKED);
        assertThat(answer.keySet()).contains("asOf", "starters", "rows", "admissions");
        assertThat(answer.get("asOf").getAsString()).isEqualTo("2025-06-30");
        assertThat(answer.get("starters").getAsInt()).isEqualTo(6);
        Map<String, JsonObject> rows = rows(answer, "type");
        assertThat(rows.keySet())
                .containsExactly(
                        "RAPID_ASSESSMENT",
                        "HOME_TREATMENT",
                        "ASSESSMENT",
                        "CRIMINAL_JUSTICE",
                        "HOSPITAL_ADMISSION",
                        "CRISIS_LINE");
        row(rows.get("RAPID_ASSESSMENT"), 1, 0, 1, 1, 1);
        row(rows.get("HOME_TREATMENT"), 0, 0, 1, 0, 1);
        row(rows.get("ASSESSMENT"), 1, 0, 0, 1, 0);
        row(rows.get("CRIMINAL_JUSTICE"), 0, 0, 0, 0, 0);
        row(rows.get("HOSPITAL_ADMISSION"), 1, 1, 0, 1, 0);
        row(rows.get("CRISIS_LINE"), 1, 1, 0, 1, 0);
        assertThat(answer.get("admissions"))
                .isEqualTo(JsonParser.parseString("{\"before\":{\"count\":2,\"bedDays\":5},"
                        + "\"during\":{\"count\":0,\"bedDays\":2},\"after\":{\"count\":0,\"bedDays\":0}}"));
    }

    /** With one or two people who changed, any split comes about by chance alone: p is 1. */
    private static void row(JsonObject row, long before, long during, long after, long stopped, long started) {
        assertThat(row.keySet()).containsExactlyInAnyOrder("type", "before", "during", "after", "pairedBeforeAfter");
        of6(row.get("before"), before);
        of6(row.get("during"), during);
        of3(row.get("after"), after);
        assertThat(row.get("pairedBeforeAfter"))
                .isEqualTo(JsonParser.parseString(
                        "{\"pairs\":3,\"stopped\":" + stopped + ",\"started\":" + started + ",\"p\":1.0}"));
    }

    @Test
    void the_common_parameters_choose_among_the_first_episodes_that_match_both_days_included() {
        assertThat(starters("service-contact" + ASKED + "&programme=SCM")).isEqualTo(5);
        // P4, and P1 with their second episode, which is the first that matches.
        assertThat(starters("service-contact" + ASKED + "&programme=MBT_OP")).isEqualTo(2);
        assertThat(starters("service-contact" + ASKED + "&startedFrom=2023-03-01&startedTo=2023-08-31"))
                .isEqualTo(2);
        assertThat(starters("service-contact" + ASKED + "&startedFrom=2023-03-02&startedTo=2023-08-30"))
                .isZero();
        assertThat(starters("service-contact" + ASKED + "&startedFrom=2024-02-02"))
                .isEqualTo(1);
        assertThat(starters("service-contact?asOf=2025-06-30&team=T2-" + RUN)).isEqualTo(1);
    }

    private int starters(String report) {
        return answer(report).get("starters").getAsInt();
    }

    /** On 29 June 2024 the window after treatment is over for P10 alone; on 1 February 2023 two have begun. */
    @Test
    void a_day_in_the_past_sees_the_world_as_it_was() {
        JsonObject then = answer("service-contact?team=" + T1 + "&asOf=2024-06-29");
        assertThat(then.get("starters").getAsInt()).isEqualTo(6);
        assertThat(then.get("asOf").getAsString()).isEqualTo("2024-06-29");
        Map<String, JsonObject> rows = rows(then, "type");
        JsonObject during = rows.get("RAPID_ASSESSMENT").getAsJsonObject("during");
        // Of P3 the window during is not over yet.
        assertThat(during.get("d").getAsInt()).isEqualTo(5);
        assertThat(rows.get("RAPID_ASSESSMENT")
                        .getAsJsonObject("after")
                        .get("d")
                        .getAsInt())
                .isEqualTo(1);
        assertThat(rows).doesNotContainKey("CRISIS_HOUSE").containsKey("CRISIS_LINE");
        JsonObject early = answer("service-contact?team=" + T1 + "&asOf=2023-02-01");
        assertThat(early.get("starters").getAsInt()).isEqualTo(2);
        JsonObject after = rows(early, "type").get("HOSPITAL_ADMISSION").getAsJsonObject("after");
        assertThat(after.get("d").getAsInt()).isZero();
        for (String unknown : List.of("percent", "low", "high"))
            assertThat(after.get(unknown).isJsonNull()).as(unknown).isTrue();
    }

    @Test
    @Tag("postgresql")
    void every_referral_is_in_the_box_it_was_put_into_by_hand() {
        JsonObject flow = answer("referral-flow" + ASKED);
        assertThat(flow.keySet())
                .contains(
                        "asOf", "starters", "screened", "excluded", "waiting", "accepted", "notStarted", "programmes");
        assertThat(boxes(flow)).isEqualTo("13 screened, 1 waiting, 7 accepted, 1 notStarted, 6 starters");
        assertThat(flow.get("excluded"))
                .isEqualTo(
                        JsonParser.parseString(
                                "{\"DID_NOT_ATTEND\":1,\"DECLINED\":1,\"INCLUSION_NOT_MET\":1,\"EXCLUSION_MET\":1,\"UNCONTACTABLE\":1}"));
        // P2 and P5 left a day or more before six months, P10 on the day they were over; P4 was transferred.
        assertThat(flow.getAsJsonArray("programmes"))
                .containsExactlyInAnyOrderElementsOf(JsonParser.parseString(
                                "[{\"programme\":\"MBT_OP\",\"started\":1,\"attendedUnder6Months\":0,\"attended6To12Months\":0,"
                                        + "\"completed\":0,\"inTreatment\":0,\"otherEnding\":1},"
                                        + "{\"programme\":\"SCM\",\"started\":5,\"attendedUnder6Months\":2,"
                                        + "\"attended6To12Months\":1,\"completed\":1,\"inTreatment\":1,\"otherEnding\":0}]")
                        .getAsJsonArray());
    }

    private static String boxes(JsonObject flow) {
        List<String> boxes = new ArrayList<>();
        for (String box : List.of("screened", "waiting", "accepted", "notStarted", "starters"))
            boxes.add(flow.get(box).getAsInt() + " " + box);
        return String.join(", ", boxes);
    }

    @Test
    void what_was_decided_or_began_later_has_not_happened_yet() {
        // R2 is accepted and P2 begins a month later; P1 and P10 still are in treatment, P5 has left.
        assertThat(boxes(answer("referral-flow?team=" + T1 + "&asOf=2023-07-31")))
                .isEqualTo("6 screened, 1 waiting, 4 accepted, 1 notStarted, 3 starters");
        // R8 is decided in June.
        assertThat(boxes(answer("referral-flow?team=" + T1 + "&asOf=2023-05-20")))
                .isEqualTo("5 screened, 2 waiting, 3 accepted, 0 notStarted, 3 starters");
        assertThat(boxes(answer("referral-flow" + ASKED + "&receivedFrom=2023-05-05&receivedTo=2023-05-06")))
                .isEqualTo("2 screened, 1 waiting, 0 accepted, 0 notStarted, 0 starters");
        assertThat(boxes(answer("referral-flow" + ASKED + "&programme=MBT_OP")))
                .isEqualTo("1 screened, 0 waiting, 1 accepted, 0 notStarted, 1 starters");
    }

    /** S2 agreed on four in thirteen weeks, that is from 1 April to 30 June, and had two of them. */
    @Test
    @Tag("postgresql")
    void supervision_is_what_was_counted_by_hand_and_minds_no_parameter_that_says_nothing_of_staff() {
        for (String more : List.of("", "&programme=SCM", "&startedFrom=2024-01-01&startedTo=2024-12-31")) {
            JsonObject answer = answer("supervision" + ASKED + more);
            assertThat(answer.get("asOf").getAsString()).isEqualTo("2025-06-30");
            assertThat(answer.get("starters").getAsInt()).isEqualTo(2);
            Map<String, JsonObject> rows = rows(answer, "staff");
            assertThat(rows.keySet()).containsExactlyInAnyOrder("S1-" + RUN, "S2-" + RUN);
            JsonObject two = rows.get("S2-" + RUN);
            assertThat(two.keySet()).contains("staff", "name", "agreed", "delivered", "percent", "lastHeld");
            assertThat(two.get("agreed").getAsDouble()).isEqualTo(4);
            assertThat(two.get("delivered").getAsInt()).isEqualTo(2);
            assertThat(two.get("percent").getAsDouble()).isEqualTo(50);
            assertThat(two.get("lastHeld").getAsString()).isEqualTo("2025-06-30");
            JsonObject one = rows.get("S1-" + RUN);
            for (String none : List.of("agreed", "percent", "lastHeld"))
                assertThat(one.get(none).isJsonNull()).as(none).isTrue();
            assertThat(one.get("delivered").getAsInt()).isZero();
        }
        // A month earlier S3 still works here, and the last session was that of 1 April.
        JsonObject may = answer("supervision?team=" + T1 + "&asOf=2025-05-31");
        assertThat(may.get("starters").getAsInt()).isEqualTo(3);
        assertThat(rows(may, "staff").get("S2-" + RUN).get("lastHeld").getAsString())
                .isEqualTo("2025-04-01");
    }

    @Test
    void a_spreadsheet_gets_the_same_figures_in_columns_and_no_formula() {
        List<String> contact = csv("service-contact");
        assertThat(contact.get(0)).startsWith("type,window,n,d,percent,low,high,pairs,stopped,started,p");
        assertThat(contact).hasSize(1 + 6 * 3);
        assertThat(contact.get(1)).startsWith("RAPID_ASSESSMENT,before,1,6,16.7,3.00533694");
        assertThat(contact.get(3)).startsWith("RAPID_ASSESSMENT,after,1,3,33.3,6.14919440");
        assertThat(csv("referral-flow"))
                .anyMatch(line -> line.startsWith("screened,,13"))
                .anyMatch(line -> line.startsWith("attendedUnder6Months,SCM,2"));
        List<String> supervision = csv("supervision");
        assertThat(supervision.get(0)).startsWith("staff,name,team,agreed,delivered,percent,last_held");
        assertThat(supervision)
                .anyMatch(line -> line.startsWith("S1-" + RUN + ",\"'=HYPERLINK(\"\"x\"\"),Ana\","))
                .anyMatch(line -> line.startsWith("S2-" + RUN + ",Bea Young,Counted by hand,4.0,2,50.0,2025-06-30"));
    }

    private List<String> csv(String report) {
        HttpResponse<String> answer = asked("manager", report + ASKED + "&format=csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains(report + "-2025-06-30.csv");
        assertThat(answer.body()).endsWith("\r\n");
        return answer.body().lines().toList();
    }

    @Test
    void a_parameter_that_cannot_be_is_refused_by_name() {
        Api manager = Api.as(service(), "manager");
        for (String report : List.of("service-contact", "referral-flow", "supervision")) {
            for (String wrong : List.of(
                    "asOf=2025-02-30",
                    "asOf=today",
                    "asOf=1066-10-14",
                    "startedFrom=2025-01-02&startedTo=2025-01-01",
                    "receivedTill=2025-01-01",
                    "sort=name",
                    "format=xml")) refused(manager.get("api/reports/" + report + "?" + wrong), 400, report + wrong);
            for (String unknown : List.of("team=NOBODY", "team=%3Cb%3E", "programme=NOPE", "programme=scm"))
                refused(manager.get("api/reports/" + report + "?" + unknown), 422, report + unknown);
        }
        refused(manager.get("api/reports/referral-flow?receivedFrom=2025-01-02&receivedTo=2025-01-01"), 400, "period");
        refused(manager.get("api/reports/service-contact?receivedFrom=2025-01-02"), 400, "another's parameter");
        assertThat(manager.get("api/reports/service-contact?asOf=%00").statusCode())
                .isEqualTo(400);
        assertThat(manager.get("api/reports/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_of_reports_answers_page_by_page_as_every_list_does() {
        Api manager = Api.as(service(), "manager");
        List<String> names = new ArrayList<>();
        String after = "";
        JsonObject page;
        do {
            page = Api.json(manager.get("api/reports?limit=1" + after));
            assertThat(page.keySet()).containsExactlyInAnyOrder("items", "total", "next");
            assertThat(page.getAsJsonArray("items")).hasSize(1);
            JsonObject report = page.getAsJsonArray("items").get(0).getAsJsonObject();
            assertThat(report.keySet()).containsExactlyInAnyOrder("name", "parameters");
            names.add(report.get("name").getAsString());
            after = page.get("next").isJsonNull()
                    ? ""
                    : "&after=" + page.get("next").getAsString();
        } while (!after.isEmpty());
        assertThat(page.get("total").getAsInt()).isEqualTo(names.size());
        assertThat(names).isSorted().doesNotHaveDuplicates();
        assertThat(names).contains("referral-flow", "service-contact", "supervision");
        for (String wrong : List.of("limit=0", "limit=201", "after=x", "sort=name"))
            refused(manager.get("api/reports?" + wrong), 400, wrong);

        JsonObject described = Api.json(manager.get("api/openapi"))
                .getAsJsonObject("paths")
                .getAsJsonObject("/reports")
                .getAsJsonObject("get");
        assertThat(described.getAsJsonArray("parameters"))
                .extracting(one -> one.getAsJsonObject().get("name").getAsString())
                .containsExactlyInAnyOrder("limit", "after");
        assertThat(described.toString()).contains("\"total\"").contains("\"next\"");
    }

    private static void refused(HttpResponse<String> answer, int status, String what) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        Set<String> fields = new TreeSet<>();
        for (JsonElement fault : Api.json(answer).getAsJsonArray("errors"))
            fields.add(fault.getAsJsonObject().get("field").getAsString());
        assertThat(fields).as(what).hasSize(1);
    }

    @Test
    void figures_are_for_those_who_run_the_service_and_names_for_fewer() {
        for (String account : List.of("manager", "clinician", "supervisor", "governance", "admin"))
            assertThat(asked(account, "service-contact" + ASKED).statusCode())
                    .as(account)
                    .isEqualTo(200);
        assertThat(asked("trainer", "service-contact" + ASKED).statusCode()).isEqualTo(403);
        for (String account : List.of("manager", "supervisor", "trainer"))
            assertThat(asked(account, "supervision" + ASKED).statusCode())
                    .as(account)
                    .isEqualTo(200);
        for (String account : List.of("clinician", "governance", "admin"))
            assertThat(asked(account, "supervision" + ASKED).statusCode())
                    .as(account)
                    .isEqualTo(403);
        String behind = "/outcomes/service-contact.xhtml" + ASKED + "&type=HOSPITAL_ADMISSION&window=before";
        assertThat(main("manager", behind)).contains("Pat1 Counted");
        // A clinician of another team, and who looks after the information, read figures.
        assertThat(main("clinician", behind)).contains("Hospital admission").doesNotContain("Pat1");
        assertThat(main("governance", behind)).contains("Hospital admission").doesNotContain("Pat1");
    }

    private String main(String account, String path) {
        Page other = newWindow();
        try {
            signIn(other, account, PASSWORD);
            assertThat(other.navigate(path).status()).isEqualTo(200);
            return other.locator("main").textContent();
        } finally {
            other.context().close();
        }
    }
}
