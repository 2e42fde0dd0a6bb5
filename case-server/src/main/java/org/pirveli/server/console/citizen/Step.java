package org.pirveli.server.console.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page of an application, which asks for one thing. */
enum Step {
    KIND("kind"),
    MATTER("subject", "description"),
    RESPONDENT("respondent"),
    PERSON("unnamed", "name"),
    CONTACT("phone", "email", "postalAddress", "smsConsent");

    private static final Pattern PHONE = Pattern.compile("[0-9 +\\-().\\/]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }

    /** Its last part in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> at(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The step before; empty before the first. */
    Optional<Step> before() {
        return Stream.of(values())
                .filter(step -> step.compareTo(this) < 0)
                .reduce((_, last) -> last);
    }

    /** The step after; empty after the last. */
    Optional<Step> after() {
        return Stream.of(values()).filter(step -> step.compareTo(this) > 0).findFirst();
    }

    /**
     * What is wrong with what was written here.
     *
     * @return the key of what is to be said, by the name of the field, in the order of the page
     */
    Map<String, String> faults(Application written) {
        var faults = new LinkedHashMap<String, String>();
        switch (this) {
            case KIND -> {
                if (!List.of("APPLICATION", "COMPLAINT").contains(written.text("kind"))) {
                    faults.put("kind", "apply.kind.missing");
                }
            }
            case MATTER -> {
                if (written.text("subject").isEmpty()) {
                    faults.put("subject", "apply.subject.missing");
                }
                tooLong(faults, written, "subject", 500);
                tooLong(faults, written, "description", 20_000);
            }
            case RESPONDENT -> tooLong(faults, written, "respondent", 500);
            case PERSON -> {
                if (!written.isUnnamed() && written.text("name").isEmpty()) {
                    faults.put("name", "apply.name.missing");
                }
                tooLong(faults, written, "name", 200);
            }
            case CONTACT -> contact(faults, written);
        }
        return faults;
    }

    private static void contact(Map<String, String> faults, Application written) {
        if (written.isUnnamed()) {
            return;
        }
        var phone = written.text("phone");
        var email = written.text("email");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.put("phone", "apply.phone.wrong");
        }
        if (!email.isEmpty() && (!EMAIL.matcher(email).matches() || email.length() > 254)) {
            faults.put("email", "apply.email.wrong");
        }
        tooLong(faults, written, "postalAddress", 500);
        if (phone.isEmpty() && email.isEmpty() && written.text("postalAddress").isEmpty()) {
            faults.put("phone", "apply.contact.missing");
        }
        if (phone.isEmpty() && written.text("smsConsent").equals("yes")) {
            faults.put("phone", "apply.sms.no-phone");
        }
    }

    private static void tooLong(
            Map<String, String> faults, Application written, String name, int longest) {
        if (written.text(name).length() > longest) {
            faults.put(name, "apply.too-long." + longest);
        }
    }
}
