package org.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An administrator says what the service and its field are called, and every page says so. */
class ServiceNameJourney extends Journey {
    private static final String PLACE = "/platform/service-name.xhtml";
    private static final String NAME = "Estuary Personality Service";

    private Locator field(String id) {
        return page.locator("[id='serviceName:" + id + "']");
    }

    private void call(String service, String field, String own) {
        open(PLACE);
        field("service").fill(service);
        page.locator("#serviceName input[type=radio][value=" + field + "]").check();
        field("own").fill(own);
        field("save").click();
    }

    @Test
    void a_service_that_speaks_of_complex_emotional_needs_says_so_wherever_the_field_is_named() {
        String id = Api.as(service(), "clinician").ownPatient().get("patient").getAsString();
        String diagnosis = "/patients/diagnosis.xhtml?patient=" + id;
        Page clinician = newWindow();
        try {
            signIn(clinician, "clinician", PASSWORD);
            clinician.navigate(diagnosis);
            assertThat(clinician.locator("main")).containsText("Diagnoses of personality disorder met in all");
            signIn("admin");
            try {
                call("", "COMPLEX_EMOTIONAL_NEEDS", "");
                assertThat(page.locator(".hf-brand")).containsText("Service for complex emotional needs");
                assertThat(page.locator("main")).containsText("Diagnoses of complex emotional needs");
                look("service-name");
                clinician.navigate(diagnosis);
                assertThat(clinician.locator("main")).containsText("Diagnoses of complex emotional needs met in all");
                assertThat(clinician.locator(".hf-brand")).containsText("Service for complex emotional needs");

                call("Tidewater", "OWN", "");
                assertThat(page.locator("[id='serviceName:own-field']")).containsText("Write the words");
                call("Tidewater", "OWN", "what’s {0} to bear");
                clinician.navigate(diagnosis);
                assertThat(clinician.locator("main")).containsText("Diagnoses of what’s {0} to bear met in all");
                assertThat(clinician.locator(".hf-brand")).containsText("Tidewater");
            } finally {
                call(NAME, "PERSONALITY_DISORDER", "");
            }
            clinician.navigate(diagnosis);
            Assertions.assertThat(clinician.locator("main").innerText())
                    .contains("Diagnoses of personality disorder met in all");
            assertThat(clinician.locator(".hf-brand")).containsText(NAME);
        } finally {
            clinician.context().close();
        }
    }
}
