package org.holdfast.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDoorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/patients/..%2f..",
                "/api/patients/..%2F..%2f",
                "/api/patients/%2e%2e/%2e%2E",
                "/api/patients/.%2e%5c",
                "/platform/..;x=1/signin.xhtml",
                "/.."
            })
    void an_address_that_climbs_is_not_walked(String address) {
        assertThat(PageDoor.climbs(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/patients/key:A..B", "/api/patients/key:...", "/platform/tasks.xhtml", "/a/.b/c."})
    void an_address_with_dots_in_a_name_is_as_good_as_any(String address) {
        assertThat(PageDoor.climbs(address)).isFalse();
    }
}
