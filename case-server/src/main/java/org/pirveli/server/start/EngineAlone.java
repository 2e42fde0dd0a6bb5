package org.pirveli.server.start;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The engine without its doors to the world: for upkeep, tests and benchmarks. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "org.pirveli.server.archive",
    "org.pirveli.server.engine",
    "org.pirveli.server.evidence",
    "org.pirveli.server.office"
})
@ConfigurationPropertiesScan({
    "org.pirveli.server.engine",
    "org.pirveli.server.evidence",
    "org.pirveli.server.office"
})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
public class EngineAlone {

    /** Starts it for a job of upkeep: nothing is followed, and no time passes. */
    static ConfigurableApplicationContext atRest(String... args) {
        return new SpringApplicationBuilder(EngineAlone.class)
                .web(WebApplicationType.NONE)
                .properties("pirveli.processing=false")
                .run(args);
    }
}
