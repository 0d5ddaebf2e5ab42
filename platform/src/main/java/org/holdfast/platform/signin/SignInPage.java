package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.words.Words;

/** Sign in and be taken where you were going. */
@Named
@RequestScoped
@Route("/platform/signin.xhtml")
@PermitAll
public class SignInPage {
    private final SignInDesk desk;
    private final Words words;
    private String username;
    private String password;
    private String to;

    @Inject
    SignInPage(SignInDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            UUID account = desk.recognise(username, password);
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            request.getSession(true);
            // A new session id at sign-in: one that somebody else planted is worth nothing.
            request.changeSessionId();
            request.getSession().setAttribute(Door.ACCOUNT, account);
            faces.getExternalContext().redirect(safe(to));
        } catch (Refused refused) {
            String text = words.format(refused.key(), refused.args().toArray());
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    /** Only ever to a page of this service. */
    private static String safe(String to) {
        return to != null && to.matches("/[A-Za-z0-9][^\\\\\\r\\n]*") ? to : "/";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
