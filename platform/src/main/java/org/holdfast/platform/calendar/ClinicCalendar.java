package org.holdfast.platform.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.definitions.DefinitionFile;

/**
 * The days on which this service works. Its own file is {@code HOLDFAST_HOME/bank-holidays.json}; a faulty one stops the
 * start, with a line for each fault.
 */
@ApplicationScoped
public class ClinicCalendar {
    private static final Logger LOG = Logger.getLogger(ClinicCalendar.class.getName());

    private volatile WorkingDays workingDays = new WorkingDays(BankHolidays.ofEngland());

    @PostConstruct
    void begin() {
        Path file = Path.of(ServiceDataSource.setting("holdfast.home", "./data"), "bank-holidays.json");
        if (!Files.exists(file)) return;
        DefinitionFile.Read<BankHolidays> read;
        try {
            read = HolidayFile.read("bank-holidays.json", Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("bank-holidays.json: cannot be read as UTF-8 text", unreadable);
        }
        read.faults().forEach(LOG::severe);
        List<String> faults = read.faults();
        workingDays = new WorkingDays(
                read.definition().orElseThrow(() -> new IllegalStateException(String.join("; ", faults))));
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    public BankHolidays holidays() {
        return workingDays.holidays();
    }
}
