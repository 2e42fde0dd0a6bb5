package org.pirveli.api.template;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/**
 * What one version of a template is.
 *
 * @param ka its name in Georgian
 * @param en its name in English
 * @param kind of the reply that it makes; {@code null} if it makes none, as a mere receipt does
 * @param units that may use it; empty means all
 * @param neutral whether its SMS goes out instead of any other about a sensitive topic; {@code
 *     null} means no
 * @param suggestion {@code null} if it is not suggested
 * @param texts one for each form and language
 */
public record TemplateTerms(
        String ka,
        String en,
        @Nullable ResponseKind kind,
        Set<UnitId> units,
        @Nullable Boolean neutral,
        @Nullable Suggestion suggestion,
        List<TemplateText> texts) {

    /** Terms that nobody can change afterwards. */
    public TemplateTerms(
            String ka,
            String en,
            @Nullable ResponseKind kind,
            @Nullable Set<UnitId> units,
            @Nullable Boolean neutral,
            @Nullable Suggestion suggestion,
            List<TemplateText> texts) {
        this.ka = ka;
        this.en = en;
        this.kind = kind;
        this.units =
                InOrder.of(units == null ? Set.of() : units, Comparator.comparing(UnitId::value));
        this.neutral = neutral;
        this.suggestion = suggestion;
        this.texts = List.copyOf(texts);
    }
}
