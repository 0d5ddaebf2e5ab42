package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.reports.Csv;

/** Who may come in, and as what: looked through from time to time, and marked as reviewed. */
@Named
@ViewScoped
@Route("/platform/access-review.xhtml")
@RolesAllowed({Role.Names.GOVERNANCE, Role.Names.ADMIN})
public class AccessReviewPage implements Serializable {
    private static final String HERE = "/platform/access-review.xhtml";

    private final transient AccessReviewDesk desk;
    private final transient Screen screen;
    private final transient Who who;
    private String show;
    private transient List<AccessRow> all;
    private transient List<ReviewRow> reviews;

    @Inject
    AccessReviewPage(AccessReviewDesk desk, Screen screen, Who who) {
        this.desk = desk;
        this.screen = screen;
        this.who = who;
    }

    public List<AccessRow> getAll() {
        if (all == null) all = desk.open();
        return all;
    }

    public List<AccessRow> getWorthALook() {
        return getAll().stream().filter(AccessRow::isWorthALook).toList();
    }

    public List<AccessRow> getRows() {
        return isOnlyWorthALook() ? getWorthALook() : getAll();
    }

    public boolean isOnlyWorthALook() {
        return "concerns".equals(show);
    }

    public List<ReviewRow> getReviews() {
        if (reviews == null) reviews = desk.reviews();
        return reviews;
    }

    public Optional<ReviewRow> getLast() {
        return getReviews().stream().findFirst();
    }

    public boolean isReviewer() {
        return who.has(Role.GOVERNANCE);
    }

    public String markReviewed() {
        return screen.go(() -> {
            desk.reviewed();
            screen.done("accessReview.done");
            return HERE + "?faces-redirect=true";
        });
    }

    public void download() {
        byte[] bytes = Csv.write(desk.table()).getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"access-review.csv\"");
        response.setResponseHeader("Cache-Control", "no-store");
        response.setResponseContentLength(bytes.length);
        try {
            response.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
