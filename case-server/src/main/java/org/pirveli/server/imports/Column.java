package org.pirveli.server.imports;

import static org.pirveli.server.imports.Column.Reading.FLAG;
import static org.pirveli.server.imports.Column.Reading.IGNORED;
import static org.pirveli.server.imports.Column.Reading.LOCAL_TIME;
import static org.pirveli.server.imports.Column.Reading.TEXT;
import static org.pirveli.server.imports.Column.Reading.WORD;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record, by the name that senders give it.
 *
 * @param pointer which part of the command it becomes
 * @param reading how its text is understood
 */
record Column(String name, String pointer, Reading reading) {

    static final String KIND = "/application/kind";
    static final String SUBJECT = "/application/subject";
    static final String TOPIC = "/application/topic";
    static final String LANGUAGE = "/application/applicant/language";
    static final String RECEIVED_AT = "/application/receivedAt";
    static final String REFERENCE = "/application/externalReference";
    static final String UNIT = "/application/unit";
    static final String RESPONDED_AT = "/respondedAt";

    /** How a text is understood. */
    enum Reading {
        /** As it stands. */
        TEXT,

        /** A word of an enumeration, in capitals or not. */
        WORD,

        /** Yes or no: 1, 0, true, false. */
        FLAG,

        /** An instant; without an offset, by the office's clock. */
        LOCAL_TIME,

        /** Of no use here. */
        IGNORED
    }

    /** Those of the office's older records, and those of a registration, flat. */
    private static final Map<String, Column> BY_NAME =
            Stream.of(
                            new Column("id", REFERENCE, TEXT),
                            new Column("externalReference", REFERENCE, TEXT),
                            new Column("kind", KIND, WORD),
                            new Column("channel", "/application/channel", WORD),
                            new Column("received_local", RECEIVED_AT, LOCAL_TIME),
                            new Column("receivedAt", RECEIVED_AT, TEXT),
                            new Column("prisoner", "/application/applicant/detained", FLAG),
                            new Column("detained", "/application/applicant/detained", FLAG),
                            new Column("region", "/application/region", TEXT),
                            new Column("language", LANGUAGE, TEXT),
                            new Column("topic", TOPIC, WORD),
                            new Column("urgency", "/application/urgency", WORD),
                            new Column("subject", SUBJECT, TEXT),
                            new Column("description", "/application/description", TEXT),
                            new Column("subjectId", "/application/applicant/subjectId", TEXT),
                            new Column("name", "/application/applicant/name", TEXT),
                            new Column("phone", "/application/applicant/phone", TEXT),
                            new Column("email", "/application/applicant/email", TEXT),
                            new Column(
                                    "postalAddress", "/application/applicant/postalAddress", TEXT),
                            new Column("smsConsent", "/application/applicant/smsConsent", FLAG),
                            new Column("respondent", "/application/respondent", TEXT),
                            new Column(
                                    "representativeName", "/application/representative/name", TEXT),
                            new Column(
                                    "representativeAuthority",
                                    "/application/representative/authority",
                                    TEXT),
                            new Column("unit", UNIT, TEXT),
                            new Column("restricted", "/application/restricted", FLAG),
                            new Column("outcome", "/outcome", WORD),
                            new Column("respondedAt", RESPONDED_AT, TEXT),
                            new Column("responded_local", RESPONDED_AT, LOCAL_TIME),
                            new Column("handle_min", "", IGNORED),
                            new Column("due_A_local", "", IGNORED))
                    .collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));

    static @Nullable Column named(String name) {
        return BY_NAME.get(name);
    }

    /** Every name, in the order of the alphabet. */
    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
