package org.pirveli.server.security;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(PageProvider.class);

    /** Else each reader would wait for its silence, on a thread of ours. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);

    private final OAuth2ClientProperties settings;
    private volatile @Nullable ClientRegistration reached;
    private volatile @Nullable Long missed;

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

    /**
     * What is known of the provider; asks it if nobody has yet.
     *
     * @throws Refused if it does not answer, or did not a moment ago
     */
    ClientRegistration registration() {
        var known = reached;
        if (known == null) {
            known = ask();
            reached = known;
        }
        return known;
    }

    private ClientRegistration ask() {
        var last = missed;
        if (last != null && System.nanoTime() - last < ASKED_AGAIN_AFTER.toNanos()) {
            throw new Refused(RefusalCode.SIGN_IN_UNAVAILABLE);
        }
        try {
            var all = new OAuth2ClientPropertiesMapper(settings).asClientRegistrations();
            return Objects.requireNonNull(all.get(id()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            missed = System.nanoTime();
            log.warn("The provider of users cannot be asked: {}", e.getMessage());
            throw new Refused(RefusalCode.SIGN_IN_UNAVAILABLE);
        }
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
