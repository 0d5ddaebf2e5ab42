package org.holdfast.platform.signin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.platform.Refused;

/**
 * What a password must be: long, and not what somebody who knows the person would try first. Nothing about capitals,
 * digits or signs, and nothing about changing it every so often (NIST SP 800-63B, section 5.1.1.2).
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    /** What people choose when they are told to choose something long; the list need not be complete to be useful. */
    private static final Set<String> COMMON = Stream.of(
                    "password",
                    "passw0rd",
                    "passwort",
                    "letmein",
                    "welcome",
                    "qwertyuiop",
                    "qwerty",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1q2w3e4r5t",
                    "1qaz2wsx3edc",
                    "iloveyou",
                    "sunshine",
                    "princess",
                    "football",
                    "liverpool",
                    "arsenal",
                    "chelsea",
                    "changeme",
                    "administrator",
                    "admin",
                    "abcdefghijkl",
                    "trustno1",
                    "monkey",
                    "dragon",
                    "master",
                    "superman",
                    "batman",
                    "whatever",
                    "correcthorsebatterystaple",
                    "holdfast",
                    "mentalisation",
                    "mentalization",
                    "therapy",
                    "hospital",
                    "nhs",
                    "clinic",
                    "secret",
                    "winter",
                    "spring",
                    "summer",
                    "autumn",
                    "january",
                    "monday",
                    "london")
            .collect(Collectors.toUnmodifiableSet());

    private PasswordRules() {}

    /**
     * @param own words that are about the person: their username, their name
     * @throws Refused on the field {@code password}, saying what to do instead
     */
    static void check(String password, List<String> own) {
        String given = password == null ? "" : password;
        if (given.codePointCount(0, given.length()) < SHORTEST) throw refused("password.short", SHORTEST);
        if (given.codePointCount(0, given.length()) > LONGEST) throw refused("password.long", LONGEST);
        String plain = plain(given);
        if (plain.codePoints().distinct().count() < 5) throw refused("password.repeats");
        if (runs(plain)) throw refused("password.common");
        for (String word : own) {
            for (String part : plain(word == null ? "" : word).split("[^\\p{L}\\p{N}]+"))
                if (part.length() >= 3 && leaves(plain, part) < SHORTEST / 2) throw refused("password.own");
        }
        for (String word : COMMON) if (leaves(plain, word) < SHORTEST / 2) throw refused("password.common");
    }

    /** How many letters are left when this word is taken out; everything when it is not in there. */
    private static int leaves(String password, String word) {
        return Math.min(without(password, word), without(unmasked(password), unmasked(word)));
    }

    private static int without(String password, String word) {
        if (!password.contains(word)) return Integer.MAX_VALUE;
        return password.replace(word, "").replaceAll("[^\\p{L}]", "").length();
    }

    /** P@ssw0rd fools nobody. */
    private static String unmasked(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's');
    }

    /** 123456789012, abcdefghijkl: each sign next to the one before. */
    private static boolean runs(String plain) {
        int steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            if (step == 1 || step == -1 || step == 0 || step == -9) steps++;
        }
        return steps >= plain.length() - 2;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Refused refused(String key, Object... args) {
        return new Refused(key, args).on("password");
    }
}
