package org.pirveli.domain.casework;

import java.util.Map;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.domain.casework.Facts.Matter;

/** By which ways an applicant may be answered. */
final class Delivery {

    private Delivery() {}

    /**
     * Refuses a way that is closed.
     *
     * @throws Refused with {@code DETAINED_WRITTEN_ONLY} or {@code SMS_REFUSED}
     */
    static void check(Channel channel, Matter matter) {
        check(channel, matter, false);
    }

    /**
     * Refuses a way that is closed.
     *
     * @param spoken whether it is told in a consultation with the applicant
     * @throws Refused with {@code DETAINED_WRITTEN_ONLY} or {@code SMS_REFUSED}
     */
    static void check(Channel channel, Matter matter, boolean spoken) {
        refusal(channel, matter, spoken)
                .ifPresent(code -> {
                    throw new Refused(code, Map.of("channel", channel.name()));
                });
    }

    /**
     * Why a reply may not go this way; empty if it may. Whoever is detained gets sealed post, and
     * is spoken to only in a call of their own.
     */
    static Optional<RefusalCode> refusal(Channel channel, Matter matter, boolean spoken) {
        if (Boolean.TRUE.equals(matter.applicant().detained())) {
            boolean ownCall =
                    channel == Channel.HOTLINE && (spoken || matter.channel() == Channel.HOTLINE);
            return channel == Channel.POST || ownCall
                    ? Optional.empty()
                    : Optional.of(RefusalCode.DETAINED_WRITTEN_ONLY);
        }
        return channel == Channel.SMS && Boolean.FALSE.equals(matter.applicant().smsConsent())
                ? Optional.of(RefusalCode.SMS_REFUSED)
                : Optional.empty();
    }

    /** Whether nothing but the neutral text may go this way: a phone is read by others, too. */
    static boolean neutralOnly(Channel channel, Matter matter, Office office) {
        var topic = matter.topic();
        return channel.form() == Form.SMS && topic != null && office.isSensitive(topic);
    }
}
