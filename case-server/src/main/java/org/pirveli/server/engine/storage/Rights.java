package org.pirveli.server.engine.storage;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks on PostgreSQL whether each account of the server may do its own work, and nothing by which
 * it could change what was recorded.
 */
final class Rights {

    private static final String ADMINISTERS =
            "rolsuper or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user";
    private static final String OWNS =
            "exists (select from pg_class where relnamespace = current_schema()::regnamespace"
                    + " and pg_has_role(relowner, 'member'))";
    private static final String ACTS_AS = "pg_has_role(?, 'member')";

    private static final String LOG = "domain_event";
    private static final String A_VIEW = "case_file";

    private static final String WHAT_TO_DO =
            "Make the accounts by docs/operations/roles.sql, have --pirveli.command=migrate grant"
                    + " them what they need, and name them by spring.datasource.username,"
                    + " pirveli.accounts.projections.username and"
                    + " pirveli.accounts.sealer.username.";

    private final List<String> wrong = new ArrayList<>();
    private final List<Account> accounts;

    private record Account(Part part, String name, JdbcClient jdbc) {

        static Account of(Part part, Pool pool) {
            var jdbc = JdbcClient.create(pool.dataSource());
            return new Account(
                    part, jdbc.sql("select current_user").query(String.class).single(), jdbc);
        }

        boolean may(String what, Object... values) {
            return jdbc.sql("select " + what).params(values).query(Boolean.class).single();
        }
    }

    private enum Part {
        COMMANDS("commands"),
        PROJECTIONS("projections"),
        SEALER("the sealer");

        private final String told;

        Part(String told) {
            this.told = told;
        }
    }

    private Rights(Pools pools) {
        accounts =
                List.of(
                        Account.of(Part.COMMANDS, pools.commands()),
                        Account.of(Part.PROJECTIONS, pools.projections()),
                        Account.of(Part.SEALER, pools.sealer()));
    }

    /**
     * Looks at every account.
     *
     * @throws UnfitDatabase if one of them could do what it must not
     */
    static void areApart(Pools pools) {
        var rights = new Rights(pools);
        rights.accounts.forEach(rights::look);
        if (!rights.wrong.isEmpty()) {
            rights.wrong.add(WHAT_TO_DO);
            throw new UnfitDatabase(rights.wrong);
        }
    }

    private static String changes(String table) {
        return "has_any_column_privilege('%s', 'update')".formatted(table)
                + " or has_table_privilege('%s', 'delete, truncate, trigger')".formatted(table);
    }

    private static String adds(String table) {
        return "has_any_column_privilege('%s', 'insert')".formatted(table);
    }

    private void look(Account account) {
        refuse(account, ADMINISTERS, "administers the whole database");
        refuse(account, OWNS, "owns tables, or can act for their owner");
        refuse(account, changes(LOG), "can change the log");
        if (account.part() != Part.COMMANDS) {
            refuse(account, adds(LOG), "can add to the log");
        }
        if (account.part() != Part.PROJECTIONS) {
            refuse(account, adds(A_VIEW), "can write the views");
        }
        accounts.stream()
                .filter(other -> other.part() != account.part())
                .filter(other -> account.may(ACTS_AS, other.name()))
                .forEach(other -> refuse(account, "can act for " + other.part().told));
    }

    private void refuse(Account account, String what, String told) {
        if (account.may(what)) {
            refuse(account, told);
        }
    }

    private void refuse(Account account, String told) {
        wrong.add(
                "%s, by which %s opens the database, %s."
                        .formatted(account.name(), account.part().told, told));
    }
}
