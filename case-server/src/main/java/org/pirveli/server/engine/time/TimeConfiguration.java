package org.pirveli.server.engine.time;

import java.time.Duration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.pirveli.api.Actor;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.casework.RunningClocks;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.processing.Crowding;
import org.pirveli.server.engine.processing.Follower;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.pirveli.server.engine.processing.ParkingInvoker;
import org.pirveli.server.engine.storage.Pools;
import org.pirveli.sla.DeadlineAudit;
import org.pirveli.sla.DeadlineManager;
import org.pirveli.sla.Deadlines;
import org.pirveli.sla.DeadlinesInvoker;
import org.pirveli.sla.SweepSettings;
import org.pirveli.sla.WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins time to the engine. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int DEADLINE_BATCH = 256;
    private static final int REACTION_BATCH = 64;

    @Bean
    CausesOfTime causesOfTime(Deadlines deadlines, RecordedCauses recorded) {
        return new CausesOfTime(deadlines, recorded);
    }

    @Bean
    DeadlineManager deadlineManager(
            Pools pools,
            CommandDoor door,
            CausesOfTime causes,
            OfficeClock clock,
            Crowding crowding,
            TimeSettings settings) {
        return new DeadlineManager(
                pools.projections().dataSource(),
                pools.projections().transactions(),
                new DoorForTime(door, Actor.system("deadlines"), causes),
                clock,
                crowding,
                new SweepSettings(
                        settings.workers(), settings.batchSize(), settings.lease(), LONGEST_PAUSE));
    }

    @Bean
    DeadlineAudit deadlineAudit(Pools pools, RunningClocks clocks, TimeSettings settings) {
        return new DeadlineAudit(
                pools.projections().dataSource(),
                pools.projections().transactions(),
                new ClocksInViews(clocks),
                settings.auditGrace());
    }

    @Bean
    Deadlines deadlines(Pools pools) {
        return new Deadlines(pools.projections().dataSource());
    }

    @Bean
    Follower deadlinesFollower(Deadlines deadlines, DeadLetters letters, DeadlineManager manager) {
        return new Follower(
                DeadlinesInvoker.PROCESSOR,
                new DeadlinesInvoker(deadlines, new ParkedDeadlines(letters), manager::wakeAt),
                DEADLINE_BATCH);
    }

    /**
     * Few events concern it, so it passes over many at once: each batch costs a transaction for its
     * token. If the storage fails, those before it are told again, which changes nothing.
     */
    @Bean
    Follower duplicatesFollower(CommandDoor door, CausesOfTime causes, DeadLetters letters) {
        var name = WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue.GROUP;
        return new Follower(
                name,
                new ParkingInvoker(
                        name,
                        reaction(
                                new WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue(
                                        new DoorForTime(door, Actor.system(name), causes))),
                        letters),
                REACTION_BATCH);
    }

    @Bean
    TimePassing timePassing(
            DeadlineManager manager,
            DeadlineAudit audit,
            TimeSettings settings,
            HeldProcessors held,
            EngineSettings engine) {
        return new TimePassing(
                manager,
                audit,
                settings,
                () -> held.standsStill(CaseViewsInvoker.PROCESSOR),
                engine.processing());
    }

    private static EventHandlerInvoker reaction(Object handler) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
