package org.holdfast.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads somebody who is not signed in to the sign-in page, and afterwards back to where they were. Three kinds of request
 * arrive here: a page, which is redirected; a Faces update, which learns in its own language where to go; and a script's,
 * which gets a plain 401.
 */
final class StrangerAtTheDoor {
    private StrangerAtTheDoor() {}

    static void lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String signIn = "/platform/signin.xhtml?to=" + encoded(destination(request, path)) + why(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + signIn.replace("&", "&amp;") + "\"/></partial-response>");
        } else if (request.getHeader("X-Holdfast-Background") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }

    /** A form is posted to its page's bare address; the page it stood on, with its parameters, is in the Referer. */
    static String destination(HttpServletRequest request, String path) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String referer = request.getHeader("Referer");
        if (request.getMethod().equals("GET") || referer == null) return path + query;
        try {
            URI from = URI.create(referer);
            if (!path.equals(from.getPath())) return path + query;
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return path + query;
        }
    }

    private static String why(HttpServletRequest request) {
        return request.getAttribute("holdfast.ended") instanceof String why ? "&why=" + encoded(why) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
