package org.holdfast.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A line of one of the demonstration's files. The record's components are the file's columns, in order and by name
 * ({@code patientKey} is the column {@code patient_key}); null is written as a blank.
 */
sealed interface Row {

    record Team(String teamKey, String name, LocalDate openedOn, LocalDate closedOn) implements Row {}

    record Staff(
            String staffKey,
            String name,
            String email,
            String profession,
            String registrationBody,
            String registrationNumber,
            String team,
            LocalDate startedOn,
            LocalDate leftOn)
            implements Row {}

    /** Not an import: an account's user name, whose it is, and its roles separated by spaces. */
    record Account(String username, String staffKey, String roles) implements Row {}

    record Patient(
            String patientKey,
            String nhsNumber,
            String givenName,
            String familyName,
            String preferredName,
            LocalDate dateOfBirth,
            String gender,
            String ethnicity,
            String postcode,
            LocalDate diedOn,
            LocalDate observedUntil)
            implements Row {}

    record Referral(
            String referralKey,
            String patientKey,
            LocalDate receivedOn,
            String source,
            String team,
            String outcome,
            LocalDate outcomeOn)
            implements Row {}

    record Diagnosis(
            String patientKey,
            LocalDate recordedOn,
            String codeSystem,
            String code,
            String instrument,
            Integer criteriaMet,
            Integer axis2Count)
            implements Row {}

    record Episode(
            String episodeKey,
            String patientKey,
            String referralKey,
            String programme,
            String team,
            String clinician,
            LocalDate startedOn,
            LocalDate endedOn,
            String ending)
            implements Row {}

    /** The day on which an episode entered a phase of its programme (the phase's id) by decision. */
    record Phase(String phaseKey, String episodeKey, String phase, LocalDate enteredOn) implements Row {}

    /** Treatment rests from one day to another, or until nobody knows when. */
    record Pause(String pauseKey, String episodeKey, LocalDate pausedOn, LocalDate resumedOn, String reason)
            implements Row {}

    /** The stay in a phase may last so many weeks longer. */
    record Extension(
            String extensionKey, String episodeKey, String phase, LocalDate decidedOn, int weeks, String reason)
            implements Row {}

    record Contact(
            String contactKey, String patientKey, String type, LocalDate startedOn, LocalDate endedOn, String source)
            implements Row {}

    record Event(
            String eventKey,
            String patientKey,
            LocalDate occurredOn,
            String precision,
            String act,
            String intent,
            Integer medicalSeverity,
            String treatment,
            String method,
            Integer count)
            implements Row {}

    /** Ten answers, or blanks for those left out; a blank version is the one in use. */
    record Assessment(
            String assessmentKey,
            String patientKey,
            String instrument,
            Integer version,
            LocalDate completedOn,
            Integer item_1,
            Integer item_2,
            Integer item_3,
            Integer item_4,
            Integer item_5,
            Integer item_6,
            Integer item_7,
            Integer item_8,
            Integer item_9,
            Integer item_10)
            implements Row {}

    /**
     * Strand is INDIVIDUAL, GROUP, REVIEW or ASSESSMENT; the time is the clock on the wall in London; outcome is blank
     * while planned, then ATTENDED, DID_NOT_ATTEND, CANCELLED_BY_PATIENT or CANCELLED_BY_SERVICE.
     */
    record Appointment(
            String appointmentKey,
            String patientKey,
            String episodeKey,
            String clinician,
            String strand,
            LocalDateTime startsAt,
            Integer minutes,
            String place,
            String outcome)
            implements Row {}

    /** Not an import: an hour that is planned every week from that day on. */
    record Series(
            String seriesKey,
            String patientKey,
            String episodeKey,
            String clinician,
            String strand,
            LocalDate firstOn,
            LocalTime at,
            Integer minutes,
            String place)
            implements Row {}

    /** A required product of a programme (its id in the programme's definition) and the day it was delivered. */
    record Product(String productKey, String episodeKey, String product, LocalDate deliveredOn) implements Row {}

    /** Kind is INDIVIDUAL or GROUP; ended_on is blank while the agreement stands. */
    record Agreement(
            String agreementKey,
            String supervisor,
            String supervisee,
            String kind,
            Integer sessionsPer13Weeks,
            LocalDate agreedOn,
            LocalDate endedOn)
            implements Row {}

    /**
     * Not an import: something asked of a member of staff (the owner) or, with no owner, of a team. Done where it has an
     * outcome. {@code {patient}} in the page stands for the patient's id.
     */
    record Task(
            String taskKey,
            String owner,
            String team,
            String patientKey,
            LocalDateTime dueAt,
            String title,
            String detail,
            String page,
            String outcome)
            implements Row {}

    /** Not an import: a record opened with a reason by somebody from another team. */
    record Opening(String openingKey, String staffKey, String patientKey, String reason, String said) implements Row {}

    record Supervision(
            String sessionKey,
            String supervisor,
            String supervisee,
            LocalDate heldOn,
            Integer minutes,
            String kind,
            Integer groupSize)
            implements Row {}
}
