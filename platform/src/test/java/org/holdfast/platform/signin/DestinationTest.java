package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @Test
    void a_page_of_ours_is_where_one_is_taken() {
        assertThat(Destination.safe("/patients/find.xhtml?query=ada&page=2"))
                .isEqualTo("/patients/find.xhtml?query=ada&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "",
                "patients",
                "/platform/signin.xhtml?to=/",
                "/platform/signout"
            })
    void anywhere_else_leads_home(String to) {
        assertThat(Destination.safe(to)).isEqualTo("/");
    }
}
