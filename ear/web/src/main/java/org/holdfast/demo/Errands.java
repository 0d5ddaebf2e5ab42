package org.holdfast.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What people of the service asked of each other in the last days, beside what the service itself asks of them: some of
 * it late, some due today, some done. And one record that somebody from another team had to open in the night.
 */
final class Errands {

    private static final String MANAGER = "DEMO-S20";
    private static final String TRAINER = "DEMO-S21";
    private static final String GOVERNANCE = "DEMO-S22";
    private static final String ADMINISTRATOR = "DEMO-S23";
    private static final String SUPERVISOR = "DEMO-S01";

    /** Of Northgate, on call for the whole service. */
    private static final String ON_CALL = "DEMO-S10";

    private final Ledger ledger;
    private final LocalDate today;
    private int number;

    Errands(Ledger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
    }

    /** What comes with the person's present. */
    void about(Treatment one) {
        String name = name(one.patient());
        switch (one.story().present()) {
            case IN_HOSPITAL ->
                clinician(
                        one,
                        -1,
                        17,
                        "Ring the ward about " + name,
                        "From the ward: who comes to the review on Thursday?");
            case DISCHARGED_YESTERDAY ->
                clinician(one, 0, 12, "Ring " + name, "From the ward: within two days of leaving hospital");
            case HARMED_THREE_DAYS_AGO ->
                clinician(
                        one,
                        0,
                        17,
                        "Go over the crisis plan with " + name,
                        "From the team meeting: before the next session");
            case WITH_HOME_TREATMENT ->
                clinician(one, 1, 10, "Joint visit to " + name, "From the home treatment team: with their nurse");
            case CRISIS_PLAN_OLD ->
                done(
                        one,
                        "Send " + name + "\u2019s GP the new medication list",
                        "From Dr Anselm Quayside",
                        "Sent by secure mail, read receipt in");
            case OUTCOME_NOT_RECORDED ->
                clinician(
                        one,
                        2,
                        16,
                        "Answer the letter about " + name,
                        "From their housing officer: adaptations to the flat");
            default -> {}
        }
    }

    void ofTheService(Treatment elsewhere) {
        add(
                null,
                "DEMO-RIVERSIDE",
                null,
                0,
                16,
                "Find a room for Thursday\u2019s group",
                "From the front desk: the boiler in the group room is being mended",
                "",
                null);
        add(
                null,
                "DEMO-RIVERSIDE",
                null,
                1,
                12,
                "Ring back Lowmoor Surgery",
                "From the front desk: about a referral they want to make",
                "/patients/find.xhtml",
                null);
        add(
                SUPERVISOR,
                null,
                null,
                -2,
                17,
                "Book an hour with Parveen Rahmandar",
                "From the training lead: none for a month",
                "/training/supervision.xhtml",
                null);
        add(
                SUPERVISOR,
                null,
                null,
                0,
                17,
                "Decide who leads the Tuesday group",
                "From the team meeting: Tove Vinterhav has left",
                "/therapy/caseload.xhtml?show=team",
                null);
        add(
                MANAGER,
                null,
                null,
                -1,
                17,
                "Ask why the longest have waited",
                "From the quality meeting",
                "/outcomes/service.xhtml",
                null);
        add(
                MANAGER,
                null,
                null,
                0,
                17,
                "Send the board the report on service contact",
                "From the chief executive\u2019s office",
                "/outcomes/service-contact.xhtml",
                null);
        add(
                MANAGER,
                null,
                null,
                4,
                17,
                "Answer the commissioner about referrals not taken on",
                "From the commissioner",
                "/outcomes/referral-flow.xhtml",
                null);
        add(
                TRAINER,
                null,
                null,
                0,
                17,
                "Ask Josip Lipa for a supervision plan",
                "From Morwenna Castellane: his register starts in January",
                "/training/competence.xhtml?show=needs",
                null);
        add(TRAINER, null, null, 3, 17, "Book the skills days for the spring", "From the away day", "", null);
        add(
                ADMINISTRATOR,
                null,
                null,
                -1,
                17,
                "Open an account for Amrit Kaurvale",
                "From the training lead: started this summer",
                "/platform/accounts.xhtml",
                null);
        add(
                ADMINISTRATOR,
                null,
                null,
                1,
                17,
                "Check who is still in Riverside",
                "From information governance: after Tove Vinterhav left",
                "/platform/teams.xhtml",
                null);
        add(
                GOVERNANCE,
                null,
                null,
                0,
                17,
                "Look up who opened a record last week",
                "From a complaint: reply due within ten days",
                "/platform/audit.xhtml",
                null);
        ledger.add(new Row.Opening(
                "DEMO-O1",
                ON_CALL,
                elsewhere.key(),
                "CALL_FROM_ANOTHER_SERVICE",
                "The emergency department rang at night and asked what helps and whom to tell."));
    }

    private void clinician(Treatment one, int days, int hour, String title, String detail) {
        add(one.episode().clinician(), one.episode().team(), one.key(), days, hour, title, detail, record(), null);
    }

    private void done(Treatment one, String title, String detail, String outcome) {
        add(one.episode().clinician(), one.episode().team(), one.key(), 0, 17, title, detail, record(), outcome);
    }

    private static String record() {
        return "/patients/patient.xhtml?patient={patient}";
    }

    private void add(
            String owner,
            String team,
            String patient,
            int days,
            int hour,
            String title,
            String detail,
            String page,
            String outcome) {
        LocalDateTime due = today.plusDays(days).atTime(hour, 0);
        ledger.add(new Row.Task(
                "DEMO-T%02d".formatted(++number), owner, team, patient, due, title, detail, page, outcome));
    }

    /** As one says it. */
    private static String name(Row.Patient patient) {
        String first = patient.preferredName() == null ? patient.givenName() : patient.preferredName();
        return patient.familyName() == null ? first : first + " " + patient.familyName();
    }
}
