package org.holdfast.patients.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.platform.access.Depth.CLINICAL;
import static org.holdfast.platform.access.Depth.DEMOGRAPHIC;
import static org.holdfast.platform.access.Depth.LIST;
import static org.holdfast.platform.access.Role.ADMIN;
import static org.holdfast.platform.access.Role.CLINICIAN;
import static org.holdfast.platform.access.Role.GOVERNANCE;
import static org.holdfast.platform.access.Role.MANAGER;
import static org.holdfast.platform.access.Role.SUPERVISOR;
import static org.holdfast.platform.access.Role.TRAINER;

import java.util.EnumSet;
import java.util.Set;
import org.holdfast.platform.access.Role;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final Ties OWN = new Ties(false, true, false, false);
    private static final Ties OTHERS = new Ties(false, false, false, false);
    private static final Ties RESTRICTED_OWN = new Ties(true, true, false, false);

    @Test
    void a_clinician_opens_the_records_of_their_own_team_and_no_others() {
        assertThat(OWN.admit(Set.of(CLINICIAN), CLINICAL)).isTrue();
        assertThat(OTHERS.admit(Set.of(CLINICIAN), CLINICAL)).isFalse();
        assertThat(OTHERS.admit(Set.of(SUPERVISOR), LIST)).isFalse();
    }

    @Test
    void a_manager_sees_lists_of_every_team_and_no_clinical_text() {
        assertThat(OTHERS.admit(Set.of(MANAGER), LIST)).isTrue();
        assertThat(OWN.admit(Set.of(MANAGER), DEMOGRAPHIC)).isFalse();
        assertThat(OWN.admit(Set.of(MANAGER), CLINICAL)).isFalse();
    }

    @Test
    void an_administrator_sees_who_a_person_is_and_not_what_was_said() {
        assertThat(OTHERS.admit(Set.of(ADMIN), DEMOGRAPHIC)).isTrue();
        assertThat(OWN.admit(Set.of(ADMIN), CLINICAL)).isFalse();
    }

    @Test
    void a_restricted_record_is_closed_to_the_team_but_open_to_whom_it_names() {
        for (Role role : EnumSet.complementOf(EnumSet.of(GOVERNANCE)))
            assertThat(RESTRICTED_OWN.admit(Set.of(role), LIST)).isFalse();
        assertThat(new Ties(true, false, true, false).admit(Set.of(CLINICIAN), CLINICAL))
                .isTrue();
    }

    @Test
    void a_stated_reason_opens_any_record_to_a_clinician_and_to_nobody_else() {
        Ties opened = new Ties(true, false, false, true);
        assertThat(opened.admit(Set.of(CLINICIAN), CLINICAL)).isTrue();
        assertThat(opened.admit(Set.of(MANAGER), CLINICAL)).isFalse();
        assertThat(opened.byReasonOnly(Set.of(CLINICIAN), CLINICAL)).isTrue();
        assertThat(new Ties(false, true, false, true).byReasonOnly(Set.of(CLINICIAN), CLINICAL))
                .isFalse();
    }

    @Test
    void whoever_reviews_openings_reads_whose_record_it_was_and_no_more() {
        assertThat(RESTRICTED_OWN.admit(Set.of(GOVERNANCE), LIST)).isTrue();
        assertThat(OWN.admit(Set.of(GOVERNANCE), DEMOGRAPHIC)).isFalse();
    }

    @Test
    void other_roles_reach_no_record() {
        assertThat(OWN.admit(Set.of(TRAINER), LIST)).isFalse();
        assertThat(OWN.admit(Set.of(), LIST)).isFalse();
    }
}
