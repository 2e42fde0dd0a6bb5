package org.pirveli.domain.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of what templates can be filled with. Values stand in the nominative, since
 * Georgian inflects names; texts put them behind a colon.
 */
public enum Placeholder {
    SALUTATION(Source.OFFERED, Kind.TEXT, "პატივცემულო განმცხადებელო", "Dear applicant"),
    CASE_NUMBER(Source.ENGINE, Kind.TEXT, "2026-000127-0", "2026-000127-0"),
    RECEIVED_DATE(Source.ENGINE, Kind.DATE, "2026-11-20", "2026-11-20"),
    UNIT(Source.ENGINE, Kind.TEXT, "პირველადი რეაგირების განყოფილება", "Primary response division"),
    HOTLINE(Source.ENGINE, Kind.TEXT, "1481", "1481"),
    EMAIL(Source.ENGINE, Kind.TEXT, "info@ombudsman.ge", "info@ombudsman.ge"),
    OFFICE_ADDRESS(
            Source.ENGINE,
            Kind.TEXT,
            "ნინო რამიშვილის ქუჩა 6, თბილისი 0179",
            "6 Nino Ramishvili Street, Tbilisi 0179"),
    OFFICER_NAME(Source.OFFERED, Kind.TEXT, "ნინო ნიმუშაძე", "Nino Example"),
    OFFICER_POSITION(Source.OFFERED, Kind.TEXT, "სპეციალისტი", "Specialist"),
    CASE_OFFICER(Source.OFFERED, Kind.TEXT, "გიორგი ნიმუშაძე", "Giorgi Example"),
    CASE_OFFICER_PHONE(Source.OFFERED, Kind.TEXT, "1481", "1481"),
    CALLBACK_PHONE(Source.OFFERED, Kind.TEXT, "+995 555 00 00 00", "+995 555 00 00 00"),
    CLOSED_DATE(Source.OFFERED, Kind.DATE, "2026-11-25", "2026-11-25"),
    NEXT_STEP_DUE(Source.OPERATOR, Kind.DATE, "2026-11-25", "2026-11-25"),
    DOCUMENTS_LIST(
            Source.OPERATOR,
            Kind.TEXT,
            "1. პირადობის მოწმობის ასლი\n2. გადაწყვეტილების ასლი",
            "1. A copy of the identity card\n2. A copy of the decision"),
    DOCUMENTS_DUE(Source.OPERATOR, Kind.DATE, "2026-12-04", "2026-12-04"),
    REASON(
            Source.OPERATOR,
            Kind.TEXT,
            "საკითხი კერძო დავას ეხება",
            "the matter is a private dispute"),
    LEGAL_BASIS(
            Source.OPERATOR,
            Kind.TEXT,
            "„საქართველოს სახალხო დამცველის შესახებ“ ორგანული კანონი",
            "Organic Law on the Public Defender of Georgia"),
    COMPETENT_BODY(Source.OPERATOR, Kind.BODY, "შრომის ინსპექცია", "Labour Inspection Office"),
    COMPETENT_BODY_CONTACT(Source.OFFERED, Kind.TEXT, "1505", "1505"),
    TRANSFER_DATE(Source.OPERATOR, Kind.DATE, "2026-11-25", "2026-11-25"),
    TRANSFER_NUMBER(Source.OPERATOR, Kind.TEXT, "04/1234", "04/1234"),
    CONSULTATION_DATE(Source.OPERATOR, Kind.DATE, "2026-11-25", "2026-11-25"),
    SUBJECT(Source.OPERATOR, Kind.TEXT, "პენსიის დანიშვნა", "award of a pension"),
    ADVICE(
            Source.OPERATOR,
            Kind.TEXT,
            "გადაწყვეტილება საჩივრდება ერთი თვის ვადაში",
            "the decision can be appealed within a month"),
    NEXT_STEPS(Source.OPERATOR, Kind.TEXT, "შეიტანეთ საჩივარი", "file an appeal"),
    DEADLINE_NOTE(Source.OPERATOR, Kind.TEXT, "ერთი თვე", "one month"),
    INADMISSIBILITY_GROUND(
            Source.OPERATOR,
            Kind.TEXT,
            "საქმეს სასამართლო განიხილავს",
            "the matter is before a court"),
    ALTERNATIVE_REMEDY(
            Source.OPERATOR, Kind.TEXT, "სააპელაციო საჩივარი", "an appeal to the higher court"),
    NEXT_UPDATE_DATE(Source.OPERATOR, Kind.DATE, "2026-12-18", "2026-12-18"),
    NEW_DUE_DATE(Source.OPERATOR, Kind.DATE, "2026-12-04", "2026-12-04"),
    CALLBACK_WINDOW(
            Source.OPERATOR, Kind.TEXT, "27.11.2026, 10:00–12:00", "27.11.2026, 10:00–12:00"),
    OUTCOME_SUMMARY(Source.OPERATOR, Kind.TEXT, "გაიწია კონსულტაცია", "advice was given");

    /** Where its value comes from. */
    public enum Source {
        /** From the case and the office; nobody can give another one. */
        ENGINE,

        /** From the case and the office, unless somebody gives another one. */
        OFFERED,

        /** From whoever writes the reply. */
        OPERATOR
    }

    /** What its value is. */
    public enum Kind {
        TEXT,

        /** A date, given as {@code 2026-12-01} and written out in the language of the text. */
        DATE,

        /** An outside body, given by its id and written out by its name. */
        BODY
    }

    private final Source source;
    private final Kind kind;
    private final String sampleKa;
    private final String sampleEn;

    Placeholder(Source source, Kind kind, String sampleKa, String sampleEn) {
        this.source = source;
        this.kind = kind;
        this.sampleKa = sampleKa;
        this.sampleEn = sampleEn;
    }

    /** The placeholder of a name, as texts and values have it. */
    public static Optional<Placeholder> named(String name) {
        return Arrays.stream(values()).filter(each -> each.key().equals(name)).findFirst();
    }

    /** Its name in texts and values. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Source source() {
        return source;
    }

    public Kind kind() {
        return kind;
    }

    /** A value to try texts with, in the language of the text or else in English. */
    String sample(String language) {
        return language.equals("ka") ? sampleKa : sampleEn;
    }
}
