package org.pirveli.server.engine.passing;

import java.util.List;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.OfficeTime;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.pirveli.sla.DeadlineManager;
import org.pirveli.sla.Deadlines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets office time be moved on. */
@Configuration(proxyBeanMethods = false)
class PassingConfiguration {

    @Bean
    OfficeTime officeTime(
            OfficeClock clock,
            Processing processing,
            HeldProcessors held,
            DeadlineManager manager,
            Deadlines deadlines,
            List<Background> background,
            JdbcClient jdbc) {
        var settling =
                new Settling(clock, processing, held, manager, deadlines::next, background, jdbc);
        return new SteppedTime(clock, settling, deadlines::next);
    }
}
