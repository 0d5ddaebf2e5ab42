package org.holdfast.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small provider of our own, which can be made to lie. */
class SingleSignOnTest {
    private static final RSAKey KEY = key("one");
    private static final RSAKey ANOTHER = key("one");

    private HttpServer server;
    private String issuer;
    private SingleSignOn signOn;
    private SingleSignOn.Departure departure;
    private String challenge;
    private String token;
    private Map<String, String> asked;
    private String authorization;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
        server.createContext(
                "/realm/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer
                                + "/authorize\",\"token_endpoint\":\"" + issuer + "/token\",\"jwks_uri\":\"" + issuer
                                + "/keys\"}"));
        server.createContext(
                "/realm/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/realm/token", exchange -> {
            asked = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            boolean proved = challenge.equals(challengeOf(asked.get("code_verifier")));
            answer(exchange, proved ? 200 : 400, "{\"id_token\":\"" + token + "\",\"token_type\":\"Bearer\"}");
        });
        server.start();
        signOn = new SingleSignOn(
                issuer, "holdfast", "s3cret", "preferred_username", "https://holdfast.example.org/platform/sso/back");
        departure = signOn.depart("/patients/find.xhtml");
        challenge = fields(URI.create(signOn.address(departure)).getRawQuery()).get("code_challenge");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void the_browser_is_sent_with_a_question_that_only_it_can_have_answered() throws Exception {
        Map<String, String> sent = fields(URI.create(signOn.address(departure)).getRawQuery());
        assertThat(sent)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "holdfast")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("state", departure.state())
                .containsEntry("nonce", departure.nonce())
                .containsEntry("redirect_uri", "https://holdfast.example.org/platform/sso/back");
        assertThat(signOn.address(departure)).doesNotContain(departure.verifier());
    }

    @Test
    void a_good_answer_says_who_it_is() throws Exception {
        token = signed(KEY, claims().build());
        assertThat(signOn.arrive("the-code", departure)).isEqualTo("Efua");
        assertThat(asked)
                .containsEntry("code", "the-code")
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code_verifier", departure.verifier());
        assertThat(authorization)
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("holdfast:s3cret".getBytes()));
    }

    @Test
    void an_answer_signed_by_somebody_else_is_not_believed() throws Exception {
        token = signed(ANOTHER, claims().build());
        refused();
    }

    @Test
    void an_answer_that_is_not_signed_is_not_believed() throws Exception {
        token = new PlainJWT(claims().build()).serialize();
        refused();
    }

    @Test
    void an_answer_signed_with_the_public_key_as_a_password_is_not_believed() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        jwt.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        token = jwt.serialize();
        refused();
    }

    @Test
    void an_answer_to_another_question_is_not_believed() throws Exception {
        token = signed(KEY, claims().claim("nonce", "another").build());
        refused();
    }

    @Test
    void an_answer_for_another_service_is_not_believed() throws Exception {
        token = signed(KEY, claims().audience("another").build());
        refused();
    }

    @Test
    void an_answer_by_another_provider_is_not_believed() throws Exception {
        token = signed(KEY, claims().issuer("https://elsewhere.example.org").build());
        refused();
    }

    @Test
    void an_old_answer_is_not_believed() throws Exception {
        token = signed(
                KEY,
                claims().expirationTime(Date.from(Instant.now(Clock.systemUTC()).minusSeconds(120)))
                        .build());
        refused();
    }

    @Test
    void an_answer_without_a_name_lets_nobody_in() throws Exception {
        token = signed(KEY, claims().claim("preferred_username", null).build());
        refused();
    }

    @Test
    void a_code_that_was_given_to_another_browser_is_worth_nothing() throws Exception {
        token = signed(KEY, claims().build());
        departure = signOn.depart("/");
        refused();
    }

    @Test
    void a_provider_without_tls_is_not_asked() {
        assertThatThrownBy(() -> new SingleSignOn("http://idp.example.org", "holdfast", "", "sub", "/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void refused() {
        assertThatThrownBy(() -> signOn.arrive("the-code", departure)).isInstanceOf(SingleSignOn.Doubtful.class);
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now(Clock.systemUTC());
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("4711")
                .audience("holdfast")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", departure.nonce())
                .claim("preferred_username", "Efua");
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
