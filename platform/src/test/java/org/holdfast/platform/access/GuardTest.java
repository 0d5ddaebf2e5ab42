package org.holdfast.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.platform.access.Role.ADMIN;
import static org.holdfast.platform.access.Role.CLINICIAN;
import static org.holdfast.platform.access.Role.GOVERNANCE;
import static org.holdfast.platform.access.Role.SUPERVISOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuardTest {
    @RolesAllowed(Role.Names.ADMIN)
    private static final class Desk {
        @RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
        public void treat() {}

        public void administer() {}

        @PermitAll
        public void arrive() {}
    }

    private static final class Unmarked {
        public void anything() {}
    }

    @Test
    void only_the_roles_that_a_use_case_names_let_somebody_in() throws Exception {
        assertThat(admitting("treat", CLINICIAN, ADMIN, GOVERNANCE)).containsExactly(CLINICIAN);
        assertThat(admitting("treat", CLINICIAN, SUPERVISOR)).containsExactlyInAnyOrder(CLINICIAN, SUPERVISOR);
        assertThat(admitting("treat", ADMIN, GOVERNANCE)).isEmpty();
        assertThat(admitting("administer", CLINICIAN, ADMIN)).containsExactly(ADMIN);
        assertThat(admitting("arrive", CLINICIAN, ADMIN)).containsExactlyInAnyOrder(CLINICIAN, ADMIN);
        assertThat(Guard.admitting(Unmarked.class.getMethod("anything"), Set.of(CLINICIAN)))
                .isEmpty();
    }

    @Test
    void within_a_use_case_a_person_is_what_let_them_in_and_afterwards_all_they_are() throws Exception {
        Person both = new Person(UUID.randomUUID(), null, "b", "B", Set.of(CLINICIAN, ADMIN), Set.of(), "");
        Who who = new Who();
        Presence.enter(both);
        try {
            Set<Role> inside =
                    Presence.admittedBy(Set.of(CLINICIAN), () -> who.admitted().roles());
            assertThat(inside).containsExactly(CLINICIAN);
            assertThat(who.admitted().roles()).containsExactlyInAnyOrder(CLINICIAN, ADMIN);
            assertThat(who.roles()).containsExactlyInAnyOrder(CLINICIAN, ADMIN);
        } finally {
            Presence.leave();
        }
    }

    private static Set<Role> admitting(String method, Role... held) throws Exception {
        return Guard.admitting(Desk.class.getMethod(method), Set.of(held));
    }
}
