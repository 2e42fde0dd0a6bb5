package org.pirveli.server.engine.consultation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consultations are led here.
 *
 * @param heldLimit how many citizens one operator may let wait at most, 0 to 20
 * @param unansweredAfter after how long nobody is expected any more to answer
 * @param operatorGoneAfter after how long without any sign an operator counts as gone
 * @param lookEvery how often lost sessions are looked for, in machine time
 * @param target how long one consultation shall take
 * @param baseline how long it took before
 */
@ConfigurationProperties("pirveli.consultation")
public record ConsultationSettings(
        @DefaultValue("3") int heldLimit,
        @DefaultValue("10m") Duration unansweredAfter,
        @DefaultValue("30m") Duration operatorGoneAfter,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("7m") Duration target,
        @DefaultValue("45m") Duration baseline) {

    /**
     * Makes sure that the office can be run by it.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public ConsultationSettings {
        if (heldLimit < 0 || heldLimit > 20) {
            throw new IllegalArgumentException("pirveli.consultation.held-limit must be 0 to 20");
        }
        if (unansweredAfter.isNegative() || operatorGoneAfter.isNegative()) {
            throw new IllegalArgumentException("pirveli.consultation: times must not be negative");
        }
    }
}
