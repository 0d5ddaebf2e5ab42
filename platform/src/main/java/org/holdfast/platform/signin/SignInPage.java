package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** Sign in, with a second step where it is asked for, and be taken where you were going. */
@Named
@RequestScoped
@Route("/platform/signin.xhtml")
@PermitAll
public class SignInPage {
    private static final Set<String> REASONS = Set.of("idle", "day", "closed", "out", "old", "provider", "noAccount");

    private final SignInDesk desk;
    private final SecondFactorDesk factors;
    private final KnownBrowsers browsers;
    private final Screen screen;
    private String username;
    private String password;
    private String code;
    private String to;
    private String why;
    private boolean onPaper;
    private boolean again;
    private List<String> recoveryCodes = List.of();

    @Inject
    SignInPage(SignInDesk desk, SecondFactorDesk factors, KnownBrowsers browsers, Screen screen) {
        this.desk = desk;
        this.factors = factors;
        this.browsers = browsers;
        this.screen = screen;
    }

    /** Whoever is signed in already is taken on; whoever goes back starts again. */
    public void open() throws IOException {
        if (again) forget();
        if (why == null && request().getAttribute(Door.PERSON) != null)
            external().redirect(external().getRequestContextPath() + Destination.safe(to));
    }

    public void signIn() throws IOException {
        try {
            SignInDesk.Recognised recognised =
                    desk.recognise(username, password, Caller.address(request()), KnownBrowsers.kept(request()));
            UUID account = recognised.person().account();
            if (recognised.next() == SignInDesk.Next.COME_IN) {
                enter(account, recognised.person().username());
                external().redirect(Destination.safe(to));
                return;
            }
            HttpSession session = request().getSession(true);
            request().changeSessionId();
            session.setAttribute(
                    HalfWay.ATTRIBUTE,
                    recognised.next() == SignInDesk.Next.CODE
                            ? HalfWay.code(account, recognised.person().username(), factors.now())
                            : HalfWay.enrol(account, recognised.person().username(), factors.now()));
            external().redirect(here(""));
        } catch (Refused refused) {
            screen.refuse(refused);
        }
    }

    public void enterCode() throws IOException {
        HalfWay halfWay = halfWay();
        if (halfWay == null) {
            external().redirect(here("&why=old"));
            return;
        }
        try {
            desk.code(halfWay.account(), code, onPaper, Caller.address(request()));
            enter(halfWay.account(), halfWay.username());
            external().redirect(Destination.safe(to));
        } catch (Refused refused) {
            screen.refuse(refused);
        }
    }

    /** Stores the app's secret, then shows the recovery codes; the way on is a link below them. */
    public void enrol() throws IOException {
        HalfWay halfWay = halfWay();
        if (halfWay == null) {
            external().redirect(here("&why=old"));
            return;
        }
        try {
            recoveryCodes = factors.enrolAtTheDoor(halfWay, code, Caller.address(request()));
            enter(halfWay.account(), halfWay.username());
        } catch (Refused refused) {
            screen.refuse(refused);
        }
    }

    private void enter(UUID account, String name) {
        HttpServletRequest request = request();
        SignedIn in = desk.enter(account, Caller.address(request), request.getHeader("User-Agent"));
        DoorSession.open(request, in);
        browsers.remember(request, (HttpServletResponse) external().getResponse(), name);
    }

    private void forget() {
        HttpSession session = request().getSession(false);
        if (session != null) session.removeAttribute(HalfWay.ATTRIBUTE);
    }

    private HalfWay halfWay() {
        HttpSession session = request().getSession(false);
        if (session == null || !(session.getAttribute(HalfWay.ATTRIBUTE) instanceof HalfWay halfWay)) return null;
        if (halfWay.isGoodAt(factors.now())) return halfWay;
        session.removeAttribute(HalfWay.ATTRIBUTE);
        return null;
    }

    private String here(String more) {
        return "/platform/signin.xhtml?to=" + URLEncoder.encode(Destination.safe(to), StandardCharsets.UTF_8) + more;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    /** {@code elsewhere}, {@code password}, {@code code}, {@code enrol} or {@code codes}. */
    public String getStep() {
        if (desk.elsewhere()) return "elsewhere";
        if (!recoveryCodes.isEmpty()) return "codes";
        HalfWay halfWay = halfWay();
        if (halfWay == null) return "password";
        return halfWay.secret() == null ? "code" : "enrol";
    }

    public QrCode getQrCode() {
        HalfWay halfWay = halfWay();
        return QrCode.of(Totp.address(halfWay.secret(), halfWay.username()));
    }

    /** The secret in groups of four, for typing. */
    public String getSecret() {
        return Totp.base32(halfWay().secret()).replaceAll("(.{4})(?=.)", "$1 ");
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getOnwards() {
        return Destination.safe(to);
    }

    /** The way to the organisation's identity provider. */
    public String getElsewhere() {
        return SingleSignOnServlet.PATH + "?to=" + URLEncoder.encode(Destination.safe(to), StandardCharsets.UTF_8);
    }

    public String getBack() {
        return here("&again=true");
    }

    public long getIdleMinutes() {
        return Math.max(1, SignInRules.idle().toMinutes());
    }

    /** Why the person is here again, as a message key; empty if they simply came. */
    public String getReason() {
        return why != null && REASONS.contains(why) ? "signIn.why." + why : "";
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public boolean isOnPaper() {
        return onPaper;
    }

    public void setOnPaper(boolean onPaper) {
        this.onPaper = onPaper;
    }
}
