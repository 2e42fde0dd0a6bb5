package org.pirveli.server.evidence;

import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.engine.log.AppendLock;
import org.pirveli.server.engine.personal.KeyPlaces;
import org.pirveli.server.engine.storage.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Bean
    ProgressTable progressTable(JdbcClient jdbc) {
        return new ProgressTable(jdbc);
    }

    @Bean
    UnsealedEvents unsealedEvents(Database database, JdbcClient jdbc, AppendLock appends) {
        return switch (database) {
            case H2 -> new EmbeddedLog(jdbc, appends);
            case POSTGRESQL -> new SharedLog(jdbc);
        };
    }

    /** Nobody waits for it while office time is moved on: it adds nothing to the log. */
    @Bean(autowireCandidate = false)
    Sealer sealer(
            PlatformTransactionManager springTransactions,
            ProgressTable progress,
            UnsealedEvents unsealed,
            SealTree tree,
            SealedLog log,
            CheckpointTable checkpoints,
            LogKey key,
            DatabaseTime now,
            EngineSettings engine,
            SealSettings settings) {
        var reread = new Reread(log);
        return new Sealer(
                new TransactionTemplate(springTransactions),
                progress,
                unsealed,
                tree,
                new Patrol(tree, reread, progress),
                new CheckpointSigner(tree, reread, checkpoints, key, now),
                engine.processing() && settings.enabled());
    }

    @Bean
    SealWatch sealWatch(
            ProgressTable progress,
            UnsealedEvents unsealed,
            SealTree tree,
            SealedLog log,
            DatabaseTime now) {
        return new SealWatch(progress, unsealed, tree, log, now);
    }
}
