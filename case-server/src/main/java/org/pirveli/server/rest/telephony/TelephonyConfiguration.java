package org.pirveli.server.rest.telephony;

import org.pirveli.server.engine.EngineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the telephone system its secret. */
@Configuration(proxyBeanMethods = false)
class TelephonyConfiguration {

    @Bean
    CallSignature callSignature(TelephonySettings settings, EngineSettings engine) {
        var secret = settings.secret();
        return new CallSignature(
                secret == null && engine.evaluation() ? CallSignature.DEMO_SECRET : secret);
    }
}
