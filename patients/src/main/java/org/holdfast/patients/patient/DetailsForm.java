package org.holdfast.patients.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.platform.words.Words;

/** What somebody is typing about a person. Nothing in it is checked until {@link #details()} is asked for. */
public class DetailsForm implements Serializable {
    private static final String[] GENDERS = {"female", "male", "non-binary", "other", "not stated"};

    private String givenName;
    private String familyName;
    private String preferredName;
    private String nhsNumber;
    private LocalDate dateOfBirth;
    private String gender;
    private String ethnicity;
    private String postcode;
    private LocalDate diedOn;
    private LocalDate observedUntil;

    static DetailsForm of(PatientRecord patient) {
        DetailsForm form = new DetailsForm();
        form.givenName = patient.givenName();
        form.familyName = patient.familyName();
        form.preferredName = patient.preferredName();
        form.nhsNumber = patient.spokenNhsNumber();
        form.dateOfBirth = patient.dateOfBirth();
        form.gender = patient.gender();
        form.ethnicity = patient.ethnicity();
        form.postcode = patient.postcode();
        form.diedOn = patient.diedOn();
        form.observedUntil = patient.observedUntil();
        return form;
    }

    Details details() {
        return Details.of(
                givenName,
                familyName,
                preferredName,
                nhsNumber,
                dateOfBirth,
                gender,
                ethnicity,
                postcode,
                diedOn,
                observedUntil);
    }

    /** One line for each detail, to be laid beside another version. */
    String lines(Words words) {
        StringBuilder lines = new StringBuilder();
        line(lines, words, "givenName", givenName);
        line(lines, words, "familyName", familyName);
        line(lines, words, "preferredName", preferredName);
        line(lines, words, "nhsNumber", nhsNumber);
        line(lines, words, "dateOfBirth", words.date(dateOfBirth));
        line(lines, words, "gender", gender);
        line(lines, words, "ethnicity", ethnicity);
        line(lines, words, "postcode", postcode);
        line(lines, words, "diedOn", words.date(diedOn));
        line(lines, words, "observedUntil", words.date(observedUntil));
        return lines.toString();
    }

    private static void line(StringBuilder lines, Words words, String field, String value) {
        lines.append(words.say("patient." + field))
                .append(": ")
                .append(value == null || value.isBlank() ? "–" : value.strip())
                .append('\n');
    }

    /** The words to choose from, and the one that another system has sent. */
    public Map<String, String> getGenders() {
        Map<String, String> genders = new LinkedHashMap<>();
        for (String word : GENDERS) genders.put(word, word);
        if (gender != null && !gender.isBlank()) genders.putIfAbsent(gender, gender);
        return genders;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getPreferredName() {
        return preferredName;
    }

    public void setPreferredName(String preferredName) {
        this.preferredName = preferredName;
    }

    public String getNhsNumber() {
        return nhsNumber;
    }

    public void setNhsNumber(String nhsNumber) {
        this.nhsNumber = nhsNumber;
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    public void setDateOfBirth(LocalDate dateOfBirth) {
        this.dateOfBirth = dateOfBirth;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
    }

    public String getEthnicity() {
        return ethnicity;
    }

    public void setEthnicity(String ethnicity) {
        this.ethnicity = ethnicity;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public LocalDate getObservedUntil() {
        return observedUntil;
    }

    public void setObservedUntil(LocalDate observedUntil) {
        this.observedUntil = observedUntil;
    }
}
