package org.pirveli.server.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which claims of a bearer token say what. A dot leads into an inner object, as in {@code
 * realm_access.roles}.
 *
 * @param name the user
 * @param roles words of {@link org.pirveli.api.Role}, in any case
 * @param units ids of the units that the user works in or leads
 * @param client the system through which the user comes
 */
@ConfigurationProperties("pirveli.token")
record TokenClaims(
        @DefaultValue("preferred_username") String name,
        @DefaultValue("roles") String roles,
        @DefaultValue("units") String units,
        @DefaultValue("azp") String client) {}
