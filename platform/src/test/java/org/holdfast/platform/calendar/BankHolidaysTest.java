package org.holdfast.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdfast.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
    private static final BankHolidays ENGLAND = BankHolidays.ofEngland();
    private static final WorkingDays WORK = new WorkingDays(ENGLAND);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** As gov.uk/bank-holidays lists them for England and Wales; from 2029 on by the same rule. */
    @ParameterizedTest
    @CsvSource({
        "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
    })
    void the_bank_holidays_are_those_that_were_published(int year, String days) {
        assertThat(ENGLAND.in(year).keySet())
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(one -> day(year + "-" + one))
                        .toList());
    }

    @Test
    void a_library_counts_the_same_days_for_every_year_to_2060() {
        HolidayManager other = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        for (int year = 2011; year <= 2060; year++)
            assertThat(ENGLAND.in(year).keySet())
                    .as("%d", year)
                    .isEqualTo(other.getHolidays(Year.of(year), "eng").stream()
                            .map(one -> one.getDate())
                            .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_day_that_comes_once_is_added_and_one_that_was_moved_is_gone() {
        BankHolidays own = ENGLAND.with(Map.of(day("2030-06-10"), "Jubilee"), Set.of(day("2030-05-27")));
        assertThat(own.on(day("2030-06-10"))).contains("Jubilee");
        assertThat(own.on(day("2030-05-27"))).isEmpty();
        assertThat(own.on(day("2030-05-06"))).isPresent();
    }

    @Test
    void the_services_own_file_is_read() {
        BankHolidays own = HolidayFile.read(
                        "bank-holidays.json",
                        "{\"added\": [{\"on\": \"2030-06-10\", \"name\": \"Jubilee\"}], \"removed\": [{\"on\": \"2030-05-27\"}]}")
                .definition()
                .orElseThrow();
        assertThat(own.in(2030)).containsEntry(day("2030-06-10"), "Jubilee").doesNotContainKey(day("2030-05-27"));
        assertThat(HolidayFile.read("f", "{}").definition()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"added\": [{\"on\": \"10 June\", \"name\": \"x\"}]}",
                "{\"added\": [{\"on\": \"2030-06-10\"}]}",
                "{\"add\": []}",
                "{\"added\": 3}",
                "[]",
                "nonsense",
                "{\"added\": [{\"on\": \"2030-06-10\", \"name\": \"x\"}, {\"on\": \"2030-06-10\", \"name\": \"y\"}]}"
            })
    void a_faulty_file_says_what_is_wrong_with_it(String text) {
        assertThat(HolidayFile.read("bank-holidays.json", text).faults())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("bank-holidays.json"));
    }

    @Test
    void working_days_leave_out_weekends_and_the_substitutes_of_christmas() {
        assertThat(WORK.after(day("2021-12-23"), 1)).isEqualTo("2021-12-24");
        assertThat(WORK.after(day("2021-12-23"), 2)).isEqualTo("2021-12-29");
        assertThat(WORK.after(day("2027-12-24"), 1)).isEqualTo("2027-12-29");
        assertThat(WORK.from(day("2022-01-01"))).isEqualTo("2022-01-04");
        assertThat(WORK.after(day("2026-12-01"), 0)).isEqualTo("2026-12-01");
        assertThatThrownBy(() -> WORK.after(day("2026-12-01"), -1)).isInstanceOf(Refused.class);
    }

    @Test
    void working_days_can_be_counted_in_two_goes() {
        for (LocalDate day = day("2021-12-20"); day.isBefore(day("2023-06-01")); day = day.plusDays(1))
            for (int more = 1; more < 6; more++)
                assertThat(WORK.after(WORK.after(day, 2), more)).isEqualTo(WORK.after(day, 2 + more));
    }
}
