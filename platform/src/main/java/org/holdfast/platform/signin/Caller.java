package org.holdfast.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.platform.database.ServiceDataSource;

/**
 * Where a request comes from. What a proxy says about it is believed only of the proxies that
 * {@code HOLDFAST_TRUSTED_PROXIES} names; anybody can send the same headers.
 */
final class Caller {
    private Caller() {}

    static String address(HttpServletRequest request) {
        String direct = plain(request.getRemoteAddr());
        Set<String> trusted = trusted();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trusted.contains(direct)) return fit(direct);
        String[] hops = forwarded.split(",");
        // From the right: each trusted proxy has added the address it was called from.
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = plain(hops[i].strip());
            if (!trusted.contains(hop)) return fit(hop);
        }
        return fit(direct);
    }

    /** Whether the browser speaks TLS, to us or to the proxy before us. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || publicAddress().startsWith("https:")
                || trusted().contains(plain(request.getRemoteAddr()))
                        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** How people reach this service from outside, without a slash at the end. */
    static String publicAddress() {
        String address = ServiceDataSource.setting("holdfast.http.address", "127.0.0.1");
        String host = Set.of("0.0.0.0", "::", "[::]").contains(address) ? "127.0.0.1" : address;
        String here = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + ServiceDataSource.setting("holdfast.http.port", "8080");
        String set = ServiceDataSource.setting("holdfast.public.url", here).strip();
        try {
            URI.create(set);
            return set.endsWith("/") ? set.substring(0, set.length() - 1) : set;
        } catch (IllegalArgumentException unreadable) {
            return here;
        }
    }

    private static Set<String> trusted() {
        return Arrays.stream(ServiceDataSource.setting("holdfast.trusted.proxies", "")
                        .split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(Caller::plain)
                .collect(Collectors.toSet());
    }

    /** One IPv6 address can be written in many ways, and a proxy may write it otherwise than the server does. */
    private static String plain(String address) {
        if (!address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) return address;
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException none) {
            return address;
        }
    }

    private static String fit(String address) {
        return address.length() > 60 ? address.substring(0, 60) : address;
    }
}
