package org.pirveli.server.console.desk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is filled in to register a matter during a call; the call knows the rest. */
record Registration(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String name,
        @Nullable String respondent,
        @Nullable String topic,
        @Nullable String urgency,
        @Nullable String email,
        @Nullable String postalAddress,
        @Nullable Boolean smsConsent,
        @Nullable Boolean detained) {

    private static final int LONGEST_SUBJECT = 120;

    /** Its subject is the first line of what was noted, its description all of it. */
    static Registration begun(@Nullable String name, String said) {
        var first = said.strip().lines().findFirst().orElse("");
        return new Registration(
                "APPLICATION",
                first.length() > LONGEST_SUBJECT ? first.substring(0, LONGEST_SUBJECT) : first,
                said.strip(),
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As the interface takes it. */
    Map<String, @Nullable Object> body() {
        var applicant = new HashMap<String, @Nullable Object>();
        applicant.put("name", name);
        applicant.put("email", email);
        applicant.put("postalAddress", postalAddress);
        applicant.put("smsConsent", smsConsent);
        applicant.put("detained", detained);
        var body = new HashMap<String, @Nullable Object>();
        body.put("kind", kind);
        body.put("subject", subject);
        body.put("description", description);
        body.put("respondent", respondent);
        body.put("topic", topic);
        body.put("urgency", urgency);
        body.put("applicant", applicant);
        return body;
    }
}
