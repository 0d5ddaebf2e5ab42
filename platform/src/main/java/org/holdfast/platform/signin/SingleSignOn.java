package org.holdfast.platform.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sign-in by the organisation's own identity provider (OpenID Connect, authorization code with PKCE). The provider says
 * who somebody is; which account that is, whether it is open and what it may do is still decided here. What it says is
 * believed only if it is signed with one of its published keys, meant for us, still fresh, and the answer to the very
 * question that this browser was sent with.
 */
final class SingleSignOn {
    /** What a browser was sent to the provider with. */
    record Departure(String state, String nonce, String verifier, String to) implements Serializable {
        static final String ATTRIBUTE = "holdfast.departure";
    }

    /** What the provider answered cannot be relied on. */
    static final class Doubtful extends Exception {
        Doubtful(String what, Throwable cause) {
            super(what, cause);
        }
    }

    private record Provider(String authorization, String token, String keys) {}

    /** Signatures only; never "none", never one that our own secret could make. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String issuer;
    private final String client;
    private final String secret;
    private final String claim;
    private final String back;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Provider provider;

    /**
     * @param secret of a confidential client; empty for a public one
     * @param claim which of the provider's statements is the username here
     * @param back where the provider sends browsers back to
     */
    SingleSignOn(String issuer, String client, String secret, String claim, String back) {
        URI address = URI.create(issuer);
        boolean here = Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !here)
            throw new IllegalArgumentException("The identity provider's address must begin with https: " + issuer);
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.claim = claim;
        this.back = back;
    }

    Departure depart(String to) {
        return new Departure(Secrets.token(), Secrets.token(), Secrets.token(), to);
    }

    /** Where the browser is sent. */
    String address(Departure departure) throws Doubtful {
        String authorization = provider().authorization();
        return authorization
                + (authorization.contains("?") ? "&" : "?")
                + form(Map.of(
                        "response_type",
                        "code",
                        "scope",
                        "openid profile",
                        "client_id",
                        client,
                        "redirect_uri",
                        back,
                        "state",
                        departure.state(),
                        "nonce",
                        departure.nonce(),
                        "code_challenge",
                        challenge(departure.verifier()),
                        "code_challenge_method",
                        "S256"));
    }

    /** The username that the provider vouches for. */
    String arrive(String code, Departure departure) throws Doubtful {
        String token = exchange(code, departure.verifier());
        try {
            JWTClaimsSet said = processor(departure).process(token, null);
            String name = said.getStringClaim(claim);
            if (name == null || name.isBlank()) throw new Doubtful("there is no " + claim, null);
            return name;
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new Doubtful("the identity token is not good", refused);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(Departure departure) throws Doubtful {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, new ImmutableJWKSet<>(keys())));
        DefaultJWTClaimsVerifier<SecurityContext> verifier = new DefaultJWTClaimsVerifier<>(
                client,
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .claim("nonce", departure.nonce())
                        .build(),
                Set.of("sub", "exp", "iat"));
        verifier.setMaxClockSkew(60);
        processor.setJWTClaimsSetVerifier(verifier);
        return processor;
    }

    /** Read anew for each sign-in, so that a key that the provider withdraws is not believed a minute longer. */
    private JWKSet keys() throws Doubtful {
        try {
            return JWKSet.parse(get(provider().keys()));
        } catch (ParseException unreadable) {
            throw new Doubtful("the provider's keys cannot be read", unreadable);
        }
    }

    private String exchange(String code, String verifier) throws Doubtful {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(provider().token()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", back,
                        "client_id", client,
                        "code_verifier", verifier))));
        if (!secret.isEmpty())
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((encoded(client) + ":" + encoded(secret))
                                            .getBytes(StandardCharsets.UTF_8)));
        return text(json(send(request.build())), "id_token");
    }

    private Provider provider() throws Doubtful {
        Provider known = provider;
        if (known != null) return known;
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said = json(get(base + "/.well-known/openid-configuration"));
        if (!issuer.equals(text(said, "issuer"))) throw new Doubtful("the provider calls itself otherwise", null);
        provider = new Provider(
                text(said, "authorization_endpoint"), text(said, "token_endpoint"), text(said, "jwks_uri"));
        return provider;
    }

    private String get(String address) throws Doubtful {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build());
    }

    private String send(HttpRequest request) throws Doubtful {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new Doubtful(request.uri().getPath() + " answered " + answer.statusCode(), null);
            return answer.body();
        } catch (IOException unreachable) {
            throw new Doubtful("the provider cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Doubtful("stopped", stopped);
        }
    }

    private static Map<String, Object> json(String text) throws Doubtful {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException unreadable) {
            throw new Doubtful("the provider's answer cannot be read", unreadable);
        }
    }

    private static String text(Map<String, Object> object, String name) throws Doubtful {
        if (object.get(name) instanceof String text && !text.isEmpty()) return text;
        throw new Doubtful("the provider does not say its " + name, null);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
