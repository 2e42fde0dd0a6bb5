package org.pirveli.server.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;

/** Somebody comes in on a Sunday, when no working time runs. */
@NeedsBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OnADayOffTest {

    @Test
    void pages_that_count_working_time_bear_a_day_without_any() {
        try (var office =
                        DemoOffice.start(
                                "--pirveli.demo-data=false",
                                "--pirveli.clock.stands-at=2026-11-29T08:00:00Z");
                var reader = Reader.visitor(office, "en", "light").signedInAs("operator")) {
            var caseId =
                    office.sends(
                                    "operator",
                                    "/api/v1/cases",
                                    "{\"kind\":\"COMPLAINT\",\"channel\":\"HOTLINE\",\"subject\":\"Noise\"}")
                            .at("/caseId")
                            .asString();
            office.sends(
                    "operator",
                    "/api/v1/cases/" + caseId + "/commands/assign-case",
                    "{\"operatorId\":\"operator\"}");

            for (var page :
                    List.of("/console/desk", "/console/queue", "/console/cases/" + caseId)) {
                reader.open(page);
                assertThat(Inspection.of(reader)).as(page).isEmpty();
            }
        }
    }
}
