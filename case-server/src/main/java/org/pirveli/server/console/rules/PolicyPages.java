package org.pirveli.server.console.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office promises: its policies, their versions side by side, and the next version. */
@Controller
final class PolicyPages {

    private static final String ONE = "/api/v1/sla-policies/{}";
    private static final String COMMANDS = "/api/v1/sla-policies/{}/commands/{}";

    @GetMapping("/console/policies")
    String all(Api api, Model page) {
        page.addAttribute("policies", api.get("/api/v1/sla-policies").items());
        return "console/policies";
    }

    @GetMapping("/console/policies/{policyId}")
    String one(
            @PathVariable("policyId") String id,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        var policy = furnish(id, actor, api, page);
        page.addAttribute("form", TermsForm.of(latest(policy)));
        page.addAttribute("key", UUID.randomUUID().toString());
        return "console/policy";
    }

    private static Answer furnish(String id, Actor actor, Api api, Model page) {
        var policy = api.get(ONE, id);
        page.addAttribute("policy", policy.object());
        page.addAttribute("version", policy.version());
        page.addAttribute(
                "changes", api.get("/api/v1/sla-policies/{}/history", id).items().reversed());
        page.addAttribute("runs", RuleRuns.of(actor, api, "/api/v1/sla-policies/{}/rebases", id));
        page.addAttribute("mayChange", actor.role() == Role.SUPERVISOR);
        return policy;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> latest(Answer policy) {
        var versions =
                Objects.requireNonNull((List<Map<String, Object>>) policy.object().get("versions"));
        return Objects.requireNonNull((Map<String, Object>) versions.getLast().get("terms"));
    }

    /** The next version. New cases take it; open ones keep theirs until they are moved. */
    @PostMapping("/console/policies/{policyId}/versions")
    String revise(
            @PathVariable("policyId") String id,
            @ModelAttribute("form") TermsForm form,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        try {
            body.put("terms", form.terms(latest(api.get(ONE, id))));
            body.put("reason", form.reason());
            api.send(Sending.of(version, key), COMMANDS, body, id, "revise-sla-policy");
            return "redirect:/console/policies/" + id;
        } catch (Declined declined) {
            furnish(id, actor, api, page);
            page.addAttribute("refusal", declined);
            page.addAttribute("key", UUID.randomUUID().toString());
            return "console/policy";
        }
    }

    /** What moving the open cases to the latest version would do. Nothing is written. */
    @PostMapping("/console/policies/{policyId}/rebase/preview")
    String preview(
            @PathVariable("policyId") String id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        try {
            var tried =
                    api.send(
                            Sending.TRIED, COMMANDS, Map.of("reason", reason), id, "rebase-clocks");
            var policy = api.get(ONE, id);
            page.addAttribute("moves", tried.object().get("moves"));
            page.addAttribute("policy", policy.object());
            page.addAttribute("version", policy.version());
            page.addAttribute("reason", reason);
            page.addAttribute("key", UUID.randomUUID().toString());
            return "console/rebase-preview";
        } catch (Declined declined) {
            return again(id, declined, actor, api, page);
        }
    }

    private static String again(String id, Declined declined, Actor actor, Api api, Model page) {
        var policy = furnish(id, actor, api, page);
        page.addAttribute("form", TermsForm.of(latest(policy)));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("refusal", declined);
        return "console/policy";
    }

    @PostMapping("/console/policies/{policyId}/rebase")
    String rebase(
            @PathVariable("policyId") String id,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        Map<String, Object> body = Map.of("reason", reason);
        try {
            api.send(Sending.of(version, key), COMMANDS, body, id, "rebase-clocks");
        } catch (Declined declined) {
            return again(id, declined, actor, api, page);
        }
        var runs = api.get("/api/v1/sla-policies/{}/rebases", id).items();
        return runs.isEmpty()
                ? "redirect:/console/policies/" + id
                : "redirect:/console/policies/" + id + "/rebases/" + runs.getFirst().get("version");
    }

    /** How far the open cases have been moved. */
    @GetMapping("/console/policies/{policyId}/rebases/{version}")
    String rebased(
            @PathVariable("policyId") String id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        page.addAttribute("policy", api.get(ONE, id).object());
        progress(id, version, cursor, actor, api, page);
        return "console/rebase";
    }

    /** The same, for the part of the page that renews itself. */
    @GetMapping("/console/policies/{policyId}/rebases/{version}/progress")
    String progress(
            @PathVariable("policyId") String id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        RuleRuns.show(
                actor,
                api,
                "/api/v1/sla-policies/{}/rebases",
                id,
                version,
                "/console/policies/" + id + "/rebases/" + version,
                cursor,
                page);
        return "console/rule-run :: run";
    }
}
