package org.pirveli.server.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;

/** Invents matters and the persons who bring them. Some come more than once. */
final class DemoCast {

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<String> LANGUAGES = List.of("ka", "ka", "ka", "en");

    private final DemoTexts texts;
    private final DemoPeople people;
    private final RandomGenerator random;
    private final Supplier<UUID> ids;
    private final UnitId first;
    private final UnitId second;
    private final SubjectId[] subjects;

    DemoCast(
            DemoTexts texts,
            DemoPeople people,
            RandomGenerator random,
            Supplier<UUID> ids,
            List<UnitId> units) {
        this.texts = texts;
        this.people = people;
        this.random = random;
        this.ids = ids;
        this.first = units.getFirst();
        this.second = units.getLast();
        this.subjects = new SubjectId[texts.names().size() * texts.surnames().size()];
    }

    /**
     * A matter, received and not registered yet.
     *
     * @param number of the case, which turns topics, channels and the rest round
     */
    DemoScene scene(int number, Instant receivedAt) {
        var language = LANGUAGES.get(number % LANGUAGES.size());
        var matter = texts.matters().get(number % texts.matters().size());
        var channel = CHANNELS.get(number % CHANNELS.size());
        var unit = number % 5 == 3 ? second : first;
        var operator = people.operatorOf(unit, random);
        var application =
                new RegisterApplication(
                        new CaseId(ids.get()),
                        number % 3 == 0 ? CaseKind.COMPLAINT : CaseKind.APPLICATION,
                        channel,
                        matter.in(language),
                        receivedAt,
                        texts.phrase("description", language),
                        number % 17 == 5 ? null : applicant(language, number, channel),
                        number % 2 == 0 ? null : respondent(language),
                        number % 23 == 7 ? representative(language) : null,
                        new TopicCode(matter.topic()),
                        matter.urgency(),
                        texts.regions().get(random.nextInt(texts.regions().size())),
                        unit,
                        number % 19 == 4 ? Boolean.TRUE : null,
                        "demo-%03d".formatted(number));
        return new DemoScene(
                application,
                language,
                people,
                texts,
                people.registrant(channel, operator),
                operator);
    }

    private ApplicantDetails applicant(String language, int number, Channel channel) {
        int person = random.nextInt(subjects.length);
        var name = texts.names().get(person % texts.names().size());
        var surname = texts.surnames().get(person / texts.names().size());
        boolean detained = number % 13 == 6;
        return new ApplicantDetails(
                subject(person),
                name.in(language) + " " + surname.in(language),
                detained ? null : phone(person),
                channel == Channel.EMAIL || channel == Channel.WEB ? email(name, surname) : null,
                null,
                language,
                detained ? null : channel == Channel.SMS || number % 2 == 0,
                detained);
    }

    private SubjectId subject(int person) {
        var known = subjects[person];
        if (known == null) {
            known = new SubjectId(ids.get());
            subjects[person] = known;
        }
        return known;
    }

    /** No number in Georgia begins with 1, so nobody can be called. */
    private static String phone(int person) {
        return "+995 100 00 00 %02d".formatted(person % 100);
    }

    private static String email(DemoTexts.Words name, DemoTexts.Words surname) {
        return (name.en() + "." + surname.en() + "@example.org").toLowerCase(Locale.ROOT);
    }

    private String respondent(String language) {
        return texts.respondents().get(random.nextInt(texts.respondents().size())).in(language);
    }

    private @Nullable Representative representative(String language) {
        var name = texts.names().get(random.nextInt(texts.names().size())).in(language);
        var surname = texts.surnames().getLast().in(language);
        return new Representative(name + " " + surname, texts.phrase("authority", language));
    }
}
