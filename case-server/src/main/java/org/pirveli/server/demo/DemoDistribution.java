package org.pirveli.server.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.value.UnitId;

/** Cases of today that a supervisor gives out, by hand until the colleagues bear no more. */
final class DemoDistribution {

    /** Topics, and to whom the case goes; {@code null} means to whomever the rule chooses. */
    private static final List<Given> GIVEN =
            List.of(
                    new Given("PRISON", DemoOffice.NINO, null),
                    new Given("POLICE", DemoOffice.NINO, null),
                    new Given("CHILD", DemoOffice.MARIAM, null),
                    new Given("EDUCATION", DemoOffice.MARIAM, null),
                    new Given("HEALTH", null, Urgency.LIFE_OR_HEALTH),
                    new Given("PRISON", null, null),
                    new Given("HOUSING", null, Urgency.IMMINENT_EVICTION),
                    new Given("CHILD", null, null),
                    new Given("SOCIAL", null, null));

    private final DemoDesk desk;
    private final DemoTexts texts;
    private final DemoPeople people;
    private final DemoDays days;
    private final Supplier<UUID> ids;
    private final UnitId unit;

    /** To whom a case of a topic is given. */
    private record Given(String topic, @Nullable String operator, @Nullable Urgency urgency) {}

    DemoDistribution(
            DemoDesk desk,
            DemoTexts texts,
            DemoPeople people,
            DemoDays days,
            Supplier<UUID> ids,
            UnitId unit) {
        this.desk = desk;
        this.texts = texts;
        this.people = people;
        this.days = days;
        this.ids = ids;
        this.unit = unit;
    }

    /**
     * Takes in and gives out those that are not there yet, and one that looks like the last.
     *
     * @return how many cases were made
     */
    int write(Set<String> there) {
        int made = 0;
        for (int i = 0; i < GIVEN.size(); i++) {
            var reference = "demo-given-%d".formatted(i + 1);
            if (!there.contains(reference)) {
                int number = i;
                desk.plays(reference, () -> give(GIVEN.get(number), reference, number));
                made++;
            }
        }
        if (!there.contains("demo-alike")) {
            register(GIVEN.getLast(), new CaseId(ids.get()), "demo-alike", GIVEN.size() - 1, 5);
            made++;
        }
        return made;
    }

    private void give(Given given, String reference, int number) {
        var caseId = new CaseId(ids.get());
        register(given, caseId, reference, number, 90 - 5L * number);
        desk.does(
                days.now().minusSeconds(60 * (88 - 5L * number)),
                people.supervisor(),
                new ClassifyCase(caseId, new TopicCode(given.topic()), given.urgency(), null),
                new AssignCase(
                        caseId,
                        given.operator() == null ? null : new OperatorId(given.operator()),
                        null,
                        null));
    }

    private void register(Given given, CaseId caseId, String reference, int number, long minutes) {
        var at = days.now().minusSeconds(60 * minutes);
        desk.does(
                at,
                people.supervisor(),
                new RegisterApplication(
                        caseId,
                        CaseKind.APPLICATION,
                        Channel.POST,
                        texts.about(given.topic()).ka(),
                        at,
                        texts.phrase("description", "ka"),
                        new ApplicantDetails(
                                null,
                                texts.names().get(number).ka() + " " + texts.surnames().get(1).ka(),
                                "+995 100 00 03 %02d".formatted(number),
                                null,
                                null,
                                "ka",
                                null,
                                null),
                        texts.respondents().getFirst().ka(),
                        null,
                        null,
                        null,
                        texts.regions().getFirst(),
                        unit,
                        null,
                        reference));
    }
}
