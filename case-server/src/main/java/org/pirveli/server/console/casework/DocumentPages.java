package org.pirveli.server.console.casework;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a case, handed up and down. What may be kept, the interface decides. */
@Controller
@RequestMapping("/console/cases/{caseId}/documents")
final class DocumentPages {

    /** More than any office lets one document have; so much of a larger one tells that it is. */
    private static final int MOST = 64 * 1024 * 1024;

    @GetMapping("/{sha256}")
    void read(@PathVariable String caseId, @PathVariable String sha256, Api api) {
        api.handThrough("/api/v1/cases/{}/documents/{}", Map.of(), caseId, sha256);
    }

    /** Asked for by a script, which shows what is answered. */
    @PutMapping
    ResponseEntity<Map<String, String>> keep(
            @PathVariable String caseId,
            @RequestParam String fileName,
            InputStream content,
            Api api)
            throws IOException {
        try {
            api.put(
                    "/api/v1/cases/{}/documents",
                    Map.of("fileName", fileName),
                    content.readNBytes(MOST),
                    caseId);
            return ResponseEntity.ok(Map.of());
        } catch (Declined declined) {
            return ResponseEntity.status(declined.status())
                    .body(Map.of("detail", declined.detail()));
        }
    }
}
