package org.pirveli.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pirveli.server.harness.Apart.COMMANDS;
import static org.pirveli.server.harness.Apart.OWNER;
import static org.pirveli.server.harness.Apart.PROJECTIONS;
import static org.pirveli.server.harness.Apart.SEALER;
import static org.pirveli.server.harness.Apart.SUPERUSER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.server.harness.Apart;
import org.pirveli.server.harness.Databases;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the server says when the accounts of its database could do too much, or its tables are old.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StartsOnlyWithAccountsApartTest {

    private static final String ACCOUNTS = "pirveli.accounts.";

    @Test
    void accounts_that_migrate_has_granted_what_they_need_start_the_engine() {
        var apart = Apart.migrated();
        start(apart).close();
        assertThat(Upkeep.run(apart.migrating())).as("migrated twice").hasValue(0);
        start(apart).close();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.username," + OWNER + ",owns tables",
        "spring.datasource.username," + SUPERUSER + ",administers the whole database",
        ACCOUNTS + "projections.username," + OWNER + ",can change the log",
        ACCOUNTS + "projections.username," + COMMANDS + ",can add to the log",
        ACCOUNTS + "sealer.username," + SUPERUSER + ",can act for commands",
        ACCOUNTS + "sealer.username," + PROJECTIONS + ",can act for projections"
    })
    void an_account_that_may_too_much_refuses_the_start(String name, String account, String told) {
        assertThat(told(Apart.migrated(), "--" + name + "=" + account))
                .contains(account)
                .contains(told)
                .contains("docs/operations/roles.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "grant update (payload) on domain_event to " + COMMANDS + ",can change the log",
        "grant trigger on domain_event to " + SEALER + ",can change the log",
        "grant insert (payload) on domain_event to " + PROJECTIONS + ",can add to the log",
        "alter table errand owner to " + COMMANDS + ",owns tables",
        "grant insert on case_file to " + COMMANDS + ",can write the views"
    })
    void what_somebody_granted_beside_refuses_the_start_until_migrate_takes_it_back(
            String grant, String told) {
        var apart = Apart.migrated();
        apart.as(SUPERUSER, grant);
        assertThat(told(apart)).contains(told);

        apart.as(SUPERUSER, "alter table errand owner to " + OWNER);
        assertThat(Upkeep.run(apart.migrating())).hasValue(0);
        start(apart).close();
    }

    @Test
    void without_tables_it_says_which_command_makes_them() {
        assertThat(told(Apart.open())).contains("--pirveli.command=migrate");
    }

    @Test
    void tables_of_an_earlier_or_a_later_release_refuse_the_start() {
        var apart = Apart.migrated();
        apart.as(
                SUPERUSER,
                """
                insert into flyway_schema_history select 1000, '9999', 'of tomorrow', 'SQL',
                    'V9999__of_tomorrow.sql', 1, 'postgres', now(), 1, true
                """);
        assertThat(told(apart)).contains("later release");
        apart.as(
                SUPERUSER,
                """
                delete from flyway_schema_history
                where installed_rank in (1000, (select max(installed_rank) from
                    flyway_schema_history where installed_rank < 1000))
                """);
        assertThat(told(apart)).contains("earlier release").contains("--pirveli.command=migrate");
    }

    @Test
    void tables_that_were_never_granted_or_to_another_account_refuse_the_start() {
        var apart = Apart.migrated();
        assertThat(told(apart, "--spring.datasource.username=" + PROJECTIONS))
                .contains("the account of commands");
        apart.as(OWNER, "revoke all on flyway_schema_history from " + COMMANDS);
        assertThat(told(apart)).contains("--pirveli.command=migrate");
    }

    @Test
    void nobody_migrates_with_too_little_or_without_the_accounts() {
        var apart = Apart.open();
        assertThat(Upkeep.run(apart.migratingAs(COMMANDS))).hasValue(1);
        assertThat(told(apart)).contains("--pirveli.command=migrate");
    }

    @Test
    void production_migrates_with_nothing_but_its_database_and_not_on_h2() {
        assertThat(Upkeep.run(Apart.open().migrating("--spring.profiles.active=production")))
                .hasValue(0);
        assertThat(
                        migratedInProduction(
                                "--spring.datasource.url=jdbc:h2:mem:office",
                                "--spring.datasource.username=sa"))
                .hasValue(1);
    }

    private static OptionalInt migratedInProduction(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.profiles.active=production");
        arguments.add("--pirveli.command=migrate");
        arguments.add("--logging.level.root=off");
        return Upkeep.run(arguments.toArray(String[]::new));
    }

    @Test
    void where_one_tries_it_out_migrate_only_makes_the_tables() {
        var store = Databases.H2.open();
        assertThat(
                        Upkeep.run(
                                "--pirveli.command=migrate",
                                "--spring.datasource.url=" + store.url()))
                .hasValue(0);
        store.node("pirveli.processing=false").close();
    }

    @Test
    void h2_has_no_accounts_to_keep_apart() {
        var store = Databases.H2.open();
        store.node("pirveli.processing=false").close();
        var failure =
                catchThrowable(() ->
                        store.node(
                                ACCOUNTS + "projections.username=a",
                                ACCOUNTS + "sealer.username=b"));
        assertThat(description(failure)).contains("H2 has no accounts");
    }

    /** What the person who started it reads. */
    private static String told(Apart apart, String... more) {
        return description(catchThrowable(() -> start(apart, more).close()));
    }

    private static String description(Throwable failure) {
        return Objects.requireNonNull(new StartFailures().analyze(failure)).getDescription();
    }

    private static ConfigurableApplicationContext start(Apart apart, String... more) {
        var arguments = new ArrayList<>(apart.settings());
        for (var other : more) {
            var name = other.substring(0, other.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(other);
        }
        arguments.add("--pirveli.processing=false");
        arguments.add("--logging.level.root=off");
        return new SpringApplicationBuilder(EngineAlone.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }
}
