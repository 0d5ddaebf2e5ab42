package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerTest {
    @AfterEach
    void forget() {
        System.clearProperty("holdfast.trusted.proxies");
        System.clearProperty("holdfast.public.url");
    }

    @Test
    void what_anybody_says_about_where_they_come_from_is_not_believed() {
        assertThat(Caller.address(from("192.0.2.1", "203.0.113.9"))).isEqualTo("192.0.2.1");
    }

    @Test
    void what_a_proxy_says_is_believed_as_far_as_proxies_go() {
        System.setProperty("holdfast.trusted.proxies", "10.0.0.5, 10.0.0.6");
        assertThat(Caller.address(from("10.0.0.5", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(Caller.address(from("10.0.0.5", "198.51.100.1, 203.0.113.9, 10.0.0.6")))
                .isEqualTo("203.0.113.9");
        assertThat(Caller.address(from("10.0.0.7", "203.0.113.9"))).isEqualTo("10.0.0.7");
    }

    @Test
    void an_address_is_the_same_however_it_is_written() {
        System.setProperty("holdfast.trusted.proxies", "::1");
        assertThat(Caller.address(from("0:0:0:0:0:0:0:1", "2001:DB8::9"))).isEqualTo("2001:db8:0:0:0:0:0:9");
    }

    @Test
    void an_address_people_use_alone_names_no_proxy() {
        System.setProperty("holdfast.public.url", "https://holdfast.example.org");
        assertThat(Caller.isSecure(from("10.0.0.5", null))).isTrue();
        assertThat(Caller.address(from("10.0.0.5", "203.0.113.9")))
                .as("everybody comes from the proxy, which is why the start warns")
                .isEqualTo("10.0.0.5");
    }

    private static HttpServletRequest from(String direct, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CallerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> direct;
                    case "getHeader" -> args[0].equals("X-Forwarded-For") ? forwarded : null;
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
