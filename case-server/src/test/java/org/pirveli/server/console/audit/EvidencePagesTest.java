package org.pirveli.server.console.audit;

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
final class EvidencePagesTest {

    private static DemoOffice office;
    private static String caseId;
    private static Visitor auditor;
    private static Visitor admin;

    @BeforeAll
    static void open() {
        office = DemoOffice.shared();
        caseId = LateAnswer.in(office);
        auditor = Visitor.signedIn(office.address(), "auditor");
        auditor.send(
                "/console/account/purpose",
                Map.of("purpose", "inspection 2026/14", "back", "/console/looks"));
        admin = Visitor.signedIn(office.address(), "admin");
    }

    @Test
    void the_log_tells_how_far_it_is_sealed_and_an_event_is_proved() {
        await().until(() -> proof().contains("It stands under the checkpoint"));
        assertThat(proof()).contains("pirveli.invalid/evaluation", "In order", "signed root");
        assertThat(auditor.get("/console/evidence?stream=nothing&sequence=0").body())
                .contains("role=\"alert\"");
        assertThat(admin.get("/console/evidence").body())
                .contains("The last checkpoint")
                .doesNotContain("You look for");
    }

    private static String proof() {
        return auditor.get("/console/evidence?stream=" + caseId + "&sequence=0").body();
    }

    @Test
    void the_views_are_checked_and_the_page_says_what_came_of_it() {
        var taken = auditor.send("/console/evidence/rebuilds", Map.of("key", key()));
        var page = Visitor.path(taken);
        assertThat(page).startsWith("/console/evidence/rebuilds/");
        await().until(() -> auditor.get(page).body().contains("Every row is what the log says."));
        assertThat(auditor.get(page).body()).doesNotContain("every 1s");
        assertThat(auditor.get(page, "HX-Request", "true").body()).doesNotContain("<html");
    }

    @Test
    void a_case_is_exported_and_fetched_with_what_it_is_for() {
        var taken =
                auditor.send(
                        "/console/exports",
                        Map.of("of", "case", "named", caseId, "purpose", "court", "key", key()));
        var page = Visitor.path(taken);
        assertThat(page).startsWith("/console/exports/");
        await().until(() -> auditor.get(page).body().contains("Download the archive"));
        var archive = auditor.get(page + "/archive");
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(archive.body()).startsWith("PK");
        assertThat(auditor.get("/console/looks?named=" + caseId + "&purpose=EXPORT").body())
                .contains("inspection 2026/14", "Export of evidence");
        var unsaid = Visitor.signedIn(office.address(), "auditor");
        assertThat(unsaid.get(page + "/archive").body()).contains("What are you looking for?");
    }

    @Test
    void what_cannot_be_exported_is_said_above_the_form_which_keeps_what_was_typed() {
        var refused =
                auditor.send(
                        "/console/exports",
                        Map.of("of", "period", "from", "2026-11-02", "purpose", "To the court"));
        assertThat(refused.body()).contains("role=\"alert\"", "2026-11-02", "To the court");
    }

    @Test
    void looks_are_found_by_filters_that_stand_in_the_address() {
        auditor.get("/console/cases/" + caseId + "/history");
        assertThat(Visitor.path(auditor.get("/console/cases/" + caseId + "/looks")))
                .isEqualTo("/console/looks?named=" + caseId);
        assertThat(auditor.get("/console/looks?user=auditor&purpose=REVIEW&named=" + caseId).body())
                .contains("Looking at the past", "inspection 2026/14");
        assertThat(auditor.get("/console/looks?user=nobody-of-that-name").body())
                .contains("Nobody was shown anything");
        assertThat(auditor.get("/console/looks?named=nothing").body()).contains("role=\"alert\"");
        assertThat(auditor.get("/console/looks/patterns").body()).contains("Reading patterns");
    }

    @Test
    void dead_letters_are_read_by_both_and_tried_again_by_administrators() {
        assertThat(auditor.get("/console/dead-letters").body())
                .contains("Nothing waits.", "How to mend it");
        var taken = admin.send("/console/dead-letters/retries", Map.of("key", key()));
        var page = Visitor.path(taken);
        assertThat(page).startsWith("/console/dead-letters?retry=");
        await().until(() -> admin.get(page).body().contains("0 tried"));
        assertThat(auditor.send("/console/dead-letters/retries", Map.of("key", key())).statusCode())
                .isEqualTo(403);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
