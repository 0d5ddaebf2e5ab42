package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;
import org.holdfast.platform.page.Settings;

/** The first page of a new service: whoever has the link from the console becomes its first administrator. */
@Named
@ViewScoped
@Route("/platform/setup.xhtml")
@PermitAll
public class SetupPage implements Serializable {
    private final transient PasswordDesk passwords;
    private final transient SignInDesk door;
    private final transient KnownBrowsers browsers;
    private final transient Screen screen;
    private final transient Settings settings;
    private String token;
    private String service;
    private String name;
    private String username;
    private String password;

    @Inject
    SetupPage(PasswordDesk passwords, SignInDesk door, KnownBrowsers browsers, Screen screen, Settings settings) {
        this.passwords = passwords;
        this.door = door;
        this.browsers = browsers;
        this.screen = screen;
        this.settings = settings;
    }

    public boolean isGood() {
        return passwords.opensSetUp(token);
    }

    /** Looks at everything that was typed, whatever else is wrong with it: all is told at once. */
    public void look() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> typed = faces.getExternalContext().getRequestParameterMap();
        for (Refused wrong : passwords.wrongForSetUp(
                typed.get("setup:name"), typed.get("setup:username"), typed.get("setup:password"))) {
            String at = "setup:" + wrong.field().orElseThrow();
            if (faces.getMessageList(at).isEmpty()) screen.refuse(wrong);
            faces.renderResponse();
        }
    }

    public void setUp() throws IOException {
        UUID[] account = new UUID[1];
        if (!screen.attempt(() -> account[0] = passwords.setUp(token, name, username, password, service))) return;
        settings.forget();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        DoorSession.open(request, door.enter(account[0], Caller.address(request), request.getHeader("User-Agent")));
        browsers.remember(request, (HttpServletResponse) external.getResponse(), Usernames.plain(username));
        external.redirect("/platform/accounts.xhtml");
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
