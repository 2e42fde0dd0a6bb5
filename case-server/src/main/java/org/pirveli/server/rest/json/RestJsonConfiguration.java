package org.pirveli.server.rest.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Lets controllers answer through the same mapper as everything else. */
@Configuration(proxyBeanMethods = false)
class RestJsonConfiguration {

    @Bean
    JsonMapper jsonMapper() {
        return RestJson.MAPPER;
    }
}
