package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.rest.body.FieldRule;
import org.pirveli.server.rest.body.RecordShape;

/** Schemas of single values. */
final class Scalar {

    /** What the value types of the language look like; a test holds them to it. */
    static final Map<Class<?>, String> PATTERNS =
            Map.of(
                    CalendarId.class, "^[a-z0-9][a-z0-9-]{0,39}$",
                    PolicyId.class, "^[a-z0-9][a-z0-9-]{0,39}$",
                    TemplateId.class, "^[a-z0-9][a-z0-9_-]{0,39}$",
                    RetentionRuleId.class, "^[a-z0-9][a-z0-9-]{0,39}$",
                    RetentionPeriod.class, "^P(\\d{1,3}Y(\\d{1,4}M)?|\\d{1,4}M)$",
                    CaseNumber.class, "^\\d{4}-\\d{6,9}-\\d$",
                    OperatorId.class, "^[!-~]{1,100}$",
                    StepCode.class, "^[A-Z][A-Z0-9_]{0,39}$",
                    TopicCode.class, "^[A-Z][A-Z0-9_]{0,63}$",
                    UnitId.class, "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$");

    private static final Map<Class<?>, String> FORMATS =
            Map.of(
                    Instant.class, "date-time",
                    LocalDate.class, "date",
                    LocalTime.class, "time-local",
                    Duration.class, "duration",
                    UUID.class, "uuid");

    private Scalar() {}

    /**
     * The schema of a type.
     *
     * @param rule what a request may hold; {@code null} for answers, whose limits nobody needs
     */
    static Schema<?> schema(Class<?> type, @Nullable FieldRule rule) {
        if (type == boolean.class || type == Boolean.class) {
            return Schemas.typed("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return number("int32", rule);
        }
        if (type == long.class || type == Long.class) {
            return number("int64", rule);
        }
        if (type == BigDecimal.class) {
            return Schemas.typed("number");
        }
        if (RecordShape.isValueType(type)) {
            var inner = schema(RecordShape.of(type).parts().getFirst().raw(), null);
            inner.setPattern(PATTERNS.get(type));
            return inner;
        }
        var text = Schemas.typed("string");
        text.setFormat(FORMATS.get(type));
        if (type == String.class && rule != null) {
            text.setMaxLength(rule.maximumLength());
        }
        return text;
    }

    private static Schema<?> number(String format, @Nullable FieldRule rule) {
        var number = Schemas.typed("integer");
        number.setFormat(format);
        if (rule != null) {
            number.setMinimum(BigDecimal.valueOf(rule.minimum()));
            number.setMaximum(BigDecimal.valueOf(rule.maximum()));
        }
        return number;
    }
}
