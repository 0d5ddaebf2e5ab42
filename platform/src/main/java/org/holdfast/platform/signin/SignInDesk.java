package org.holdfast.platform.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.holdfast.platform.Refused;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.database.Sql;

/** Letting people in. */
@UseCase
class SignInDesk {
    private record Stored(UUID account, String hash) {}

    private final Sql sql;

    @Inject
    SignInDesk(Sql sql) {
        this.sql = sql;
    }

    /** The account that this name and password open; the same refusal whatever was wrong. */
    @PermitAll
    public UUID recognise(String username, String password) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        Stored stored = sql.one(
                        "SELECT a.id, a.password_hash FROM platform.account a WHERE a.username = ?"
                                + " AND a.password_hash IS NOT NULL AND a.closed_at IS NULL",
                        row -> new Stored(Sql.uuid(row, "id"), row.getString("password_hash")),
                        name)
                .orElse(new Stored(null, Passwords.NOBODYS));
        boolean matches = Passwords.matches(password == null ? "" : password, stored.hash());
        if (!matches || stored.account() == null) throw new Refused("signIn.refused");
        return stored.account();
    }
}
