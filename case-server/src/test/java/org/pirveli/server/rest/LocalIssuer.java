package org.pirveli.server.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID provider for the office of the tests. */
final class LocalIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key = key();

    LocalIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange ->
                        answer(
                                exchange,
                                "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}"
                                        .formatted(uri())));
        server.createContext(
                "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Someone's claims, good for five minutes. */
    JWTClaimsSet.Builder claims(String user, String client, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("subject-of-" + user)
                .claim("preferred_username", user)
                .claim("azp", client)
                .claim("roles", List.of(roles))
                .claim("units", List.of("first-response"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    /** Signed by somebody who knows nothing but the name of the key. */
    String forged(JWTClaimsSet.Builder claims) {
        return signed(claims, key());
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("office").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
