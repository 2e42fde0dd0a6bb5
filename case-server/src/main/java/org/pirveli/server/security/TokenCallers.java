package org.pirveli.server.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes callers of the claims of tokens. Who holds several roles acts in the first of them in the
 * order below; administration comes last, so that one account never both reads cases and runs the
 * system.
 */
final class TokenCallers implements Converter<Jwt, CallerToken> {

    private static final List<Role> PRECEDENCE =
            List.of(Role.SUPERVISOR, Role.OPERATOR, Role.INTEGRATOR, Role.AUDITOR, Role.ADMIN);

    private final TokenClaims claims;

    TokenCallers(TokenClaims claims) {
        this.claims = claims;
    }

    /**
     * Reads a token whose signature and times have been checked.
     *
     * @throws InvalidBearerTokenException if it names no user, client, or role of ours
     */
    @Override
    public CallerToken convert(Jwt token) {
        return text(token.getClaims(), claims.client())
                .flatMap(client -> actor(token.getClaims(), client))
                .map(CallerToken::new)
                .orElseThrow(() ->
                        new InvalidBearerTokenException(
                                "the token names no user, client or role known here"));
    }

    /** Whom claims speak of that came through a client; empty if they name no user or role. */
    Optional<Actor> actor(Map<String, Object> token, String client) {
        var name = text(token, claims.name()).or(() -> text(token, "sub"));
        try {
            return name.flatMap(user ->
                    role(token)
                            .map(role ->
                                    new Actor(
                                            new OperatorId(user).value(),
                                            role,
                                            client,
                                            units(token))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Role> role(Map<String, Object> token) {
        var held = words(token, claims.roles()).map(word -> word.toUpperCase(Locale.ROOT)).toList();
        return PRECEDENCE.stream().filter(role -> held.contains(role.name())).findFirst();
    }

    private Set<UnitId> units(Map<String, Object> token) {
        return words(token, claims.units()).map(UnitId::new).collect(Collectors.toSet());
    }

    private static Optional<String> text(Map<String, Object> token, String claim) {
        return claim(token, claim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank() && text.length() <= 200);
    }

    private static Stream<String> words(Map<String, Object> token, String claim) {
        return claim(token, claim).stream()
                .flatMap(value ->
                        value instanceof Collection<?> all ? all.stream() : Stream.of(value))
                .map(String::valueOf);
    }

    private static Optional<Object> claim(Map<String, Object> token, String path) {
        @Nullable Object found = token;
        for (var step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(found);
    }
}
