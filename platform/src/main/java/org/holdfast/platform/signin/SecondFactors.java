package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Refused;
import org.holdfast.platform.database.Sql;

/** Authenticator apps, and the codes on paper for the day when the telephone is lost. */
@ApplicationScoped
class SecondFactors {
    static final int RECOVERY_CODES = 10;

    private record Stored(byte[] secret, long lastStep) {}

    private final Sql sql;
    private final Clock clock;
    private final Keyring keyring;

    @Inject
    SecondFactors(Sql sql, Clock clock, Keyring keyring) {
        this.sql = sql;
        this.clock = clock;
        this.keyring = keyring;
    }

    boolean has(UUID account) {
        return sql.count("SELECT COUNT(*) FROM platform.second_factor WHERE account_id = ?", account) > 0;
    }

    long recoveryCodesLeft(UUID account) {
        return sql.count(
                "SELECT COUNT(*) FROM platform.recovery_code WHERE account_id = ? AND used_at IS NULL", account);
    }

    /**
     * Stores a secret once the app has shown that it has it.
     *
     * @return new recovery codes; they are not shown again
     * @throws Refused if the code is not the app's
     */
    @Transactional
    List<String> enrol(UUID account, byte[] secret, String code) {
        OptionalLong step = Totp.stepOf(code, secret, clock.instant(), -1);
        if (step.isEmpty()) throw new Refused("secondFactor.notThisApp").on("code");
        sql.update("DELETE FROM platform.second_factor WHERE account_id = ?", account);
        sql.update(
                "INSERT INTO platform.second_factor (account_id, secret, confirmed_at, last_step) VALUES (?, ?, ?, ?)",
                account,
                keyring.seal(secret, account),
                clock.instant(),
                step.getAsLong());
        return newRecoveryCodes(account);
    }

    @Transactional
    List<String> newRecoveryCodes(UUID account) {
        sql.update("DELETE FROM platform.recovery_code WHERE account_id = ?", account);
        List<String> codes = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Secrets.onPaper();
            codes.add(code);
            rows.add(new Object[] {Ids.next(), account, Secrets.hash(plain(code))});
        }
        sql.batch("INSERT INTO platform.recovery_code (id, account_id, code_hash) VALUES (?, ?, ?)", rows);
        return codes;
    }

    @Transactional
    void remove(UUID account) {
        sql.update("DELETE FROM platform.second_factor WHERE account_id = ?", account);
        sql.update("DELETE FROM platform.recovery_code WHERE account_id = ?", account);
    }

    /** Whether this is the app's code of now, which it can be once: the step it belongs to is then used up. */
    @Transactional
    boolean accept(UUID account, String code) {
        Optional<Stored> stored = sql.one(
                "SELECT secret, last_step FROM platform.second_factor WHERE account_id = ?",
                row -> new Stored(keyring.open(row.getString("secret"), account), row.getLong("last_step")),
                account);
        if (stored.isEmpty()) return false;
        OptionalLong step = Totp.stepOf(
                code, stored.get().secret(), clock.instant(), stored.get().lastStep());
        return step.isPresent()
                && sql.update(
                                "UPDATE platform.second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?",
                                step.getAsLong(),
                                account,
                                step.getAsLong())
                        == 1;
    }

    /** Whether this is one of the codes on paper; then it is crossed out. */
    @Transactional
    boolean acceptRecovery(UUID account, String code) {
        return sql.update(
                        "UPDATE platform.recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ?"
                                + " AND used_at IS NULL",
                        clock.instant(),
                        account,
                        Secrets.hash(plain(code)))
                == 1;
    }

    private static String plain(String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
