package org.holdfast.training.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.holdfast.platform.definitions.DefinitionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualificationFileTest {
    private static final String KUF = Shipped.file("KUF");
    private static final String MBT = Shipped.file("MBT_PRACTITIONER");

    private static List<String> faultsOf(String text) {
        return QualificationFile.read("site.json", text).faults();
    }

    private static String changed(String whole, String was, String is) {
        assertThat(whole).contains(was);
        return whole.replace(was, is);
    }

    @Test
    void the_qualifications_that_ship_have_no_fault() {
        List<String> faults = new ArrayList<>();
        assertThat(Qualifications.load(Path.of("target/no-such-folder"), faults))
                .containsOnlyKeys("MBT_BASIC", "MBT_PRACTITIONER", "SCM", "KUF");
        assertThat(faults).isEmpty();
    }

    @Test
    void none_that_ships_expires_because_no_interval_is_published() {
        for (String code : List.of("MBT_BASIC", "MBT_PRACTITIONER", "SCM", "KUF"))
            assertThat(Shipped.file(code)).doesNotContain("validFor");
    }

    @Test
    void each_fault_is_one_line_that_says_where_it_is() {
        assertThat(faultsOf(changed(KUF, "\"modules\": 6", "\"moduls\": 6")))
                .containsExactly("site.json: requirements[1].ways[1].moduls is not known here");
        assertThat(faultsOf(changed(KUF, "{\"course\": \"kuf\"", "{\"course\": \"kuff\"")))
                .containsExactly(
                        "site.json: requirements[1].ways[1].course names kuff, which is not a COURSE of \"evidence\"");
        assertThat(faultsOf(changed(KUF, "2001-01-01", "1 January")))
                .containsExactly("site.json: from needs a day such as \"2026-03-01\"");
        assertThat(faultsOf(changed(MBT, "\"id\": \"manual\"", "\"id\": \"basic\"")))
                .containsExactly("site.json: requirements has basic twice");
        assertThat(faultsOf(MBT.replaceFirst("\"MBT_ASPD\"", "\"MBT_OP\"")))
                .containsExactly("site.json: requirements[6].programmes has MBT_OP twice");
        assertThat(faultsOf(MBT.replaceFirst("\"MBT_ASPD\"", "\"mbt\"")))
                .containsExactly("site.json: requirements[6].programmes needs codes of programmes such as \"MBT_OP\"");
    }

    @Test
    void a_site_supersedes_a_qualification_from_a_day(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("kuf.json"),
                KUF.replace("\"version\": 1", "\"version\": 2").replace("2001-01-01", "2027-01-01"));
        Qualifications qualifications = new Qualifications();
        qualifications.readFrom(folder);
        assertThat(qualifications.inForce(LocalDate.of(2026, 12, 31)))
                .filteredOn(one -> one.code().equals("KUF"))
                .extracting(Qualification::version)
                .containsExactly(1);
        assertThat(qualifications.inForce(LocalDate.of(2027, 1, 1)))
                .filteredOn(one -> one.code().equals("KUF"))
                .extracting(Qualification::version)
                .containsExactly(2);
    }

    @Test
    void a_line_break_in_a_name_does_not_break_the_line_that_finds_fault_with_it() {
        readOrRefusedInWords(MBT.replace("sectionMinutes", "section\\nMinutes"));
    }

    @Property(tries = 300)
    void whatever_is_in_a_file_it_is_read_or_refused_in_words(@ForAll @StringLength(max = 60) String text) {
        readOrRefusedInWords(text);
    }

    @Property(tries = 1000)
    void a_file_cut_or_changed_anywhere_is_read_or_refused_in_words(@ForAll int at, @ForAll char letter) {
        for (String whole : List.of(KUF, MBT)) {
            int here = Math.floorMod(at, whole.length());
            StringBuilder text = new StringBuilder(whole);
            text.setCharAt(here, letter);
            readOrRefusedInWords(text.toString());
            if (Character.isDigit(whole.charAt(here))) {
                text.setCharAt(here, (char) ('0' + letter % 10));
                readOrRefusedInWords(text.toString());
            }
            readOrRefusedInWords(whole.substring(0, here));
        }
    }

    private static void readOrRefusedInWords(String text) {
        DefinitionFile.Read<Qualification> read = QualificationFile.read("site.json", text);
        assertThat(read.definition().isPresent()).isEqualTo(read.faults().isEmpty());
        assertThat(read.faults())
                .allSatisfy(fault ->
                        assertThat(fault).startsWith("site.").hasLineCount(1).hasSizeGreaterThan(20));
    }
}
