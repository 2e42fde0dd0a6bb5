package org.pirveli.server.engine.time;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How time passes on this node.
 *
 * @param workers how many batches of due deadlines are in hand at once
 * @param batchSize how many due deadlines make one batch at most
 * @param lease how long a claimed deadline is left alone
 * @param auditEvery how often deadlines are compared with the clocks that run
 * @param auditGrace how long a difference must last before it is put right
 */
@ConfigurationProperties("pirveli.time")
record TimeSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("100") int batchSize,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1m") Duration auditEvery,
        @DefaultValue("30s") Duration auditGrace) {}
