package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class UniquenessTest {

    private static final String CASES = "/api/v1/cases";

    @Parameter Store store;

    @Test
    void of_64_who_use_one_reference_at_once_one_registers_a_case() throws Exception {
        var desk = Desk.on(store);
        var reference = UUID.randomUUID().toString();
        var body = Bodies.application("externalReference", reference);
        var replies = atOnce(64, () -> desk.operator().post(CASES, body));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> reply.refused(409, "REFERENCE_TAKEN"));
        assertThat(desk.operator().get(CASES + "?q=" + reference).json().get("items")).hasSize(1);
    }

    @Test
    void no_case_number_is_given_twice_however_many_register_at_once() throws Exception {
        var desk = Desk.on(store);
        var rehearsals =
                Stream.generate(() ->
                                (Callable<Reply>)
                                        () ->
                                                desk.operator()
                                                        .post(
                                                                CASES + "?dryRun=true",
                                                                Bodies.application()))
                        .limit(20);
        var registrations =
                Stream.generate(() ->
                                (Callable<Reply>)
                                        () -> desk.operator().post(CASES, Bodies.application()))
                        .limit(200);
        var replies = atOnce(16, Stream.concat(registrations, rehearsals).toList());
        var numbers =
                replies.stream()
                        .filter(reply -> reply.status() == 201)
                        .map(reply -> reply.text("/caseNumber"))
                        .toList();
        assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
        assertThat(numbers).allMatch(UniquenessTest::checks);
    }

    @Test
    void of_those_who_take_one_case_at_once_one_gets_it() throws Exception {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var tries = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 16; i++) {
            var user = i % 2 == 0 ? "operator" : "operator2";
            tries.add(() ->
                    desk.server()
                            .as(user)
                            .give(
                                    caseId,
                                    "assign-case",
                                    Bodies.assignTo(user),
                                    "If-Match",
                                    "\"1\""));
        }
        var replies = atOnce(16, tries);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> reply.refused(412, "VERSION_CONFLICT"));
        assertThat(desk.history(caseId)).hasSize(2);
    }

    /** ISO 7064 MOD 11,10 over year and sequence. */
    private static boolean checks(String number) {
        int product = 10;
        var digits = number.replace("-", "");
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    private static List<Reply> atOnce(int threads, Callable<Reply> each) throws Exception {
        return atOnce(threads, IntStream.range(0, threads).mapToObj(_ -> each).toList());
    }

    private static List<Reply> atOnce(int threads, List<Callable<Reply>> all) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(all).stream().map(UniquenessTest::done).toList();
        }
    }

    private static Reply done(Future<Reply> reply) {
        try {
            return reply.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
