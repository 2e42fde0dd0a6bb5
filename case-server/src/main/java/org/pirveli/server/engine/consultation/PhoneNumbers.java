package org.pirveli.server.engine.consultation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers in one form, so that the same number is recognised however it was written. */
public final class PhoneNumbers {

    private static final String HOME = "GE";

    private PhoneNumbers() {}

    /**
     * A number in E.164.
     *
     * @param dialled in international form, or as dialled in Georgia
     * @return empty if it cannot be a number
     */
    public static Optional<String> e164(String dialled) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(dialled, HOME);
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
