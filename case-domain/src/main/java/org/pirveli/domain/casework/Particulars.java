package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.template.Placeholder;
import org.pirveli.domain.template.Placeholder.Kind;
import org.pirveli.domain.template.Placeholder.Source;

/** What a template is filled with: by the engine, and by whoever writes the reply. */
final class Particulars {

    private static final Set<Placeholder> OF_THE_OFFICE =
            Set.of(
                    Placeholder.SALUTATION,
                    Placeholder.HOTLINE,
                    Placeholder.EMAIL,
                    Placeholder.OFFICE_ADDRESS,
                    Placeholder.CASE_OFFICER_PHONE);

    private final Circumstances circumstances;
    private final String language;
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    private Particulars(Circumstances circumstances, String language) {
        this.circumstances = circumstances;
        this.language = language;
    }

    /**
     * Every value that there is.
     *
     * @param given by the names of the placeholders
     * @throws Refused with {@code UNKNOWN_PLACEHOLDER}, {@code BODY_NOT_IN_FORCE} or {@code
     *     INVALID_REQUEST} if one of the given ones cannot be meant
     */
    static Map<Placeholder, String> of(
            Registered state,
            Circumstances circumstances,
            String language,
            @Nullable Map<String, String> given) {
        var particulars = new Particulars(circumstances, language);
        particulars.ofTheOffice();
        particulars.ofTheCase(state);
        if (given != null) {
            given.forEach(particulars::given);
        }
        return particulars.values;
    }

    private void ofTheOffice() {
        var letterhead = circumstances.office().letterhead();
        for (var placeholder : OF_THE_OFFICE) {
            letterhead.says(placeholder, language).ifPresent(text -> values.put(placeholder, text));
        }
    }

    private void ofTheCase(Registered state) {
        var matter = state.facts().matter();
        var actor = circumstances.actor();
        var letterhead = circumstances.office().letterhead();
        values.put(Placeholder.CASE_NUMBER, matter.caseNumber().value());
        values.put(Placeholder.RECEIVED_DATE, date(matter.receivedAt()).toString());
        values.put(
                Placeholder.UNIT, letterhead.unit(matter.unit(), circumstances.today(), language));
        values.put(Placeholder.OFFICER_NAME, signed(new OperatorId(actor.name())));
        letterhead
                .position(actor.role(), language)
                .ifPresent(position -> values.put(Placeholder.OFFICER_POSITION, position));
        values.put(Placeholder.CLOSED_DATE, circumstances.today().toString());
        var holder = state.holder();
        if (holder != null) {
            values.put(Placeholder.CASE_OFFICER, signed(holder));
        }
        var phone = matter.applicant().phone();
        if (phone != null) {
            values.put(Placeholder.CALLBACK_PHONE, phone);
        }
    }

    /** As someone signs in the language of the text, or else by the name of the user. */
    private String signed(OperatorId operator) {
        return circumstances
                .office()
                .operator(operator)
                .map(Operator::signsAs)
                .map(name -> name.in(language))
                .orElse(operator.value());
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, circumstances.office().zone());
    }

    private void given(String name, String value) {
        var placeholder =
                Placeholder.named(name)
                        .orElseThrow(() ->
                                new Refused(
                                        RefusalCode.UNKNOWN_PLACEHOLDER,
                                        Map.of("placeholders", "{{%s}}".formatted(name))));
        if (placeholder.source() == Source.ENGINE) {
            throw Wanted.invalid("/template/values/" + name, "is filled by the engine");
        }
        if (placeholder.kind() == Kind.BODY) {
            NamedBody.fill(
                    values,
                    placeholder,
                    value,
                    language,
                    circumstances.today(),
                    circumstances.office());
        } else {
            values.put(placeholder, value);
        }
    }
}
