package org.pirveli.server.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.server.console.api.StatedPurpose;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every one of these pages says: what its reader stated to look for. */
@ControllerAdvice(basePackageClasses = AroundAuditPages.class)
final class AroundAuditPages {

    @ModelAttribute("statedPurpose")
    @Nullable String statedPurpose(HttpServletRequest request) {
        return StatedPurpose.of(request);
    }

    @ModelAttribute("isAuditor")
    boolean isAuditor(@AuthenticationPrincipal Actor actor) {
        return actor.role() == Role.AUDITOR;
    }
}
