package org.pirveli.server.evidence;

import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.personal.KeyPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joins the seals to the log. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /** Where people only try it out, the first start makes one. */
    @Bean
    LogKey logKey(SealSettings settings, KeyPlaces places, EngineSettings engine) {
        return LogKey.read(
                settings.key() == null ? places.file("-seal.key") : settings.key(),
                engine.evaluation(),
                settings.formerKeys());
    }

    @Bean
    SealTree sealTree(JdbcTemplate jdbc) {
        return new SealTree(jdbc);
    }

    @Bean
    CheckpointTable checkpointTable(JdbcClient jdbc) {
        return new CheckpointTable(jdbc);
    }

    @Bean
    SealedLog sealedLog(JdbcClient jdbc, SealTree tree, CheckpointTable checkpoints) {
        return new SealedLog(jdbc, tree, checkpoints);
    }
}
