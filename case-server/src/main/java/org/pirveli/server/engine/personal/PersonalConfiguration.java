package org.pirveli.server.engine.personal;

import com.fasterxml.uuid.Generators;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.engine.EngineSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the keys. */
@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

    @Bean
    KeyPlaces keyPlaces(
            @Value("${spring.datasource.url}") String databaseUrl, EngineSettings engine) {
        return new KeyPlaces(databaseUrl, engine.dataDir());
    }

    @Bean(destroyMethod = "close")
    KeyStore keyStore(Environment environment) {
        return new KeyStore(KeyStoreAddress.of(environment));
    }

    /** Where people only try it out, the first start makes one; elsewhere, who rotates the keys. */
    @Bean
    MasterKey masterKey(
            KeySettings settings,
            KeyPlaces places,
            EngineSettings engine,
            @Value("${pirveli.command:}") String command) {
        return new MasterKey(
                settings.master() == null ? places.master() : settings.master(),
                engine.evaluation() || command.equals(KeyRotation.COMMAND));
    }

    /** Before anybody asks, what a restored store brought back of erased persons is gone again. */
    @Bean
    KeyTable keyTable(KeyStore store) {
        var table = new KeyTable(store);
        table.eraseAgain();
        return table;
    }

    @Bean
    SubjectKeys subjectKeys(KeyTable table, MasterKey master) {
        return new SubjectKeys(
                table, master, Generators.timeBasedEpochGenerator()::generate, System::nanoTime);
    }

    @Bean
    EventTexts eventTexts(SubjectKeys keys) {
        return new EventTexts(keys);
    }

    @Bean
    PersonalTexts personalTexts(SubjectKeys keys) {
        return new StoredTexts(keys);
    }

    @Bean
    Disclosures disclosures(SubjectKeys keys) {
        return new Disclosures(keys);
    }

    @Bean
    PersonalContents personalContents(SubjectKeys keys) {
        return new PersonalContents(keys);
    }

    @Bean
    KeyRotation keyRotation(KeyTable table, MasterKey master) {
        return new KeyRotation(table, master);
    }
}
