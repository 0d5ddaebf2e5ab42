package org.holdfast.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Opens every page there is, as somebody who works with it: in light and dark, on a desk and on a phone. A page that is
 * added is looked at from then on, without a line here, if it opens by itself or for a patient.
 */
class ScreensJourney extends Journey {
    private final Map<String, Page> windows = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();

    @AfterEach
    void closeWindows() {
        windows.values().forEach(window -> window.context().close());
    }

    @Test
    void every_page_can_be_read_by_everybody_on_every_device() {
        look(page, "/platform/signin.xhtml");
        look(page, "/platform/setup.xhtml");
        look(page, "/platform/password.xhtml");

        String somebody = idIn(found("clinician", "/therapy/caseload.xhtml", "main a.hf-person"), "patient");
        ofAPatient(somebody);
        look("clinician", "/patients/find.xhtml?query=mac");
        look("clinician", "/patients/find.xhtml?query=zzzz", "find-nobody");
        look("clinician", found("clinician", "/patients/find.xhtml?query=mac", "main a[href*='/patients/open.xhtml']"));
        look("clinician", "/therapy/caseload.xhtml?show=team");
        String session = found(
                "clinician", "/therapy/episode.xhtml?patient=" + somebody, "#appointments a[href*='appointment=']");
        look("clinician", session, "appointment");
        String which = "?patient=" + somebody + "&appointment=" + idIn(session, "appointment");
        look("clinician", "/therapy/move-appointment.xhtml" + which);
        look("clinician", "/therapy/strike-appointment.xhtml" + which);
        look(
                "clinician",
                found(
                        "clinician",
                        "/therapy/episode.xhtml?patient=" + somebody,
                        "#decisions a[href*='strike-decision']"));
        look("clinician", "/therapy/episode.xhtml?patient=" + somebody + "&do=pause", "pause");
        look("clinician", "/platform/tasks.xhtml?whose=team", "tasks-team");
        look("clinician", found("clinician", "/platform/tasks.xhtml", "main a[href*='finish=']"));
        String waiting = "/outcomes/referral-flow.xhtml?team=DEMO-RIVERSIDE&box=waiting&of=";
        String newcomer = idIn(found("clinician", waiting, "#people a[href*='patient=']"), "patient");
        look(
                "clinician",
                found("clinician", "/patients/details.xhtml?patient=" + newcomer, "main a[href*='decision']"));

        look("manager", "/outcomes/service-contact.xhtml?team=DEMO-SCM-138&programme=SCM");
        look(
                "manager",
                found("manager", "/outcomes/service-contact.xhtml?team=DEMO-SCM-138", "td.hf-cell-people a"),
                "service-contact-people");
        look("manager", "/outcomes/referral-flow.xhtml", "referral-flow-all");
        look("manager", "/outcomes/referral-flow.xhtml?team=DEMO-TRIAL-134");
        look("manager", "/outcomes/reports.xhtml");
        String trial = "&team=DEMO-TRIAL-134";
        look("manager", "/outcomes/report.xhtml?name=crisis&programme=MBT_OP&compareWith=SCM" + trial, "report-crisis");
        look("manager", "/outcomes/report.xhtml?name=time-to-crisis" + trial, "report-time-to-crisis");
        look("manager", "/outcomes/report.xhtml?name=monitoring&measure=referral", "report-monitoring");
        look("manager", "/outcomes/report.xhtml?name=change&instrument=CORE-10", "report-change");
        look("manager", "/platform/import.xhtml");
        look("manager", "/platform/import.xhtml?dataset=patients", "import-file");
        look("manager", found("manager", "/platform/import.xhtml", "#history a"), "import-result");
        look("admin", found("admin", "/platform/accounts.xhtml", "main a[href*='person.xhtml?']"));
        look("admin", found("admin", "/platform/teams.xhtml", "main a[href*='team.xhtml?']"));
        String colleague = found("supervisor", "/training/supervision.xhtml", "main a[href*='person.xhtml?']");
        look("supervisor", colleague);
        look("supervisor", found("supervisor", colleague, "main a[href*='end-agreement']"));
        look("supervisor", found("supervisor", "/training/supervision.xhtml", "main a[href*='strike-session']"));
        String trained =
                found("trainer", "/training/competence.xhtml", "a.hf-cell--met[href*='qualifications.xhtml?']");
        look("trainer", trained);
        look("trainer", found("trainer", trained, "main a[href*='strike-evidence']"));
        for (String kind : List.of("course", "treatment", "recording", "supervision", "statement"))
            look("trainer", found("trainer", trained, "a[href*='evidence.xhtml?staff']") + "&kind=" + kind, kind);
        look("manager", "/outcomes/referral-flow.xhtml?box=waiting&of=", "referral-flow-waiting");
        look("governance", "/platform/opened.xhtml?record=" + somebody);
        look("governance", found("governance", "/platform/audit.xhtml?action=caseload", "main a[href*='audit-list']"));
        look("governance", "/patients/restrict.xhtml?record=" + somebody);
        look("manager", "/therapy/allocate.xhtml?patient=" + somebody);
        String leaver = found("manager", "/platform/accounts.xhtml?query=Pennywhistle", "main a.hf-person");
        look("manager", found("manager", leaver, "main a[href*='handover']"));
        look("governance", found("governance", "/patients/break-glass.xhtml", "main a[href*='opening=']"), "opening");

        String series = series(window("clinician"));
        look("clinician", series.replace("series.xhtml", "episode.xhtml"), "episode-series");
        look("clinician", series);

        for (RouteTable.Way way : RouteTable.read())
            if (way.isPage() && !seen.contains(way.path())) look(roleFor(way), way.path() + "?patient=" + somebody);
        assertThat(findings).as("found on " + seen.size() + " pages").isEmpty();
        if (service() instanceof Served served && Files.exists(Path.of("/proc/self/status")))
            assertThat(served.residentBytes()).as("memory after all that").isLessThan(1L << 30);
    }

    /** Every home screen of the demonstration has work on it. */
    @Test
    void every_home_has_work_on_it() {
        for (String role : List.of("clinician", "supervisor", "manager", "trainer", "governance", "admin")) {
            Page window = window(role);
            window.navigate("/platform/tasks.xhtml");
            assertThat(window.locator("main .hf-tasks > li").count()).as(role).isPositive();
            assertThat(window.locator(".hf-bell .hf-count").count())
                    .as(role + "’s bell")
                    .isEqualTo(1);
        }
        Page clinician = window("clinician");
        clinician.navigate("/therapy/caseload.xhtml");
        assertThat(clinician.locator("#due li").count()).isGreaterThan(2);
        Page governance = window("governance");
        governance.navigate("/patients/break-glass.xhtml");
        assertThat(governance.locator("main a[href*='opening=']").count()).isPositive();
    }

    private void ofAPatient(String patient) {
        String details = "/patients/details.xhtml?patient=" + patient;
        look("clinician", details);
        eachLinkOnce("main a[href*='strike'], main a[href*='correct'], main a[href*='earlier']");
        look("clinician", "/outcomes/record.xhtml?patient=" + patient);
        eachLinkOnce("main a[href*='correct-'], main a[href*='answered'], main a[href*='strike-out']");
    }

    /** One of each page that the open one leads to by such links. */
    private void eachLinkOnce(String links) {
        List<String> addresses = window("clinician").locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String address : addresses) if (!seen.contains(path(address))) look("clinician", address);
    }

    private static String roleFor(RouteTable.Way way) {
        if (way.open() || way.roles().contains("CLINICIAN")) return "clinician";
        Map<String, String> accounts = Map.of(
                "SUPERVISOR", "supervisor",
                "MANAGER", "manager",
                "TRAINER", "trainer",
                "GOVERNANCE", "governance",
                "ADMIN", "admin");
        return accounts.get(way.roles().iterator().next());
    }

    private Page window(String account) {
        return windows.computeIfAbsent(account, name -> {
            Page window = newWindow();
            signIn(window, name, PASSWORD);
            return window;
        });
    }

    /** Where the first such link on that page leads. */
    private String found(String account, String address, String link) {
        Page window = window(account);
        window.navigate(address);
        Locator first = window.locator(link).first();
        assertThat(first.count()).as(link + " on " + address).isEqualTo(1);
        return first.getAttribute("href");
    }

    /** Where a series of one of the clinician's people is; most have none. */
    static String series(Page clinician) {
        clinician.navigate("/therapy/caseload.xhtml");
        List<String> people = clinician.locator("main a.hf-person").all().stream()
                .map(link -> idIn(link.getAttribute("href"), "patient"))
                .distinct()
                .toList();
        for (String person : people) {
            clinician.navigate("/therapy/episode.xhtml?patient=" + person);
            Locator series = clinician.locator("#series a[href*='series.xhtml']");
            if (series.count() > 0) return series.first().getAttribute("href");
        }
        throw new AssertionError("none of " + people.size() + " people has a series");
    }

    private static String idIn(String address, String parameter) {
        return address.replaceAll(".*" + parameter + "=([0-9a-f-]{36}).*", "$1");
    }

    private static String path(String address) {
        return URI.create(address.replace(' ', '+')).getPath();
    }

    private void look(String account, String address) {
        look(window(account), address);
    }

    private void look(String account, String address, String name) {
        look(window(account), address, name);
    }

    private void look(Page window, String address) {
        look(window, address, path(address).substring(1).replace(".xhtml", "").replace('/', '-'));
    }

    private void look(Page window, String address, String name) {
        Response response = window.navigate(address);
        if (response.status() != 200) findings.add(address + ": answered " + response.status());
        else findings.addAll(Screens.findings(window, name));
        seen.add(path(address));
    }
}
