package org.pirveli.benchmarks.year;

import java.time.LocalDate;
import java.util.Map;

/** Which template answers what, and what its blanks are filled with. */
final class Letters {

    private static final String BODY = "sample-body";

    private Letters() {}

    /**
     * What a reply is made from.
     *
     * @param kind of the reply
     */
    record Letter(String template, String kind, Map<String, String> values) {}

    /** The letter for an outcome of the workload profile. */
    static Letter of(Contact contact, LocalDate today) {
        return switch (contact.outcome()) {
            case "accepted", "urgent_escalation" ->
                    new Letter(
                            "accepted",
                            "ACCEPTANCE",
                            Map.of("next_update_date", today.plusDays(21).toString()));
            case "missing_documents" ->
                    new Letter(
                            "missing_documents",
                            "MISSING_INFORMATION",
                            Map.of(
                                    "documents_list",
                                    "1. The decision; 2. the complaint against it",
                                    "documents_due",
                                    today.plusDays(14).toString()));
            case "out_of_mandate", "referral" ->
                    new Letter(
                            "out_of_mandate",
                            "REFERRAL",
                            Map.of(
                                    "competent_body",
                                    BODY,
                                    "competent_body_contact",
                                    "1505",
                                    "legal_basis",
                                    "Organic Law on the Public Defender, art. 14",
                                    "reason",
                                    "the matter is a private dispute"));
            case "transferred" ->
                    new Letter(
                            "transferred",
                            "TRANSFER_NOTICE",
                            Map.of(
                                    "competent_body",
                                    BODY,
                                    "competent_body_contact",
                                    "1505",
                                    "transfer_date",
                                    today.toString(),
                                    "transfer_number",
                                    "04/" + contact.number()));
            case "inadmissible" ->
                    new Letter(
                            "inadmissible",
                            "REFUSAL",
                            Map.of(
                                    "alternative_remedy",
                                    "an appeal to the higher court",
                                    "inadmissibility_ground",
                                    "the matter is before a court",
                                    "legal_basis",
                                    "Organic Law on the Public Defender, art. 17",
                                    "reason",
                                    "the matter is before a court"));
            default ->
                    new Letter(
                            "consultation_summary",
                            "ANSWER",
                            Map.of(
                                    "advice",
                                    "the decision can be appealed within a month",
                                    "consultation_date",
                                    today.toString(),
                                    "deadline_note",
                                    "one month",
                                    "next_steps",
                                    "file an appeal",
                                    "subject",
                                    Persons.subject(contact)));
        };
    }
}
