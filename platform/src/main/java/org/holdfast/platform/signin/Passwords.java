package org.holdfast.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with 19 MiB, two passes, one lane (OWASP's recommended minimum), stored in the usual PHC string form. */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each hash takes 19 MiB. A crowd at the door waits its turn rather than exhausting the memory of the house. */
    private static final int AT_ONCE =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private static final int PATIENCE_SECONDS = 10;
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
    /** Verified when there is no such account, so that the answer takes as long as for one that exists. */
    static final String NOBODYS = hash("nobody");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        // Longer than any password can be: hash a piece of it, so that the answer still takes its time.
        boolean possible = password.length() <= 2 * PasswordRules.LONGEST;
        byte[] given = argon2(
                possible ? password : password.substring(0, PasswordRules.LONGEST),
                salt,
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(expected, given) && possible;
    }

    /** @throws Hurried if the crowd at the door is so large that the turn does not come in time */
    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes) {
        try {
            if (!TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Hurried(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[32];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            TURNS.release();
        }
    }
}
