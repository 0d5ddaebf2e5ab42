package org.holdfast.platform.signin;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every thirty seconds (RFC 6238, HMAC-SHA-1, as every authenticator app knows it). */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator(DIGITS);

    private Totp() {}

    static byte[] newSecret() {
        return Secrets.bytes(20);
    }

    /**
     * The time step that this code belongs to: now, or one step to either side for clocks that differ.
     *
     * @param after the step of the last code that was accepted; this one and those before it are used up
     */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long after) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}")) return OptionalLong.empty();
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++) {
            boolean same = MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.US_ASCII), at(secret, step).getBytes(StandardCharsets.US_ASCII));
            if (same && step > after && found.isEmpty()) found = OptionalLong.of(step);
        }
        return found;
    }

    static String at(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step, Locale.ROOT);
        } catch (InvalidKeyException never) {
            throw new IllegalStateException(never);
        }
    }

    /** For those who type the secret instead of scanning it. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : secret) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32[buffer >> bits - 5 & 31]);
                bits -= 5;
            }
        }
        if (bits > 0) text.append(BASE32[buffer << 5 - bits & 31]);
        return text.toString();
    }

    /** What the QR code says to the authenticator app. */
    static String address(byte[] secret, String username) {
        String label = URLEncoder.encode("Holdfast:" + username, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + base32(secret) + "&issuer=Holdfast&algorithm=SHA1&digits="
                + DIGITS + "&period=" + STEP_SECONDS;
    }
}
