package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.access.Who;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** My account and security. */
@Named
@ViewScoped
@Route("/platform/account.xhtml")
@RolesAllowed({
    Role.Names.CLINICIAN,
    Role.Names.SUPERVISOR,
    Role.Names.MANAGER,
    Role.Names.TRAINER,
    Role.Names.GOVERNANCE,
    Role.Names.ADMIN
})
public class MyAccountPage implements Serializable {
    private final transient MyAccountDesk desk;
    private final transient PasswordDesk passwords;
    private final transient SecondFactorDesk factors;
    private final transient Screen screen;
    private final transient Who who;
    private String current;
    private String password;
    private String code;
    private String removeCode;
    private String shown;
    private String label;
    private String token;
    private byte[] secret;
    private List<String> recoveryCodes = List.of();
    private transient Proof.Asked asked;

    @Inject
    MyAccountPage(MyAccountDesk desk, PasswordDesk passwords, SecondFactorDesk factors, Screen screen, Who who) {
        this.desk = desk;
        this.passwords = passwords;
        this.factors = factors;
        this.screen = screen;
        this.who = who;
    }

    public String changePassword() {
        return screen.go(() -> {
            passwords.change(current, password, session());
            screen.done("myPassword.done");
            return "/platform/account.xhtml?faces-redirect=true";
        });
    }

    /** Shows a new secret; nothing is stored, and an app there was goes on working, until this one has shown a code. */
    public void beginSecondFactor() {
        secret = Totp.newSecret();
        recoveryCodes = List.of();
    }

    public void addSecondFactor() {
        screen.attempt(() -> {
            recoveryCodes = factors.enrol(secret, code, shown, session());
            secret = null;
            code = null;
            shown = null;
            asked = null;
            screen.done("secondFactor.done");
        });
    }

    public void renewRecoveryCodes() {
        screen.attempt(() -> {
            recoveryCodes = factors.newRecoveryCodes(removeCode);
            removeCode = null;
        });
    }

    public String removeSecondFactor() {
        return screen.go(() -> {
            factors.remove(removeCode);
            screen.done("secondFactor.removed");
            return "/platform/account.xhtml?faces-redirect=true";
        });
    }

    public void makeToken() {
        screen.attempt(() -> {
            token = desk.makeToken(label, Caller.address(request()), shown, session());
            label = null;
            shown = null;
        });
    }

    public void revoke(UUID id) {
        desk.revoke(id);
        token = null;
        screen.done("token.revoked");
    }

    public void end(UUID id) {
        desk.end(id);
        screen.done("session.ended");
    }

    public void endOthers() {
        desk.endOthers(session());
        screen.done("session.endedOthers");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static UUID session() {
        SignedIn in = DoorSession.of(request());
        return in == null ? null : in.id();
    }

    public List<SessionRow> getSessions() {
        return desk.sessions(session());
    }

    public List<TokenRow> getTokens() {
        return desk.tokens();
    }

    public boolean isShared() {
        return desk.shared();
    }

    public String getUsername() {
        return who.person().username();
    }

    public boolean isProtected() {
        return !isShared() && factors.has();
    }

    public boolean isSecondFactorNeeded() {
        return factors.needed();
    }

    public long getRecoveryCodesLeft() {
        return isProtected() ? factors.recoveryCodesLeft() : 0;
    }

    public boolean isEnrolling() {
        return secret != null;
    }

    public QrCode getQrCode() {
        return QrCode.of(Totp.address(secret, who.person().username()));
    }

    /** The secret in groups of four, for typing. */
    public String getSecret() {
        return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** A token that was just made; empty afterwards. */
    public String getToken() {
        return token;
    }

    public long getTokenHours() {
        return SignInRules.token().toHours();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
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

    public String getRemoveCode() {
        return removeCode;
    }

    public void setRemoveCode(String removeCode) {
        this.removeCode = removeCode;
    }

    /** {@code CODE}, {@code PASSWORD} or {@code FRESH}: what shows that the account is theirs. */
    public String getAsked() {
        if (asked == null) asked = desk.asked();
        return asked.name();
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
