package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Somebody with a link from their administrator chooses a password. */
@Named
@ViewScoped
@Route("/platform/password.xhtml")
@PermitAll
public class PasswordPage implements Serializable {
    private final transient PasswordDesk desk;
    private final transient Screen screen;
    private String token;
    private String password;

    @Inject
    PasswordPage(PasswordDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    /** Empty when the link is spent. */
    public String getUsername() {
        return desk.invited(token);
    }

    public String choose() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return screen.go(() -> {
            desk.choose(token, password, Caller.address(request));
            screen.done("choosePassword.done");
            return "/platform/signin.xhtml?faces-redirect=true";
        });
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
