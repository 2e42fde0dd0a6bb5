package org.pirveli.benchmarks.year;

import java.util.HashMap;
import java.util.Map;

/** Invented people. One in five has turned to the office before. */
final class Persons {

    private static final int AGAIN = 5;

    private Persons() {}

    private static int person(Contact contact) {
        return contact.number() % AGAIN == 0 ? contact.number() / AGAIN : contact.number();
    }

    static String phone(Contact contact) {
        return "+9955%08d".formatted(person(contact) * 7_919L % 100_000_000L);
    }

    static String name(Contact contact) {
        return "Nobody Inparticular " + person(contact);
    }

    static String subject(Contact contact) {
        return "%s: matter %d".formatted(contact.topic(), contact.number());
    }

    /** What is known of an applicant; whoever is told of in a session has its number already. */
    static Map<String, Object> applicant(Contact contact, boolean inSession) {
        var applicant = new HashMap<String, Object>();
        applicant.put("name", name(contact));
        applicant.put("detained", contact.detained());
        if (!contact.detained()) {
            applicant.put("email", "person%d@example.org".formatted(person(contact)));
            applicant.put("smsConsent", true);
        }
        if (!inSession) {
            var language = contact.language();
            if (language != null) {
                applicant.put("language", language);
            }
            if (!contact.detained()) {
                applicant.put("phone", phone(contact));
            }
        }
        return applicant;
    }
}
