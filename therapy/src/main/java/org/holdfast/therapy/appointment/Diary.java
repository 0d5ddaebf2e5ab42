package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.util.List;

/**
 * The day of whoever asks. It says whom they see without asking whose record is open to them and leaves no audit row: the
 * caseload, which shows it, does both for everybody on the page at once.
 */
public interface Diary {
    /** In the order of the clock; a group is one line. */
    List<DiaryRow> myDay(LocalDate day);
}
