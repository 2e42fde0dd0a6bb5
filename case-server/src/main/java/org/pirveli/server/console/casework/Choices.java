package org.pirveli.server.console.casework;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Urgency;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.casework.Field.Choice;
import org.pirveli.server.console.casework.Names.Option;
import org.springframework.context.MessageSource;

/** What the fields of a form can be filled with. */
final class Choices {

    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.ANSWERED, Outcome.ACCEPTED_FOR_EXAMINATION, Outcome.INADMISSIBLE);

    /** Those that templates can speak; each bears its own name. */
    private static final List<Option> LANGUAGES =
            List.of(
                    new Option("ka", "ქართული", false),
                    new Option("en", "English", false),
                    new Option("ru", "Русский", false),
                    new Option("az", "Azərbaycanca", false),
                    new Option("hy", "Հայերեն", false),
                    new Option("ab", "Аԥсуа", false));

    private final Names names;
    private final MessageSource words;
    private final Locale language;

    Choices(Api api, MessageSource words, Locale language) {
        this.names = new Names(api, language);
        this.words = words;
        this.language = language;
    }

    /** All that the fields of a form need, but for candidates, who are judged case by case. */
    Map<Choice, List<Option>> of(List<Field> fields) {
        var all = new EnumMap<Choice, List<Option>>(Choice.class);
        for (var field : fields) {
            var choice = field.choices();
            if (choice != null && choice != Choice.CANDIDATE) {
                all.computeIfAbsent(choice, this::of);
            }
        }
        return all;
    }

    List<Option> of(Choice choice) {
        return switch (choice) {
            case TOPIC -> names.topics().stream().filter(each -> !each.ended()).toList();
            case GROUND -> names.grounds().stream().filter(each -> !each.ended()).toList();
            case BODY -> names.bodies().stream().filter(each -> !each.ended()).toList();
            case UNIT -> names.units();
            case URGENCY -> words("urgency", Arrays.stream(Urgency.values()));
            case CHANNEL -> words("channel", Arrays.stream(Channel.values()));
            case OUTCOME -> words("outcome", OUTCOMES.stream());
            case LANGUAGE -> LANGUAGES;
            case CANDIDATE -> List.of();
        };
    }

    private List<Option> words(String kind, Stream<? extends Enum<?>> all) {
        return all.map(each ->
                        new Option(
                                each.name(),
                                Objects.requireNonNull(
                                        words.getMessage(
                                                "word." + kind + "." + each.name(),
                                                null,
                                                each.name(),
                                                language)),
                                false))
                .toList();
    }
}
