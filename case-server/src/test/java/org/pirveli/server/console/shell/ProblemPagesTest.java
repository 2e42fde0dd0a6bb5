package org.pirveli.server.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever goes wrong with a page is said on one, in the reader's language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProblemPagesTest {

    private static DemoOffice office;
    private static Visitor reader;

    @BeforeAll
    static void open() throws NoSuchMethodException {
        office = DemoOffice.shared();
        reader = Visitor.signedIn(office.address(), "supervisor");
        var pages = new Planted();
        var mapping =
                office.context()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var name : new String[] {"throwing", "unrendered"}) {
            mapping.registerMapping(
                    RequestMappingInfo.paths("/console/queue/" + name)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    pages,
                    Planted.class.getDeclaredMethod(name, Model.class));
        }
        mapping.registerMapping(
                RequestMappingInfo.paths("/console/queue/numbered")
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                pages,
                Planted.class.getDeclaredMethod("numbered", int.class));
    }

    /** Pages that nobody should make. */
    static final class Planted {

        String throwing(Model page) {
            throw new IllegalStateException("of a person: Nino");
        }

        /** Its template asks for a field that is not there, far down the page. */
        String unrendered(Model page) {
            page.addAttribute("cases", List.of(Map.of("caseId", "1")));
            return "console/queue";
        }

        String numbered(@RequestParam int number) {
            return "console/problem";
        }
    }

    @Test
    void an_unexpected_failure_is_told_with_its_trace_and_without_what_it_said() {
        var answer = assertPage(reader.get("/console/queue/throwing"), 500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("Trace-Id").orElseThrow())
                .contains("supervisor")
                .doesNotContain("Nino", "IllegalState");
    }

    @Test
    void a_page_that_cannot_be_drawn_leaves_no_half_of_it() {
        var answer = assertPage(reader.get("/console/queue/unrendered"), 500);
        assertThat(answer.body())
                .contains(answer.headers().firstValue("Trace-Id").orElseThrow())
                .containsOnlyOnce("<html");
    }

    @Test
    void a_problem_is_told_in_the_language_that_was_chosen() {
        var path = "/console/cases/" + UUID.randomUUID();
        assertThat(assertPage(reader.get(path), 404).body()).contains("lang=\"en\"");
        var georgian = assertPage(reader.get(path, "Cookie", "lang=ka"), 404);
        assertThat(georgian.body()).contains("lang=\"ka\"").containsPattern("<h1>\\p{IsGeorgian}");
        var refused = assertPage(reader.get("/console/health", "Accept-Language", "ka"), 403);
        assertThat(refused.body()).contains("lang=\"ka\"").containsPattern("<h1>\\p{IsGeorgian}");
    }

    @Test
    void what_a_page_is_asked_wrongly_is_told_on_a_page() {
        assertPage(reader.get("/console/queue/numbered"), 400);
        assertPage(reader.get("/console/queue/numbered?number=many"), 400);
        assertPage(reader.get("/console/cases/no-id"), 400);
        assertPage(reader.send("/console/reform", Map.of()), 405);
        assertPage(reader.get("/assets/no-such.css", "Accept", "text/css"), 404);
        assertPage(reader.get("/console/;x"), 400);
    }

    @Test
    void callers_of_the_interface_still_get_data() {
        for (var path : new String[] {"/api/v1/queue", "/api/v1/no-such", "/actuator/info"}) {
            var answer = new Visitor(office.address()).get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
    }

    private static HttpResponse<String> assertPage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(answer.body()).contains("<h1").doesNotContain("problem+json");
        return answer;
    }
}
