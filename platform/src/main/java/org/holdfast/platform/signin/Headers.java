package org.holdfast.platform.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * What every answer tells the browser: load nothing from elsewhere, run no script that we did not send, show no page of
 * ours inside another, keep no copy. And what is never listened to: a change that another site's page asks for. Stands
 * before every other filter (web.xml names the order), so that whoever is turned away further in is told the same.
 */
public class Headers extends HttpFilter {
    private static final String CSP = "Content-Security-Policy";
    /**
     * PrimeFaces positions what it shows with style attributes, and charts do too; style elements stay forbidden. Its
     * scripts carry a nonce that it announces itself; its announcement is completed to one policy.
     */
    private static final String POLICY = "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; ";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        announce(request, response);
        if (request.getDispatcherType() == DispatcherType.REQUEST && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(new ReadableDates(request), new OnePolicy(request, response));
    }

    private static void announce(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader(CSP, POLICY + "script-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (!isStatic(path)) response.setHeader("Cache-Control", "no-store");
        if (Caller.isSecure(request)) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/holdfast/")
                || path.matches(".*\\.(css|js|svg|png|woff2|ico)");
    }

    /** A change that a page of another site asks for. Browsers say so; programs with tokens send neither header. */
    private static boolean isForeign(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) return false;
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        String origin = request.getHeader("Origin");
        if (origin == null) return false;
        try {
            String from = URI.create(origin).getRawAuthority();
            return from == null
                    || !from.equalsIgnoreCase(request.getHeader("Host"))
                            && !from.equalsIgnoreCase(
                                    URI.create(Caller.publicAddress()).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** What asks for an answer newer than no day there ever was asks for the answer. */
    private static final class ReadableDates extends HttpServletRequestWrapper {
        ReadableDates(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getDateHeader(String name) {
            try {
                return super.getDateHeader(name);
            } catch (IllegalArgumentException unreadable) {
                return -1;
            }
        }
    }

    /** Completes the script policy that PrimeFaces sends, instead of sending two policies that contradict each other. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        OnePolicy(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        /** An answer that is begun again is announced again. */
        @Override
        public void reset() {
            super.reset();
            announce(request, (HttpServletResponse) getResponse());
        }

        /** Whoever sets it, a cookie of ours comes from no other site's page, and over TLS where that is spoken. */
        @Override
        public void addCookie(Cookie cookie) {
            if (cookie.getAttribute("SameSite") == null) cookie.setAttribute("SameSite", "Lax");
            if (Caller.isSecure(request)) cookie.setSecure(true);
            super.addCookie(cookie);
        }

        /** Left as it is, without our own address in front: behind a proxy that ends TLS we would put the wrong one. */
        @Override
        public void sendRedirect(String location) throws IOException {
            if (!location.startsWith("/") || location.startsWith("//")) {
                super.sendRedirect(location);
                return;
            }
            resetBuffer();
            setStatus(SC_FOUND);
            super.setHeader("Location", location);
            flushBuffer();
        }

        @Override
        public void addHeader(String name, String value) {
            setHeader(name, value, true);
        }

        @Override
        public void setHeader(String name, String value) {
            setHeader(name, value, false);
        }

        private void setHeader(String name, String value, boolean add) {
            if (CSP.equalsIgnoreCase(name)) super.setHeader(CSP, POLICY + value);
            else if ("X-Powered-By".equalsIgnoreCase(name)) return;
            else if (add) super.addHeader(name, value);
            else super.setHeader(name, value);
        }
    }
}
