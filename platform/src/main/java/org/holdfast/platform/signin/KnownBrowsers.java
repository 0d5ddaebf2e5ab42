package org.holdfast.platform.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Knows a browser again with which somebody has come in before, by a cookie that this service has signed. The cookie opens
 * nothing. It says whose mistakes count at the door: a known browser waits for its own and not for those of strangers who
 * guess at the same address (device cookies, as OWASP describes them for slowing down guesses). It names nobody: whose it
 * is shows only when their name is typed beside it.
 */
@ApplicationScoped
class KnownBrowsers {
    static final String COOKIE = "HOLDFAST_KNOWN";

    /** A browser on a shared desk is known for this many people, those who came in last. */
    static final int MOST = 12;

    static final Duration KEPT = Duration.ofDays(180);

    private static final String DOOR = "/platform/signin.xhtml";

    private final Keyring keyring;
    private final Clock clock;

    @Inject
    KnownBrowsers(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    /** The number by which this browser is known for this name, if what it kept says so. */
    Optional<String> known(String kept, String name) {
        return marks(kept).stream().filter(mark -> isOf(mark, name)).findFirst().map(mark -> mark.split("\\.")[0]);
    }

    /** What the browser shall keep from now on, so that it is known for this name as well. */
    String kept(String before, String name) {
        List<String> marks = new ArrayList<>();
        marks.add(mark(Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(16)), today(), name));
        marks(before).stream()
                .filter(mark -> !isOf(mark, name))
                .limit(MOST - 1L)
                .forEach(marks::add);
        return String.join("~", marks);
    }

    static String kept(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Has the browser keep that this name has come in with it; only the door is ever shown it again. */
    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        Cookie cookie = new Cookie(COOKIE, kept(kept(request), name));
        cookie.setPath(DOOR);
        cookie.setHttpOnly(true);
        cookie.setSecure(Caller.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }

    private static List<String> marks(String kept) {
        return Arrays.stream(kept.split("~"))
                .filter(mark -> mark.matches("[\\w-]{22}\\.[0-9]{1,9}\\.[\\w-]{22}"))
                .limit(MOST)
                .toList();
    }

    private boolean isOf(String mark, String name) {
        String[] parts = mark.split("\\.");
        long day = Long.parseLong(parts[1]);
        return day <= today()
                && day > today() - KEPT.toDays()
                && MessageDigest.isEqual(bytes(mark), bytes(mark(parts[0], day, name)));
    }

    private String mark(String number, long day, String name) {
        String said = number + "." + day;
        byte[] signature = keyring.sign("browser " + said + " " + name);
        return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private long today() {
        return clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
