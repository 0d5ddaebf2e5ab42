package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** How many SQL statements a page needs, from the door to its last line, and that it is no more for more rows. */
class StatementsJourney extends Journey {
    @Test
    void my_caseload_takes_at_most_eight_statements() {
        signIn("clinician");
        assertThat(statements("/therapy/caseload.xhtml")).isBetween(1, 8);
    }

    @Test
    void a_search_that_finds_many_takes_as_many_statements_as_one_that_finds_few() {
        signIn("clinician");
        int many = statements("/patients/find.xhtml?query=mac");
        int few = statements("/patients/find.xhtml?query=brightwater");
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    @Test
    void the_team_takes_no_more_statements_for_everybody_than_for_some() {
        signIn("trainer");
        int everybody = statements("/training/competence.xhtml");
        int some = statements("/training/competence.xhtml?show=needs");
        assertThat(everybody).isEqualTo(some).isLessThanOrEqualTo(12);
    }

    /** Opened twice, so that what is read once and kept is not counted; the third answer tells of the second. */
    private int statements(String path) {
        open(path);
        open(path);
        Response next = open(path);
        return Integer.parseInt(next.headerValue("x-holdfast-statements-before"));
    }
}
