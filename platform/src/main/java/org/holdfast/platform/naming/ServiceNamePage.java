package org.holdfast.platform.naming;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.words.FieldName;

/** What the service calls itself and its field. */
@Named
@ViewScoped
@Route("/platform/service-name.xhtml")
@RolesAllowed(Role.Names.ADMIN)
public class ServiceNamePage implements Serializable {
    private final transient ServiceNameDesk desk;
    private final transient Screen screen;
    private String service;
    private FieldName field;
    private String own;

    @Inject
    ServiceNamePage(ServiceNameDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostConstruct
    void arrive() {
        ServiceName now = desk.read();
        service = now.name();
        field = now.field();
        own = now.own();
    }

    public String save() {
        return screen.go(() -> {
            desk.call(new ServiceName(service, field, own));
            screen.done("serviceName.done");
            return "/platform/service-name.xhtml?faces-redirect=true";
        });
    }

    public FieldName[] getFields() {
        return FieldName.values();
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public FieldName getField() {
        return field;
    }

    public void setField(FieldName field) {
        this.field = field;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }
}
