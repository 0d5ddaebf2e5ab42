package org.holdfast.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a telephone that shows a code every half minute (RFC 6238). */
final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_MILLIS = 30_000;

    private Authenticator() {}

    static String code(String secret) throws GeneralSecurityException {
        return at(secret, System.currentTimeMillis() / STEP_MILLIS);
    }

    /** The one after that, which a clock a little ahead would show: each code is good once. */
    static String nextCode(String secret) throws GeneralSecurityException {
        return at(secret, System.currentTimeMillis() / STEP_MILLIS + 1);
    }

    private static String at(String secret, long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
        byte[] digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int code = ByteBuffer.wrap(digest).getInt(digest[digest.length - 1] & 0xf) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", code % 1_000_000);
    }

    private static byte[] bytes(String secret) {
        String letters = secret.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            bits = bits << 5 | ALPHABET.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
