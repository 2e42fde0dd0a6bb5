package org.pirveli.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pirveli.server.harness.Eventually.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.SharedNodes;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.ClassUtils;

final class StartTest {

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource
    void what_was_composed_may_start(Databases database) {
        try (var node =
                database.open()
                        .prepared()
                        .with("pirveli.processing=false")
                        .and(InfrastructureCheck.class)
                        .start()) {
            assertThat(node.get(InfrastructureCheck.class)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TokensInMemory.class,
                EventsInMemory.class,
                NoTransactions.class,
                AnotherBus.class
            })
    void a_part_that_was_swapped_refuses_the_start(Class<?> swapped) {
        var prepared =
                Databases.H2
                        .open()
                        .prepared()
                        .with("pirveli.processing=false")
                        .and(InfrastructureCheck.class, swapped);

        assertThatThrownBy(prepared::start)
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("not the");
    }

    @Test
    void a_postgresql_that_forgets_what_it_confirmed_is_refused() {
        var store = Databases.POSTGRESQL.open();
        SharedNodes.on(Databases.POSTGRESQL)
                .jdbc()
                .sql("alter database " + store.name() + " set synchronous_commit = off")
                .update();
        var prepared =
                store.prepared().with("pirveli.processing=false").and(InfrastructureCheck.class);

        assertThatThrownBy(prepared::start)
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit=on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.thoughtworks.xstream.XStream",
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.axonserver.connector.AxonServerConnectionManager"
            })
    void what_has_no_business_here_is_not_on_the_class_path(String name) {
        assertThat(ClassUtils.isPresent(name, null)).isFalse();
    }

    @Test
    void nothing_calls_home_and_nothing_takes_the_time_of_every_message() {
        var node = SharedNodes.on(Databases.H2);
        node.registers();
        var axon = node.get(Configuration.class);

        assertThat(axon.getComponent(UpdateChecker.class, () -> null)).isNull();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("timeout"))
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("update"));
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused_in_words() throws IOException {
        var file = Files.createFile(directory.resolve("data"));

        var failure = catchThrowable(() -> start(file.resolve("below")).close());

        var told = told(failure);
        assertThat(told.getDescription()).contains(file.resolve("below").toString());
        assertThat(told.getAction()).isNotBlank();
    }

    @Test
    void a_data_directory_that_is_in_use_says_so_and_what_to_do() throws Exception {
        start(directory).close();
        var other = otherProcess();
        try {
            await().until(() -> Files.exists(directory.resolve("pirveli.held")));
            var failure = catchThrowable(() -> start(directory).close());

            var told = told(failure);
            assertThat(told.getDescription()).contains("another Pirveli");
            assertThat(told.getAction()).contains("--pirveli.data-dir");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_was_taken_in_is_there_after_a_restart() {
        String caseId;
        try (var context = start(directory)) {
            caseId = register(context);
        }
        try (var context = start(directory)) {
            assertThat(
                            context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                    .sql(
                                            "select aggregate_identifier from domain_event where"
                                                    + " type = 'Case'")
                                    .query((row, _) -> row.getString(1))
                                    .list())
                    .containsExactly(caseId);
        }
    }

    private static String register(ConfigurableApplicationContext context) {
        var caseId = new org.pirveli.api.casework.CaseId(java.util.UUID.randomUUID());
        context.getBean(org.pirveli.server.engine.CommandDoor.class)
                .execute(
                        org.pirveli.server.harness.Said.register(caseId),
                        org.pirveli.server.harness.Said.OPERATOR,
                        org.pirveli.server.engine.Conditions.NONE);
        return caseId.toString();
    }

    private static ConfigurableApplicationContext start(Path directory) {
        return new SpringApplicationBuilder(EngineAlone.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--pirveli.data-dir=" + directory,
                        "--pirveli.processing=false",
                        "--logging.level.root=off");
    }

    /** H2's own locks work between processes only. */
    private Process otherProcess() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsTheFile.class.getName(),
                        directory.resolve("pirveli").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("other.log").toFile())
                .start();
    }

    static final class TokensInMemory {
        @Bean
        @Primary
        TokenStore memory() {
            return new InMemoryTokenStore();
        }
    }

    static final class EventsInMemory {
        @Bean
        @Primary
        EventStorageEngine memory() {
            return new InMemoryEventStorageEngine();
        }
    }

    static final class NoTransactions {
        @Bean
        @Primary
        TransactionManager none() {
            return NoTransactionManager.instance();
        }
    }

    static final class AnotherBus {
        @Bean
        @Primary
        CommandBus another() {
            return AsynchronousCommandBus.builder().build();
        }
    }

    /** What the person who started it reads. */
    private static FailureAnalysis told(Throwable failure) {
        return Objects.requireNonNull(new StartFailures().analyze(failure));
    }
}
