package org.pirveli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.consultation.ConsultationCommand.AddNote;
import org.pirveli.api.consultation.ConsultationCommand.IdentifyCaller;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.value.UnitId;

/** The calls and visits of the last weeks, and those of this moment. */
final class DemoContacts {

    private static final int DAYS = 12;
    private static final int A_DAY = 3;

    private final DemoDesk desk;
    private final DemoTexts texts;
    private final DemoPeople people;
    private final DemoDays days;
    private final RandomGenerator random;
    private final Supplier<UUID> ids;
    private final UnitId unit;
    private final List<Actor> operators;
    private final Predicate<String> there;
    private final List<Story> stories =
            List.of(
                    new Story(1, this::advised),
                    new Story(2, this::overlapping),
                    new Story(1, this::anonymous),
                    new Story(1, this::registered),
                    new Story(1, this::visited),
                    new Story(1, this::handedOver),
                    new Story(1, this::left),
                    new Story(1, this::registered),
                    new Story(1, this::endangered),
                    new Story(1, this::broken));

    /** Counts the contacts, so that each has a name. */
    private int number;

    /** What happens, and how many contacts it is made of. */
    private record Story(int contacts, Consumer<Instant> happen) {}

    /**
     * Prepares them.
     *
     * @param there whether there was a contact of this name before
     */
    DemoContacts(
            DemoDesk desk,
            DemoTexts texts,
            DemoPeople people,
            DemoDays days,
            RandomGenerator random,
            Supplier<UUID> ids,
            UnitId unit,
            Predicate<String> there) {
        this.desk = desk;
        this.texts = texts;
        this.people = people;
        this.days = days;
        this.random = random;
        this.ids = ids;
        this.unit = unit;
        this.there = there;
        this.operators =
                people.operators().stream().filter(each -> each.units().contains(unit)).toList();
    }

    /** Everything that is over, oldest first, and then what goes on; as far as it is missing. */
    void happen() {
        int turn = 0;
        for (int back = DAYS; back >= 1; back--) {
            for (int i = 0; i < A_DAY; i++) {
                var at =
                        days.workday(back)
                                .plus(Duration.ofHours(3L * i))
                                .plus(Duration.ofMinutes(random.nextLong(5, 55)));
                happens(stories.get(turn % stories.size()), at);
                turn++;
            }
        }
        happens(new Story(5, _ -> now()), days.now());
    }

    private void happens(Story story, Instant at) {
        var name = name(number + 1);
        int after = number + story.contacts();
        if (!there.test(name)) {
            desk.plays(name, () -> story.happen().accept(at));
        }
        number = after;
    }

    /** The telephone system's name for a contact. */
    private static String name(int number) {
        return "demo-%03d".formatted(number);
    }

    private void now() {
        var now = days.now();
        var nino = people.colleagues().getFirst();
        var mariam = people.colleagues().getLast();
        var _ = call(now.minusSeconds(420), nino).answered(15).step(40, 0).step(60, 1);
        var _ = call(now.minusSeconds(140), nino).answered(20).step(30, 0);
        var _ = call(now.minusSeconds(100), mariam).answered(10).step(20, 0);
        var _ = call(now.minusSeconds(40), mariam);
        var _ = visit(now.minusSeconds(20), mariam);
    }

    private Actor someone() {
        return operators.get(number % operators.size());
    }

    private String language() {
        return number % 4 == 3 ? "en" : "ka";
    }

    private String phone() {
        return "+995 100 00 01 %02d".formatted(number % 100);
    }

    private DemoSession call(Instant at, Actor operator) {
        return contact(at, operator, Channel.HOTLINE, phone());
    }

    private DemoSession visit(Instant at, Actor operator) {
        return contact(at, operator, Channel.WALK_IN, null);
    }

    private DemoSession contact(
            Instant at, Actor operator, Channel channel, @Nullable String phone) {
        number++;
        return DemoSession.offered(
                desk,
                new ConsultationId(ids.get()),
                at,
                operator,
                channel,
                name(number),
                phone,
                language(),
                unit);
    }

    /** Some seconds of talk. */
    private long talk() {
        return random.nextLong(20, 110);
    }

    /** From the greeting to the end, as the protocol has it. */
    private void led(DemoSession session) {
        session.step(talk(), 0)
                .step(talk(), 1)
                .step(talk(), 2)
                .step(talk(), "ANSWER_OR_NEXT_STEP")
                .step(talk(), 3)
                .completed(20);
    }

    private void advised(Instant at) {
        led(call(at, someone()).answered(12));
    }

    private void visited(Instant at) {
        var session = visit(at, someone()).answered(90);
        session.does(talk(), each -> new AddNote(each, texts.phrase("told", language())));
        led(session);
    }

    private void anonymous(Instant at) {
        contact(at, someone(), Channel.HOTLINE, null)
                .answered(8)
                .step(talk(), 0)
                .step(talk(), 1)
                .skipped(talk(), 2, texts.phrase("skipped", language()))
                .step(talk(), 3)
                .completed(10);
    }

    /** The second one holds the first. */
    private void overlapping(Instant at) {
        var operator = someone();
        var first = call(at, operator).answered(10).step(talk(), 0);
        var second = call(first.time().plusSeconds(15), operator).answered(20);
        led(second);
        goesOn(first.after(second).resumed(5));
    }

    /** From the second mandatory step to the end. */
    private void goesOn(DemoSession session) {
        session.step(talk(), 1).step(talk(), 2).step(talk(), 3).completed(15);
    }

    private void handedOver(Instant at) {
        var one = operators.getFirst();
        var other = operators.getLast();
        var session = call(at, one).answered(10).step(talk(), 0);
        session.handedOver(talk(), other, texts.phrase("transferred", language())).answered(25);
        goesOn(session);
    }

    private void endangered(Instant at) {
        call(at, someone()).answered(5).step(15, 0).danger(25).completed(60);
    }

    /** Nobody was quick enough. */
    private void left(Instant at) {
        call(at, someone()).left(200);
    }

    /** The line broke. */
    private void broken(Instant at) {
        call(at, someone()).answered(30).step(talk(), 0).left(talk());
    }

    /** A case comes up, is registered at once and answered in the same call. */
    private void registered(Instant at) {
        var operator = someone();
        var session = call(at, operator).answered(15).step(20, 0).step(talk(), 1).step(talk(), 2);
        var language = language();
        var name = texts.names().get(number % texts.names().size()).in(language);
        var surname = texts.surnames().get(number % texts.surnames().size()).in(language);
        var caseId = new CaseId(ids.get());
        var matter = texts.matters().get(number % texts.matters().size());
        session.does(10, each -> new IdentifyCaller(each, null, name + " " + surname, null))
                .does(
                        talk(),
                        each ->
                                new RegisterApplication(
                                        each,
                                        caseId,
                                        CaseKind.APPLICATION,
                                        matter.in(language),
                                        null,
                                        null,
                                        null,
                                        null,
                                        new TopicCode(matter.topic()),
                                        null,
                                        texts.regions().get(number % texts.regions().size()),
                                        null,
                                        null,
                                        "demo-call-%03d".formatted(number)));
        var answeredAt = session.time().plusSeconds(talk());
        var _ = desk.does(answeredAt, operator, oral(caseId, session.id(), language));
        session.step(answeredAt.getEpochSecond() - session.time().getEpochSecond() + 10, 3)
                .completed(20);
    }

    private IssueFirstResponse oral(CaseId caseId, ConsultationId session, String language) {
        return new IssueFirstResponse(
                caseId,
                null,
                Channel.HOTLINE,
                null,
                language,
                null,
                null,
                null,
                session,
                new TemplateChoice(
                        "consultation_summary",
                        null,
                        language,
                        null,
                        texts.values(
                                language, "advice", "deadline_note", "next_steps", "subject")));
    }
}
