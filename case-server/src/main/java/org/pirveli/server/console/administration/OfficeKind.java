package org.pirveli.server.console.administration;

import static org.pirveli.server.console.administration.FormField.choice;
import static org.pirveli.server.console.administration.FormField.date;
import static org.pirveli.server.console.administration.FormField.instant;
import static org.pirveli.server.console.administration.FormField.line;
import static org.pirveli.server.console.administration.FormField.number;
import static org.pirveli.server.console.administration.FormField.paragraph;
import static org.pirveli.server.console.administration.FormField.words;
import static org.pirveli.server.console.administration.FormField.yesOrNo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the office is made of, as its pages show it: the columns of a list, and the forms of the
 * commands. Which of them somebody may send, the interface says.
 *
 * @param path its last part in addresses, of pages and of the interface
 * @param idName what its ids are called
 */
record OfficeKind(String path, String idName, List<String> columns, Form making, List<Form> forms) {

    static final OfficeKind UNITS =
            new OfficeKind(
                    "units",
                    "unitId",
                    List.of("ka", "en", "calendar", "order", "automatic"),
                    List.of(
                            line("unitId"),
                            line("ka"),
                            line("en"),
                            line("calendar"),
                            number("order")),
                    new Form(
                            "rename-unit",
                            line("ka"),
                            line("en"),
                            date("from"),
                            paragraph("reason")),
                    new Form(
                            "fill-position",
                            choice("position", "SUPERVISOR", "HEAD", "DEPUTY"),
                            words("holders"),
                            paragraph("reason")),
                    new Form("switch-distribution", yesOrNo("automatic"), paragraph("reason")));
    static final OfficeKind OPERATORS =
            new OfficeKind(
                    "operators",
                    "operatorId",
                    List.of("units", "languages", "skills", "capacity", "lastDay"),
                    List.of(line("operatorId"), words("units"), date("firstDay").optional()),
                    new Form("name-operator", line("ka"), line("en")),
                    new Form("move-operator", words("units"), paragraph("reason")),
                    new Form(
                            "employ-operator",
                            date("firstDay").optional(),
                            date("lastDay").optional(),
                            paragraph("reason")),
                    new Form(
                            "declare-abilities",
                            words("skills").optional(),
                            words("languages").optional(),
                            number("capacity").optional(),
                            paragraph("reason")),
                    new Form(
                            "record-training",
                            line("training"),
                            date("completedOn"),
                            date("validUntil").optional()),
                    new Form("declare-conflict", line("respondent"), paragraph("reason")),
                    new Form("withdraw-conflict", number("number"), paragraph("reason")),
                    new Form("plan-shift", instant("begins"), instant("ends")),
                    new Form("cancel-shift", instant("begins")),
                    new Form("rebalance-operator", paragraph("reason")));
    static final OfficeKind TOPICS =
            new OfficeKind(
                    "topics",
                    "topic",
                    List.of("ka", "en", "order", "sensitive", "replyNeedsApproval", "training"),
                    Stream.concat(Stream.of(line("topic")), Terms.TOPIC.stream()).toList(),
                    new Form("revise-topic", Terms.TOPIC, paragraph("reason")),
                    new Form("retire-topic", date("from"), paragraph("reason")));
    static final OfficeKind GROUNDS =
            new OfficeKind(
                    "grounds",
                    "groundCode",
                    List.of("kind", "ka", "en", "legalBasis", "order"),
                    Stream.concat(Stream.of(line("groundCode")), Terms.GROUND.stream()).toList(),
                    new Form("revise-ground", Terms.GROUND, paragraph("reason")),
                    new Form("retire-ground", date("from"), paragraph("reason")));
    static final OfficeKind BODIES =
            new OfficeKind(
                    "bodies",
                    "bodyId",
                    List.of("ka", "en", "contact", "validFrom", "validTo"),
                    Stream.concat(Stream.of(line("bodyId")), Terms.BODY.stream()).toList(),
                    new Form("revise-body", Terms.BODY, paragraph("reason")));

    /** Every kind, in the order of the pages. */
    static final List<OfficeKind> ALL = List.of(UNITS, OPERATORS, TOPICS, GROUNDS, BODIES);

    /** A command that is sent to one object. */
    public record Form(String command, List<FormField> fields) {

        Form(String command, FormField... fields) {
            this(command, List.of(fields));
        }

        Form(String command, List<FormField> terms, FormField more) {
            this(command, Stream.concat(terms.stream(), Stream.of(more)).toList());
        }
    }

    private static final class Terms {

        static final List<FormField> TOPIC =
                List.of(
                        line("terms.ka"),
                        line("terms.en"),
                        number("terms.order"),
                        yesOrNo("terms.sensitive"),
                        yesOrNo("terms.replyNeedsApproval"),
                        line("terms.training").optional());
        static final List<FormField> GROUND =
                List.of(
                        choice("terms.kind", "URGENCY", "ADMISSIBILITY"),
                        line("terms.ka"),
                        line("terms.en"),
                        line("terms.legalBasis").optional(),
                        number("terms.order"));
        static final List<FormField> BODY =
                List.of(
                        line("terms.ka"),
                        line("terms.en"),
                        line("terms.contact").optional(),
                        date("terms.validFrom").optional(),
                        date("terms.validTo").optional());
    }

    private OfficeKind(
            String path,
            String idName,
            List<String> columns,
            List<FormField> making,
            Form... forms) {
        this(path, idName, columns, new Form("new", making), List.of(forms));
    }

    static Optional<OfficeKind> at(String path) {
        return ALL.stream().filter(kind -> kind.path.equals(path)).findFirst();
    }

    Optional<Form> form(String command) {
        return Stream.concat(Stream.of(making), forms.stream())
                .filter(form -> form.command().equals(command))
                .findFirst();
    }
}
