package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Said;

final class ACommandIsOneTransactionTest {

    @ParameterizedTest
    @EnumSource
    void a_case_that_is_taken_in_can_be_read(Databases database) {
        try (var node = database.open().node()) {
            var caseId = node.registers();
            node.does(Said.assign(caseId), Said.SUPERVISOR);
            node.does(Said.answer(caseId), Said.OPERATOR);
            assertThat(node.shows(caseId, 3)).isTrue();
            assertThat(node.log(caseId))
                    .containsExactly(
                            "ApplicationRegistered", "CaseAssigned", "FirstResponseIssued");
        }
    }
}
