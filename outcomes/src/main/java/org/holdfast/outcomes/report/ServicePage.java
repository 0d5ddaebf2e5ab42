package org.holdfast.outcomes.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;

/** The service manager's home. */
@Named
@RequestScoped
@Route("/outcomes/service.xhtml")
@RolesAllowed(Role.Names.MANAGER)
public class ServicePage {
    private final ServiceDesk desk;
    private ServiceView view;

    @Inject
    ServicePage(ServiceDesk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void open() {
        view = desk.today();
    }

    public ServiceView getView() {
        return view;
    }

    /** The flow report for the same year. */
    public String getFlowAddress() {
        return "/outcomes/referral-flow.xhtml?receivedFrom="
                + view.today().minusYears(1).plusDays(1) + "&receivedTo=" + view.today();
    }
}
