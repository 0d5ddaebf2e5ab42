package org.holdfast.patients.patient;

import java.io.Serializable;
import java.time.LocalDate;
import org.holdfast.patients.history.Past;
import org.holdfast.platform.words.Words;

/** What somebody is typing about a person. Nothing in it is checked until {@link #details()} is asked for. */
public class DetailsForm implements Serializable {
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

    static DetailsForm of(EarlierDetails was) {
        DetailsForm form = new DetailsForm();
        form.givenName = was.givenName();
        form.familyName = was.familyName();
        form.preferredName = was.preferredName();
        form.nhsNumber = was.nhsNumber() == null ? null : new NhsNumber(was.nhsNumber()).spoken();
        form.dateOfBirth = was.dateOfBirth();
        form.gender = was.gender();
        form.ethnicity = was.ethnicity();
        form.postcode = was.postcode();
        form.diedOn = was.diedOn();
        form.observedUntil = was.observedUntil();
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
        return Past.line(words, "patient.givenName", givenName)
                + Past.line(words, "patient.familyName", familyName)
                + Past.line(words, "patient.preferredName", preferredName)
                + Past.line(words, "patient.nhsNumber", nhsNumber)
                + Past.line(words, "patient.dateOfBirth", words.date(dateOfBirth))
                + Past.line(words, "patient.gender", gender)
                + Past.line(words, "patient.ethnicity", ethnicity)
                + Past.line(words, "patient.postcode", postcode)
                + Past.line(words, "patient.diedOn", words.date(diedOn))
                + Past.line(words, "patient.observedUntil", words.date(observedUntil));
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
