package org.pirveli.server.evidence;

import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.engine.log.AppendLock;
import org.pirveli.server.engine.personal.KeyPlaces;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.engine.storage.Pools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    SealTree sealTree(Pools pools) {
        return new SealTree(new JdbcTemplate(pools.sealer().dataSource()));
    }

    @Bean
    CheckpointTable checkpointTable(Pools pools) {
        return new CheckpointTable(sealing(pools));
    }

    @Bean
    SealedLog sealedLog(Pools pools, SealTree tree, CheckpointTable checkpoints) {
        return new SealedLog(sealing(pools), tree, checkpoints);
    }

    @Bean
    ProgressTable progressTable(Pools pools) {
        return new ProgressTable(sealing(pools));
    }

    @Bean
    UnsealedEvents unsealedEvents(Database database, Pools pools, AppendLock appends) {
        return switch (database) {
            case H2 -> new EmbeddedLog(sealing(pools), appends);
            case POSTGRESQL -> new SharedLog(sealing(pools));
        };
    }

    /** Nobody waits for it while office time is moved on: it adds nothing to the log. */
    @Bean(autowireCandidate = false)
    Sealer sealer(
            Pools pools,
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
                new TransactionTemplate(pools.sealer().transactions()),
                progress,
                unsealed,
                tree,
                new Patrol(tree, reread, progress, settings.round()),
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

    /** Seals are written, and read to be proved, by an account that can do nothing else. */
    private static JdbcClient sealing(Pools pools) {
        return JdbcClient.create(pools.sealer().dataSource());
    }
}
