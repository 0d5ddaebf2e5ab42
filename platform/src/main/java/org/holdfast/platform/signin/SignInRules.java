package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.database.ServiceDataSource;
import org.holdfast.platform.database.Sql;

/** What this service asks of people at the door, from its settings. */
@ApplicationScoped
class SignInRules {
    private static final String SECOND_FACTOR = "secondFactor.roles";

    private final Sql sql;
    private final SingleSignOn provider = provider();

    @Inject
    SignInRules(Sql sql) {
        this.sql = sql;
    }

    /** A session that nobody has used for this long ends. */
    static Duration idle() {
        return Duration.ofSeconds(Math.round(60 * number("holdfast.session.idle.minutes", 20)));
    }

    /** However much it is used, a session ends after this long. */
    static Duration longest() {
        return Duration.ofSeconds(Math.round(3600 * number("holdfast.session.hours", 12)));
    }

    /** How long an API token lives: a working day, so that a program that runs every night asks anew. */
    static Duration token() {
        return Duration.ofSeconds(Math.round(3600 * number("holdfast.token.hours", 12)));
    }

    /** A first or new password is chosen within this time. */
    static Duration link() {
        return Duration.ofHours(72);
    }

    /** The organisation's identity provider, where sign-in is its business instead of passwords. */
    Optional<SingleSignOn> singleSignOn() {
        return Optional.ofNullable(provider);
    }

    private static SingleSignOn provider() {
        String issuer = ServiceDataSource.setting("holdfast.oidc.issuer", "").strip();
        if (issuer.isEmpty()) return null;
        return new SingleSignOn(
                issuer,
                ServiceDataSource.setting("holdfast.oidc.client.id", "holdfast"),
                ServiceDataSource.setting("holdfast.oidc.client.secret", ""),
                ServiceDataSource.setting("holdfast.oidc.claim", "preferred_username"),
                Caller.publicAddress() + SingleSignOnServlet.BACK);
    }

    private static double number(String setting, double otherwise) {
        try {
            double given = Double.parseDouble(ServiceDataSource.setting(setting, ""));
            return given > 0 && given < 10_000 ? given : otherwise;
        } catch (NumberFormatException notOne) {
            return otherwise;
        }
    }

    /** Roles whose holders need a second factor; nobody in the demonstration, whose accounts are shared. */
    Set<Role> needingSecondFactor() {
        if (demonstration()) return Set.of();
        return sql.one(
                        "SELECT content FROM platform.setting WHERE name = ?",
                        row -> row.getString("content"),
                        SECOND_FACTOR)
                .map(SignInRules::roles)
                .orElse(Set.of());
    }

    boolean needSecondFactor(Set<Role> held) {
        return !Collections.disjoint(held, needingSecondFactor());
    }

    /** Takes effect at the next sign-in. */
    void needSecondFactorFrom(Set<Role> roles) {
        String content = roles.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        if (sql.update("UPDATE platform.setting SET content = ? WHERE name = ?", content, SECOND_FACTOR) == 0)
            sql.update("INSERT INTO platform.setting (name, content) VALUES (?, ?)", SECOND_FACTOR, content);
    }

    boolean demonstration() {
        return Boolean.parseBoolean(ServiceDataSource.setting("holdfast.demo", "false"))
                || sql.count(
                                "SELECT COUNT(*) FROM platform.setting WHERE name = 'demonstration' AND content <> 'false'")
                        > 0;
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) if ((" " + names + " ").contains(" " + role.name() + " ")) roles.add(role);
        return roles;
    }
}
