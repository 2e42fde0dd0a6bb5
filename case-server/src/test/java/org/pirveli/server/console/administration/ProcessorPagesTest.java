package org.pirveli.server.console.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProcessorPagesTest {

    private static final String PAGE = "/console/health/processors";
    private static final String REACTION =
            PAGE + "/when-case-marked-duplicate-then-survivor-inherits-its-due";

    private static DemoOffice office;
    private static Visitor admin;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
        admin = Visitor.signedIn(office.address(), "admin");
    }

    @Test
    void an_administrator_pauses_and_lets_go_on_with_a_reason_that_is_kept() {
        assertThat(admin.get(REACTION + "/pause").body()).contains("earlier promise", "Reason");
        var taken = admin.send(REACTION + "/pause", said("A duplicate is looked into"));
        assertThat(Visitor.path(taken)).isEqualTo(PAGE);
        assertThat(admin.get(PAGE).body())
                .contains("Paused", "A duplicate is looked into", "by admin", REACTION + "/resume");
        admin.send(REACTION + "/resume", said("It is found"));
        assertThat(admin.get(PAGE, "HX-Request", "true").body())
                .contains("Let go on", "It is found", REACTION + "/pause")
                .doesNotContain("<html");
    }

    @Test
    void what_is_refused_is_said_above_the_form_which_keeps_what_was_typed() {
        assertThat(admin.send(REACTION + "/rebuild", said("Once more")).body())
                .contains("role=\"alert\"", "act a second time", "Once more");
        assertThat(admin.send(REACTION + "/pause", said(" ")).body()).contains("role=\"alert\"");
        assertThat(admin.get(REACTION + "/destroy").statusCode()).isEqualTo(404);
    }

    @Test
    void a_rebuild_says_what_it_means_and_shows_how_far_it_is() {
        var rebuild = PAGE + "/consultation-views/rebuild";
        assertThat(admin.get(rebuild).body()).contains("written anew", "Nothing is lost");
        admin.send(rebuild, said("To be sure"));
        await().until(() -> admin.get(PAGE).body().contains("To be sure"));
        await().until(() -> !admin.get(PAGE).body().contains("<progress"));
    }

    @Test
    void every_page_says_to_everybody_that_lists_stand_still() {
        var pause = PAGE + "/consultation-views/";
        var supervisor = Visitor.signedIn(office.address(), "supervisor");
        admin.send(pause + "pause", said("The table is moved"));
        try {
            await().until(() ->
                    supervisor
                            .get("/console/queue")
                            .body()
                            .contains("an administrator has paused them"));
            assertThat(new Visitor(office.address()).get("/follow").body())
                    .contains("class=\"alert alert-warning standstill\"");
        } finally {
            admin.send(pause + "resume", said("It is moved"));
        }
        await().until(() -> !supervisor.get("/console/queue").body().contains("standstill"));
    }

    @Test
    void only_administrators_come_here() {
        assertThat(Visitor.signedIn(office.address(), "auditor").get(PAGE).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> said(String reason) {
        return Map.of("reason", reason, "key", UUID.randomUUID().toString());
    }
}
