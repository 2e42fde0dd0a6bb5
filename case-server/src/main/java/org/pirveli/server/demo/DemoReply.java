package org.pirveli.server.demo;

import static org.pirveli.server.demo.DemoReply.Manner.AS_PUBLISHED;
import static org.pirveli.server.demo.DemoReply.Manner.EDITED;
import static org.pirveli.server.demo.DemoReply.Manner.SUBMITTED;

import java.util.List;
import org.pirveli.api.casework.Channel;

/**
 * A case that is answered from a template.
 *
 * @param came by which way
 * @param goes by which way the reply does
 */
record DemoReply(
        String template, String topic, Channel came, Channel goes, String language, Manner manner) {

    /** What becomes of the words of the template. */
    enum Manner {
        /** They go out as they are. */
        AS_PUBLISHED,

        /** A sentence is added. */
        EDITED,

        /** With a sentence added they wait for a second person. */
        SUBMITTED
    }

    static final List<DemoReply> ALL =
            List.of(
                    of("consultation_summary", "SOCIAL", Channel.WALK_IN, "ka", AS_PUBLISHED),
                    of("consultation_summary", "LABOUR", Channel.EMAIL, "en", EDITED),
                    of("missing_documents", "PROPERTY", Channel.WEB, "ka", AS_PUBLISHED),
                    of("accepted", "POLICE", Channel.POST, "ka", AS_PUBLISHED),
                    of("inadmissible", "FAIR_TRIAL", Channel.POST, "ka", AS_PUBLISHED),
                    of("closing", "SOCIAL", Channel.SMS, "ka", AS_PUBLISHED),
                    of("out_of_mandate", "OTHER", Channel.EMAIL, "en", AS_PUBLISHED),
                    of("consultation_summary", "HEALTH", Channel.SMS, "ka", AS_PUBLISHED),
                    of("inadmissible", "FAIR_TRIAL", Channel.POST, "en", EDITED),
                    of("consultation_summary", "HOUSING", Channel.HOTLINE, "ka", AS_PUBLISHED),
                    of("accepted", "PRISON", Channel.POST, "ka", SUBMITTED),
                    of("missing_documents", "IDP", Channel.SMS, "ka", AS_PUBLISHED),
                    of("closing", "SOCIAL", Channel.EMAIL, "ka", EDITED),
                    of("transferred", "ENFORCEMENT_DEBT", Channel.POST, "en", AS_PUBLISHED),
                    of("consultation_summary", "EDUCATION", Channel.POST, "ka", SUBMITTED),
                    of("consultation_summary", "SOCIAL", Channel.HOTLINE, "en", AS_PUBLISHED),
                    of("missing_documents", "PROPERTY", Channel.POST, "ka", EDITED),
                    of("closing", "LABOUR", Channel.SMS, "en", AS_PUBLISHED),
                    of("out_of_mandate", "OTHER", Channel.WEB, "en", SUBMITTED),
                    of("accepted", "CHILD", Channel.EMAIL, "ka", AS_PUBLISHED));

    private static DemoReply of(
            String template, String topic, Channel came, String language, Manner manner) {
        return new DemoReply(
                template,
                topic,
                came,
                came == Channel.WALK_IN || came == Channel.WEB ? Channel.POST : came,
                language,
                manner);
    }
}
