package org.pirveli.domain.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.office.BodyId;
import org.pirveli.domain.template.Placeholder;

/** An outside body in a text: given by its id, written out by its name. */
public final class NamedBody {

    private NamedBody() {}

    /**
     * Fills a placeholder with the name of a body, and tells how it is reached, unless somebody has
     * said so. Nobody is sent to a body that was abolished.
     *
     * @param language of the text; anything but Georgian is named in English
     * @throws Refused with {@code BODY_NOT_IN_FORCE} if there is no such body on the date
     */
    public static void fill(
            Map<Placeholder, String> values,
            Placeholder placeholder,
            String id,
            String language,
            LocalDate date,
            Office office) {
        var body =
                bodyId(id)
                        .flatMap(known -> office.bodyInForce(known, date))
                        .orElseThrow(() ->
                                new Refused(
                                        RefusalCode.BODY_NOT_IN_FORCE,
                                        Map.of("body", id, "date", date)));
        values.put(placeholder, language.equals("ka") ? body.terms().ka() : body.terms().en());
        var contact = body.terms().contact();
        if (contact != null) {
            values.putIfAbsent(Placeholder.COMPETENT_BODY_CONTACT, contact);
        }
    }

    private static Optional<BodyId> bodyId(String id) {
        try {
            return Optional.of(new BodyId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
