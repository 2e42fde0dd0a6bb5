package org.pirveli.server.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The provider that readers of pages sign in at. It is asked what it can do when the first of them
 * comes, and not at the start: the office takes cases in while its provider is away.
 */
@Component
@Profile("production")
final class PageProvider implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private volatile @Nullable ClientRegistration reached;

    PageProvider(Environment environment) {
        this.settings =
                Binder.get(environment)
                        .bindOrCreate(
                                "spring.security.oauth2.client", OAuth2ClientProperties.class);
    }

    /** The name that the settings give to our being registered there. */
    String id() {
        return settings.getRegistration().keySet().iterator().next();
    }

    /** What is known of the provider; asks it if nobody has yet. */
    ClientRegistration registration() {
        var known = reached;
        if (known == null) {
            var all = new OAuth2ClientPropertiesMapper(settings).asClientRegistrations();
            known = Objects.requireNonNull(all.get(id()));
            reached = known;
        }
        return known;
    }

    /** Whether it has been asked, and answered. */
    boolean isReached() {
        return reached != null;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String asked) {
        return asked.equals(id()) ? registration() : null;
    }
}
