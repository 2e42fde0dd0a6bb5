package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MyWorkTest {

    @Parameter Store store;

    @Test
    void the_queue_tells_what_nobody_holds_yet() {
        var desk = Desk.on(store);
        var waiting = desk.registered();
        var held = desk.assigned();
        assertThat(values(desk, "/api/v1/queue?unassigned=true&limit=500", "caseId"))
                .contains(waiting)
                .doesNotContain(held);
        assertThat(values(desk, "/api/v1/queue?unassigned=true&assignee=operator", "caseId"))
                .isEmpty();
    }

    @Test
    void the_clocks_of_an_operator_s_cases_tell_the_working_time_that_is_left() {
        var desk = Desk.on(store);
        var held = desk.assigned();
        assertThat(values(desk, "/api/v1/sla?assignee=operator&limit=500", "caseId"))
                .contains(held);
        assertThat(values(desk, "/api/v1/sla?assignee=operator&limit=500", "assignee"))
                .containsExactly("operator");
    }

    private static Set<String> values(Desk desk, String path, String field) {
        return desk.supervisor()
                .get(path)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .collect(Collectors.toSet());
    }
}
