package org.holdfast.therapy.appointment;

import java.time.LocalDate;
import java.util.List;

/** The day of whoever asks. */
public interface Diary {
    /** In the order of the clock; a group is one line. */
    List<DiaryRow> myDay(LocalDate day);
}
