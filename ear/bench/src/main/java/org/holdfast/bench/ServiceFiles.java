package org.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A service of so many patients, as files for the ordinary import: one episode each and some contacts, in files of a million rows. */
final class ServiceFiles {
    private static final int ROWS_A_FILE = 1_000_000;
    private static final int PATIENTS_OF_ONE = 40;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final String[] TYPES = {
        "RAPID_ASSESSMENT",
        "HOME_TREATMENT",
        "ASSESSMENT",
        "CRIMINAL_JUSTICE",
        "HOSPITAL_ADMISSION",
        "EMERGENCY_DEPARTMENT",
        "CRISIS_LINE"
    };
    private static final String[] GIVEN = {
        "Amara", "Bohdan", "Ciara", "Dmitri", "Esi", "Farid", "Gwen", "Hiroshi", "Ines", "Jamal", "Kofi", "Leila"
    };
    private static final String[] FAMILY = {
        "Abara", "Bielak", "Costa", "Dhillon", "Evans", "Fofana", "Greer", "Haddad", "Ivanov", "Joshi", "Kaya", "Lund"
    };

    static final List<String> DATASETS = List.of("teams", "staff", "patients", "episodes", "contacts");

    /** What the reports are made of beside contacts: an event of each patient, and CORE-10 at the start and half a year on. */
    static final List<String> OUTCOMES = List.of("events", "assessments");

    /** One file, of the rows {@code from} to {@code to}. */
    record Sheet(String dataset, Path file, int from, int to) {
        int rows() {
            return to - from + 1;
        }
    }

    private final int before;
    private final int patients;
    private final int contactsEach;
    private final Path folder;
    private final String source;

    /**
     * The files that make a service grow.
     *
     * @param before patients it has
     * @param patients patients it will have
     * @param contactsEach contacts of each who is new
     */
    ServiceFiles(int before, int patients, int contactsEach, Path folder) {
        this(before, patients, contactsEach, folder, "bench");
    }

    /** @param source who told of each contact */
    ServiceFiles(int before, int patients, int contactsEach, Path folder, String source) {
        this.before = before;
        this.patients = patients;
        this.contactsEach = contactsEach;
        this.folder = folder;
        this.source = source;
    }

    List<Sheet> sheets(String dataset) {
        return switch (dataset) {
            case "teams" -> List.of(sheet(dataset, 1, 1));
            case "staff" -> List.of(sheet(dataset, 1, patients / PATIENTS_OF_ONE + 1));
            case "contacts" -> split(dataset, (patients - before) * contactsEach);
            case "assessments" -> split(dataset, (patients - before) * 2);
            default -> split(dataset, patients - before);
        };
    }

    private List<Sheet> split(String dataset, int rows) {
        List<Sheet> sheets = new ArrayList<>();
        for (int from = 1; from <= rows; from += ROWS_A_FILE)
            sheets.add(sheet(dataset, from, Math.min(rows, from + ROWS_A_FILE - 1)));
        return sheets;
    }

    private Sheet sheet(String dataset, int from, int to) {
        return new Sheet(dataset, folder.resolve(dataset + "-" + from + ".csv"), from, to);
    }

    private interface Line {
        String of(int row);
    }

    void write(Sheet sheet) {
        switch (sheet.dataset()) {
            case "teams" -> write(sheet, "team_key,name,opened_on,closed_on", row -> "BENCH,Bench team,2015-01-01,");
            case "staff" ->
                write(
                        sheet,
                        "staff_key,name,email,profession,registration_body,registration_number,team,started_on,left_on",
                        row -> "BENCH-S" + row + ",Bench Clinician " + row + ",,Nurse,,,BENCH,2015-01-01,");
            case "patients" ->
                write(
                        sheet,
                        "patient_key,nhs_number,given_name,family_name,preferred_name,date_of_birth,gender,ethnicity,postcode,died_on,observed_until",
                        row -> patient(before + row));
            case "episodes" ->
                write(
                        sheet,
                        "episode_key,patient_key,referral_key,programme,team,clinician,started_on,ended_on,ending",
                        row -> episode(before + row));
            case "events" ->
                write(
                        sheet,
                        "event_key,patient_key,occurred_on,precision,act,intent,medical_severity,treatment,method,count",
                        row -> event(before + row));
            case "assessments" ->
                write(
                        sheet,
                        "assessment_key,patient_key,instrument,version,completed_on,item_1,item_2,item_3,item_4,item_5,"
                                + "item_6,item_7,item_8,item_9,item_10",
                        row -> assessment(before + (row + 1) / 2, row % 2 == 1));
            default ->
                write(
                        sheet,
                        "contact_key,patient_key,type,started_on,ended_on,source",
                        row -> contact(before, row, before + (row - 1) / contactsEach + 1));
        }
    }

    private static void write(Sheet sheet, String header, Line line) {
        try (Writer out = Files.newBufferedWriter(sheet.file())) {
            out.write(header);
            out.write("\r\n");
            for (int row = sheet.from(); row <= sheet.to(); row++) {
                out.write(line.of(row));
                out.write("\r\n");
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String patient(int row) {
        SplittableRandom dice = new SplittableRandom(row);
        return "BENCH-P" + row + ",," + GIVEN[dice.nextInt(GIVEN.length)] + letters(row) + ","
                + FAMILY[dice.nextInt(FAMILY.length)] + letters(row / 7) + ",,"
                + LocalDate.of(1960, 1, 1).plusDays(dice.nextInt(15_000)) + ",,,,,";
    }

    /** Names differ as names do: many share a beginning, few are the same. */
    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 17) text.append((char) ('a' + rest % 17));
        return text.toString();
    }

    private static LocalDate started(int patient) {
        return FIRST.plusDays(new SplittableRandom(patient * 31L).nextInt(2_600));
    }

    private String episode(int row) {
        LocalDate started = started(row);
        boolean ended = row % 4 != 0;
        LocalDate end = started.plusDays(120 + row % 500);
        boolean over = ended && end.isBefore(LocalDate.of(2026, 1, 1));
        return "BENCH-E" + row + ",BENCH-P" + row + ",," + (row % 2 == 0 ? "MBT_OP" : "SCM") + ",BENCH,BENCH-S"
                + (row / PATIENTS_OF_ONE + 1) + "," + started + "," + (over ? end : "") + ","
                + (over ? "COMPLETED" : "");
    }

    private String contact(int before, int row, int patient) {
        SplittableRandom dice = new SplittableRandom(before + row * 17L);
        LocalDate on = started(patient).plusDays(dice.nextInt(1_100) - 250);
        String type = TYPES[dice.nextInt(TYPES.length)];
        boolean stay = type.equals("HOSPITAL_ADMISSION") || type.equals("HOME_TREATMENT");
        return "BENCH-C" + before + "-" + row + ",BENCH-P" + patient + "," + type + "," + on + ","
                + (stay ? on.plusDays(dice.nextInt(20)) : "") + "," + source;
    }

    private static String event(int patient) {
        SplittableRandom dice = new SplittableRandom(patient * 13L);
        boolean attempt = dice.nextInt(4) == 0;
        return "BENCH-V" + patient + ",BENCH-P" + patient + ","
                + started(patient).plusDays(dice.nextInt(900) - 180)
                + ",DAY," + (attempt ? "SUICIDE_ATTEMPT" : "SELF_INJURY") + ",UNKNOWN," + dice.nextInt(5) + ","
                + (dice.nextBoolean() ? "MEDICAL" : "NURSING") + ",,";
    }

    /**
     * People begin high and come down, each from a level and by an amount of their own; one in ten leaves an item out. The
     * sixth item, of danger, is 0.
     */
    private static String assessment(int patient, boolean first) {
        SplittableRandom dice = new SplittableRandom(patient * 19L + (first ? 0 : 1));
        SplittableRandom person = new SplittableRandom(patient * 29L);
        double level = 2.7 + 0.6 * person.nextGaussian() - (first ? 0 : 0.8 + 0.4 * person.nextGaussian());
        StringBuilder line = new StringBuilder("BENCH-A" + patient + (first ? "-1" : "-2") + ",BENCH-P" + patient
                + ",CORE-10,1,"
                + started(patient).plusDays(first ? dice.nextInt(40) - 20 : 182 + dice.nextInt(40) - 20));
        int left = dice.nextInt(10) == 0 ? dice.nextInt(10) : -1;
        for (int item = 0; item < 10; item++) {
            line.append(',');
            if (item == left) continue;
            int ill = (int) Math.max(0, Math.min(4, Math.round(level + 0.8 * dice.nextGaussian())));
            line.append(item == 1 || item == 2 ? 4 - ill : item == 5 ? 0 : ill);
        }
        return line.toString();
    }
}
