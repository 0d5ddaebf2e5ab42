package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOLDFAST_PUBLIC_URL|foo",
                "HOLDFAST_PUBLIC_URL|holdfast.example.org",
                "HOLDFAST_PUBLIC_URL|https:holdfast.example.org",
                "HOLDFAST_PUBLIC_URL|https://",
                "HOLDFAST_PUBLIC_URL|ftp://holdfast.example.org",
                "HOLDFAST_PUBLIC_URL|https://holdfast.example.org/clinic",
                "HOLDFAST_PUBLIC_URL|https://me@holdfast.example.org",
                "HOLDFAST_PUBLIC_URL|https://holdfast.example.org?x=1",
                "HOLDFAST_PUBLIC_URL|https://holdfast example.org",
                "HOLDFAST_TRUSTED_PROXIES|proxy.example.org",
                "HOLDFAST_TRUSTED_PROXIES|10.0.0.0/8",
                "HOLDFAST_TRUSTED_PROXIES|10.0.0.1, 999.0.0.1",
                "HOLDFAST_TRUSTED_PROXIES|10.0.0.1:443",
                "HOLDFAST_SESSION_IDLE_MINUTES|-5",
                "HOLDFAST_SESSION_IDLE_MINUTES|0",
                "HOLDFAST_SESSION_IDLE_MINUTES|0.000",
                "HOLDFAST_SESSION_IDLE_MINUTES|twenty",
                "HOLDFAST_SESSION_HOURS|12h",
                "HOLDFAST_SESSION_HOURS|10000",
                "HOLDFAST_SESSION_HOURS|NaN",
                "HOLDFAST_TOKEN_HOURS|1e3",
                "HOLDFAST_OIDC_ISSUER|provider.example.org",
                "HOLDFAST_OIDC_ISSUER|http://provider.example.org",
                "HOLDFAST_OIDC_ISSUER|https://provider.example.org?tenant=1",
                "HOLDFAST_CLUSTER|,",
                "HOLDFAST_CLUSTER|10.0.0.1:6900,",
                "HOLDFAST_CLUSTER|10.0.0.1:6900;10.0.0.2:6900",
                "HOLDFAST_CLUSTER|10.0.0.1:99999",
                "HOLDFAST_HTTP_PORT|0",
                "HOLDFAST_TEAM_TYPE|personality disorders",
                "HOLDFAST_DEMO|yes",
                "HOLDFAST_LOG|syslog"
            })
    void a_value_that_makes_no_sense_stops_the_start_and_is_named(String variable, String value) {
        assertThatThrownBy(() -> read(variable, value))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(variable.equals("HOLDFAST_HTTP_PORT") ? "port" : variable)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOLDFAST_PUBLIC_URL|https://holdfast.example.org",
                "HOLDFAST_PUBLIC_URL|https://holdfast.example.org:8443/",
                "HOLDFAST_PUBLIC_URL|http://127.0.0.1:8080",
                "HOLDFAST_TRUSTED_PROXIES|10.0.0.1",
                "HOLDFAST_TRUSTED_PROXIES|10.0.0.1, ::1 fd00::5",
                "HOLDFAST_SESSION_IDLE_MINUTES|0.05",
                "HOLDFAST_SESSION_HOURS|8",
                "HOLDFAST_OIDC_ISSUER|https://provider.example.org/realms/clinic",
                "HOLDFAST_OIDC_ISSUER|http://127.0.0.1:9000",
                "HOLDFAST_CLUSTER|10.0.0.1:6900, node-2.example.org:6900",
                "HOLDFAST_TEAM_TYPE|A06"
            })
    void a_value_that_makes_sense_is_taken(String variable, String value) {
        assertThatCode(() -> read(variable, value)).doesNotThrowAnyException();
    }

    @Test
    void what_is_left_empty_is_as_if_it_was_not_set() throws StartRefused {
        Settings settings = read("HOLDFAST_SESSION_HOURS", "  ");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void an_option_is_looked_at_like_its_variable() {
        assertThatThrownBy(() -> Settings.read(List.of("--session-hours=-1"), Map.of()))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Settings.read(List.of("--session-hours="), Map.of()))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void single_sign_on_knows_by_which_name_we_go_there_and_which_claim_is_the_username() {
        assertThatThrownBy(() -> Settings.read(
                        List.of("--oidc-client-id="), Map.of("HOLDFAST_OIDC_ISSUER", "https://provider.example.org")))
                .hasMessageContaining("HOLDFAST_OIDC_CLIENT_ID");
    }

    @Test
    void tls_without_a_proxy_that_is_named_is_warned_of_in_one_line() throws StartRefused {
        List<String> warnings =
                read("HOLDFAST_PUBLIC_URL", "https://holdfast.example.org").warnings();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("HOLDFAST_TRUSTED_PROXIES").doesNotContain("\n");
        assertThat(Settings.read(
                                List.of("--trusted-proxies=10.0.0.5"),
                                Map.of("HOLDFAST_PUBLIC_URL", "https://holdfast.example.org"))
                        .warnings())
                .isEmpty();
        assertThat(read("HOLDFAST_PUBLIC_URL", "http://127.0.0.1:8080").warnings())
                .isEmpty();
    }

    @Test
    void the_readme_explains_exactly_what_can_be_set() throws IOException {
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../../README.md"))) {
            if (!line.startsWith("| `HOLDFAST_")) continue;
            Matcher variable = Pattern.compile("`(HOLDFAST_[A-Z_]+)`").matcher(line.split("\\|")[1]);
            while (variable.find()) explained.add(variable.group(1));
        }
        Set<String> settable = new TreeSet<>();
        for (Setting setting : Setting.values()) settable.add(setting.variable());
        // Where the log goes is explained beside the commands.
        settable.remove(Setting.LOG.variable());
        assertThat(explained).isEqualTo(settable);
    }

    private static Settings read(String variable, String value) throws StartRefused {
        return Settings.read(List.of(), Map.of(variable, value));
    }
}
