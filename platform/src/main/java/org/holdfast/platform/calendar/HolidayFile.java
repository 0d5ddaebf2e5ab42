package org.holdfast.platform.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.holdfast.platform.definitions.DefinitionFile;
import org.holdfast.platform.definitions.Fields;

/** Reads a service's own file of holidays. */
final class HolidayFile {
    private static final int LONGEST_NAME = 100;

    private record Named(LocalDate on, String name) {}

    private HolidayFile() {}

    static DefinitionFile.Read<BankHolidays> read(String file, String text) {
        return DefinitionFile.read(file, text, (here, fields) -> {
            List<Named> added = fields.has("added") ? fields.list("added", false, HolidayFile::added) : List.of();
            List<LocalDate> removed =
                    fields.has("removed") ? fields.list("removed", false, HolidayFile::day) : List.of();
            here.unique("added", added.stream().map(Named::on).toList());
            if (!here.isSound()) return null;
            TreeMap<LocalDate, String> days = new TreeMap<>();
            for (Named one : added) days.put(one.on(), one.name());
            return BankHolidays.ofEngland().with(days, new HashSet<>(removed));
        });
    }

    private static Named added(Fields fields) {
        return new Named(day(fields), fields.text("name", LONGEST_NAME));
    }

    private static LocalDate day(Fields fields) {
        String text = fields.text("on", LONGEST_NAME);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException made) {
            fields.fault("on", "needs a day such as 2027-06-07");
            return null;
        }
    }
}
