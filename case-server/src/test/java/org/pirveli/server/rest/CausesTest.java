package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CausesTest {

    @Parameter Store store;

    @Test
    void a_case_comes_of_the_call_in_which_it_was_registered() {
        var sessions = Sessions.on(store);
        var id = sessions.offered(Map.of("phone", "+995 555 00 11 23", "language", "en"));
        sessions.answered("operator", id);
        var caseId =
                sessions.give(
                                "operator",
                                id,
                                "register-application",
                                Map.of("kind", "APPLICATION", "subject", "Pension"))
                        .expect(200)
                        .text("/registered/caseId");
        var path = "/api/v1/cases/" + caseId + "/history/0/causes";
        var chain = sessions.server().as("auditor").get(path).expect(200).json();
        assertThat(chain.at("/items/0/type").asString()).isEqualTo("ApplicationRegistered");
        assertThat(chain.at("/items/0/role").asString()).isEqualTo("OPERATOR");
        assertThat(chain.at("/items/1/of").asString()).isEqualTo(id);
        assertThat(chain.at("/origin/kind").asString()).isEqualTo("REQUEST");
    }

    @Test
    void a_request_is_its_own_origin_and_what_came_of_it_is_read_part_by_part() {
        var desk = Desk.on(store);
        var caseId = desk.assigned(Bodies.application());
        var path = "/api/v1/cases/" + caseId + "/history/";
        var chain = desk.supervisor().get(path + "1/causes").expect(200).json();
        assertThat(chain.at("/items")).hasSize(1);
        assertThat(chain.at("/origin/id")).isEqualTo(chain.at("/items/0/commandId"));
        desk.supervisor().get(path + "0/consequences?limit=1").expect(200);
        desk.supervisor().get(path + "99/causes").refused(404, "NOT_FOUND");
        desk.supervisor().get(path + "99/consequences").refused(404, "NOT_FOUND");
        desk.supervisor().get(path + "x/causes").refused(404, "NOT_FOUND");
        desk.supervisor().get(path + "0/consequences?cursor=none").refused(400, "INVALID_REQUEST");
        desk.integrator().get(path + "0/causes").refused(403, "NOT_AUTHORISED");
    }
}
