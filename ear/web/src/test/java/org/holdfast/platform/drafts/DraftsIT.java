package org.holdfast.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.holdfast.ClinicInService;
import org.holdfast.platform.access.Person;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.Sql;
import org.junit.jupiter.api.Test;

/** What was typed and not yet sent. */
class DraftsIT extends ClinicInService {
    @Inject
    Drafts drafts;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private String kept(Person whose) {
        return as(whose, () -> drafts.find("contact", "somebody"))
                .map(Drafts.Draft::content)
                .orElse("");
    }

    @Test
    void the_latest_text_is_kept_and_found_again() {
        as(clinician, () -> drafts.keep("contact", "somebody", "{\"source\":\"first\"}"));
        as(clinician, () -> drafts.keep("contact", "somebody", "{\"source\":\"then مكالمة 😶‍🌫️\"}"));
        assertThat(kept(clinician)).isEqualTo("{\"source\":\"then مكالمة 😶‍🌫️\"}");
    }

    @Test
    void nobody_reads_a_draft_of_somebody_else_or_of_another_record() {
        as(clinician, () -> drafts.keep("contact", "somebody", "{}"));
        assertThat(kept(someone(Role.CLINICIAN))).isEmpty();
        assertThat(as(clinician, () -> drafts.find("contact", "somebody else"))).isEmpty();
        assertThat(as(clinician, () -> drafts.find("event", "somebody"))).isEmpty();
    }

    @Test
    void it_goes_when_it_is_sent_and_only_that_one() {
        as(clinician, () -> drafts.keep("contact", "somebody", "{}"));
        as(clinician, () -> drafts.keep("event", "somebody", "{}"));
        as(clinician, () -> drafts.discard("contact", "somebody"));
        assertThat(kept(clinician)).isEmpty();
        assertThat(as(clinician, () -> drafts.find("event", "somebody"))).isPresent();
    }

    @Test
    void after_sixty_days_nobody_comes_back_to_it() {
        as(clinician, () -> drafts.keep("contact", "somebody", "{}"));
        sql.update(
                "UPDATE platform.draft SET saved_at = ? WHERE staff_id = ?",
                clock.instant().minus(Duration.ofDays(59)),
                efua);
        drafts.forget();
        assertThat(kept(clinician)).isNotEmpty();
        sql.update(
                "UPDATE platform.draft SET saved_at = ? WHERE staff_id = ?",
                clock.instant().minus(Duration.ofDays(61)),
                efua);
        drafts.forget();
        assertThat(kept(clinician)).isEmpty();
    }
}
