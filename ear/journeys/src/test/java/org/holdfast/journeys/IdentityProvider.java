package org.holdfast.journeys;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The identity provider of an organisation, as small as OpenID Connect allows: it asks nobody for a password and vouches for
 * whom it is told to. It checks what a careful provider checks (client, secret, PKCE, each code once), so that a service which
 * leaves a step out is not let in.
 */
final class IdentityProvider implements AutoCloseable {
    static final String CLIENT = "holdfast-journeys";
    static final String SECRET = "a secret: with/odd characters";

    private record Asked(Map<String, String> question, String vouchedFor) {}

    private final HttpServer server;
    private final KeyPair keys;
    private final KeyPair otherKeys;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile String somebody = "";
    private volatile boolean lying;

    IdentityProvider() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            otherKeys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on whoever comes is this person. */
    void vouchFor(String username) {
        somebody = username;
        lying = false;
    }

    /** The same, signed with a key that it has never published. */
    void pretendToVouchFor(String username) {
        somebody = username;
        lying = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" ->
                    json(
                            exchange,
                            200,
                            Map.of(
                                    "issuer", issuer(),
                                    "authorization_endpoint", issuer() + "/authorize?tenant=clinic",
                                    "token_endpoint", issuer() + "/token",
                                    "jwks_uri", issuer() + "/keys"));
                case "/authorize" -> authorise(exchange);
                case "/token" -> token(exchange);
                case "/keys" -> json(exchange, 200, Map.of("keys", List.of(published())));
                default -> json(exchange, 404, Map.of());
            }
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private void authorise(HttpExchange exchange) throws IOException {
        Map<String, String> question = form(exchange.getRequestURI().getRawQuery());
        if (!question.getOrDefault("client_id", "").equals(CLIENT)
                || !question.getOrDefault("scope", "").contains("openid")) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(question, somebody));
        exchange.getResponseHeaders()
                .set("Location", question.get("redirect_uri") + "?code=" + code + "&state=" + question.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, GeneralSecurityException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        String challenge = base64(MessageDigest.getInstance("SHA-256")
                .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII)));
        boolean good = asked != null
                && ("Basic "
                                + Base64.getEncoder()
                                        .encodeToString((CLIENT + ":a+secret%3A+with%2Fodd+characters")
                                                .getBytes(StandardCharsets.UTF_8)))
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && challenge.equals(asked.question().get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(asked.question().get("redirect_uri"));
        if (!good) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        long now = System.currentTimeMillis() / 1000;
        Map<String, Object> claims = Map.of(
                "iss",
                issuer(),
                "aud",
                CLIENT,
                "sub",
                "subject of " + asked.vouchedFor(),
                "nonce",
                asked.question().get("nonce"),
                "iat",
                now,
                "exp",
                now + 300,
                "preferred_username",
                asked.vouchedFor());
        json(exchange, 200, Map.of("access_token", "unused", "token_type", "Bearer", "id_token", signed(claims)));
    }

    private String signed(Map<String, Object> claims) throws GeneralSecurityException {
        Gson gson = new Gson();
        String text = Stream.of(Map.of("alg", "RS256", "kid", "one"), claims)
                .map(part -> base64(gson.toJson(part).getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((lying ? otherKeys : keys).getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + base64(signature.sign());
    }

    private Map<String, Object> published() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "kid",
                "one",
                "alg",
                "RS256",
                "n",
                unsigned(key.getModulus()),
                "e",
                unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> form(String text) {
        return Stream.of(text.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = new Gson().toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
