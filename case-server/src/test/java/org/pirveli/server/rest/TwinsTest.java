package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.idempotency.KeyedRequest;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TwinsTest {

    private static final String CASES = "/api/v1/cases";

    private final String key = UUID.randomUUID().toString();
    private final String body = JsonMapper.shared().writeValueAsString(Bodies.application());

    @ParameterizedTest
    @EnumSource(Store.class)
    void a_twin_on_another_node_is_waited_for_and_then_the_caller_is_told_to_come_back(Store store)
            throws SQLException {
        var server = TestServer.on(store);
        try (var other = server.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            keep(other);
            var reply = post(server).refused(409, "IN_PROGRESS");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            other.rollback();
        }
        post(server).expect(201);
    }

    @Test
    void a_twin_on_this_node_is_waited_for_and_then_the_caller_is_told_to_come_back()
            throws Exception {
        var server = TestServer.on(Store.POSTGRESQL);
        try (var other = server.bean(DataSource.class).getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table domain_event in exclusive mode");
            var first = CompletableFuture.supplyAsync(() -> post(server));
            var second = CompletableFuture.supplyAsync(() -> post(server));
            var quicker = (Reply) CompletableFuture.anyOf(first, second).get();
            assertThat(quicker.refused(409, "IN_PROGRESS").header("Retry-After")).isEqualTo("1");
            other.rollback();
            assertThat(List.of(first.get().status(), second.get().status()))
                    .containsExactlyInAnyOrder(201, 409);
            post(server).expect(201);
        }
    }

    private Reply post(TestServer server) {
        return server.as("operator").post(CASES, body, "Idempotency-Key", key);
    }

    /** Does what a node does that carries out the same request, and does not come to an end. */
    private void keep(Connection other) throws SQLException {
        var request =
                KeyedRequest.of(
                        List.of("operator", "operator", "POST", CASES, "", key),
                        body.getBytes(StandardCharsets.UTF_8));
        try (var insert =
                other.prepareStatement(
                        "insert into idempotency (scope, body, answer) values (?, ?, ?)")) {
            insert.setString(1, request.scope());
            insert.setString(2, request.body());
            insert.setString(3, "{}");
            insert.executeUpdate();
        }
    }
}
