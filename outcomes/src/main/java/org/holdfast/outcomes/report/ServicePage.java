package org.holdfast.outcomes.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** The service manager's home. */
@Named
@RequestScoped
@Route("/outcomes/service.xhtml")
@RolesAllowed(Role.Names.MANAGER)
public class ServicePage {
    private final ServiceDesk desk;
    private final Words words;
    private ServiceView view;
    private boolean whole;

    @Inject
    ServicePage(ServiceDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @PostConstruct
    void open() {
        ServiceList list = ServiceList.named(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("show", ""));
        whole = list == ServiceList.UNCARRIED;
        view = desk.today(list);
    }

    public ServiceView getView() {
        return view;
    }

    /** More have nobody who carries them than are named. */
    public boolean isMoreUncarried() {
        return view.toAllocate().people() > view.toAllocate().rows().size() && !whole;
    }

    /** "With Efua Lindqvist, who is not in the team". */
    public String why(ServiceView.Uncarried one) {
        return switch (one.why()) {
            case NOBODY -> words.say("service.noClinician");
            case LEFT -> words.say("service.uncarried.left", one.carriedBy());
            case NO_TEAM -> words.say("service.uncarried.noTeam", one.carriedBy());
            case OUTSIDE -> words.say("service.uncarried.outside", one.carriedBy());
            case NO_ROLE -> words.say("service.uncarried.noRole", one.carriedBy());
            case CLOSED -> words.say("service.uncarried.closed", one.carriedBy());
        };
    }

    /** "2 referrals and 1 treatment of people who have died are still open." */
    public String getLeftOpen() {
        ServiceView.LeftOpen open = view.leftOpen();
        boolean both = open.referrals() > 0 && open.treatments() > 0;
        return words.format("service.leftOpen", open.referrals(), open.treatments(), both ? 1 : 0, open.all());
    }

    /** The flow report for the same year. */
    public String getFlowAddress() {
        return "/outcomes/referral-flow.xhtml?receivedFrom="
                + view.today().minusYears(1).plusDays(1) + "&receivedTo=" + view.today();
    }
}
