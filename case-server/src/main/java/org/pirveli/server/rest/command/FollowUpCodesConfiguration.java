package org.pirveli.server.rest.command;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the codes of applicants their secret. */
@Configuration(proxyBeanMethods = false)
class FollowUpCodesConfiguration {

    /** Production refuses to start without a secret of its own. */
    @Bean
    FollowUpCodes followUpCodes(@Value("${pirveli.secret:evaluation only}") String secret) {
        return new FollowUpCodes(secret);
    }
}
