package org.pirveli.server.rest.explanation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.pirveli.server.rest.problem.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains every problem there is. */
@RestController
@RequestMapping(path = "/api/v1/problems", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProblemController {

    @GetMapping
    Explanations all(HttpServletRequest request) {
        Parameters.of(request);
        return new Explanations(
                Arrays.stream(RefusalCode.values())
                        .map(code -> explanation(code, request))
                        .toList());
    }

    @GetMapping("/{code}")
    Explanation one(@PathVariable String code, HttpServletRequest request) {
        Parameters.of(request);
        return Arrays.stream(RefusalCode.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(each -> explanation(each, request))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private static Explanation explanation(RefusalCode code, HttpServletRequest request) {
        var words = words(code, Texts.askedFor(request));
        var texts = new LinkedHashMap<String, Explanation.Words>();
        Texts.all().forEach(each -> texts.put(each.locale().getLanguage(), words(code, each)));
        return new Explanation(
                ProblemWriter.TYPES + code,
                code,
                Problem.status(code),
                words.title(),
                words.detail(),
                texts);
    }

    private static Explanation.Words words(RefusalCode code, Texts texts) {
        return new Explanation.Words(texts.title(code), texts.detail(code, Map.of()));
    }
}
