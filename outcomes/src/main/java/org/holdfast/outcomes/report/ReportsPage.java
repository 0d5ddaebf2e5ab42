package org.holdfast.outcomes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** Every outcome report, with what it answers. */
@Named
@RequestScoped
@Route("/outcomes/reports.xhtml")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR, Role.Names.MANAGER, Role.Names.GOVERNANCE, Role.Names.ADMIN
})
public class ReportsPage {
    /** A report to open. */
    public record Entry(String title, String what, String link) {}

    private final ReportDesk desk;
    private final Words words;

    @Inject
    ReportsPage(ReportDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    public List<Entry> getAll() {
        return desk.names().stream()
                .map(name -> new Entry(
                        words.say("report." + name + ".title"),
                        words.say("report." + name + ".what"),
                        desk.onScreen(name).isPresent()
                                ? "/outcomes/report.xhtml?name=" + name
                                : "/outcomes/" + name + ".xhtml"))
                .toList();
    }
}
