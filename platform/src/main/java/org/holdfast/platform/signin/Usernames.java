package org.holdfast.platform.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.holdfast.platform.Refused;

/** What people are called at the door: any letters, small and large alike, no spaces. */
final class Usernames {
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,119}");

    private Usernames() {}

    /** The name as it is stored and compared. */
    static String plain(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The name for a new account. */
    static String chosen(String typed) {
        String name = plain(typed);
        if (!FIT.matcher(name).matches()) throw new Refused("account.nameUnfit").on("username");
        return name;
    }
}
