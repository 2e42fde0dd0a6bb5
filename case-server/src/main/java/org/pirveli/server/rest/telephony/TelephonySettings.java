package org.pirveli.server.rest.telephony;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the telephone system speaks to us.
 *
 * @param secret shared with it: {@code whsec_} and base64, as the Standard Webhooks specification
 *     has it; without one nothing is believed, except in evaluation mode, which has a demo secret
 */
@ConfigurationProperties("pirveli.telephony")
record TelephonySettings(@Nullable String secret) {}
