package org.holdfast.platform.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Route;
import org.holdfast.platform.page.Screen;

/** What the service asks of people at the door. */
@Named
@ViewScoped
@Route("/platform/signin-rules.xhtml")
@RolesAllowed(Role.Names.ADMIN)
public class SignInRulesPage implements Serializable {
    private final transient SecondFactorDesk desk;
    private final transient Screen screen;
    private Map<Role, Boolean> needed;

    @Inject
    SignInRulesPage(SecondFactorDesk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    public String save() {
        return screen.go(() -> {
            Set<Role> roles = getNeeded().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            desk.needFrom(roles);
            screen.done("signInRules.done");
            return "/platform/signin-rules.xhtml?faces-redirect=true";
        });
    }

    /** For each role whether its holders need a second factor. */
    public Map<Role, Boolean> getNeeded() {
        if (needed == null) {
            needed = new EnumMap<>(Role.class);
            Set<Role> now = desk.neededFrom();
            for (Role role : Role.values()) needed.put(role, now.contains(role));
        }
        return needed;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public long getIdleMinutes() {
        return Math.max(1, SignInRules.idle().toMinutes());
    }

    public long getLongestHours() {
        return SignInRules.longest().toHours();
    }

    public long getTokenHours() {
        return SignInRules.token().toHours();
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }
}
