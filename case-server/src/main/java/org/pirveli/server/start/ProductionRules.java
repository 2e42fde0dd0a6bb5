package org.pirveli.server.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What production does not put up with. */
final class ProductionRules {

    static final String PROFILE = "production";
    private static final String DATABASE = "spring.datasource.url";
    private static final List<String> ACCOUNTS =
            List.of(
                    "spring.datasource.username",
                    "pirveli.accounts.projections.username",
                    "pirveli.accounts.sealer.username");
    private static final int SHORTEST_SECRET = 32;

    private ProductionRules() {}

    /** Everything that is wrong, in words; empty if nothing is. */
    static List<String> broken(Environment environment) {
        var broken = new ArrayList<>(brokenForTables(environment));
        if (!hasAccounts(environment)) {
            broken.add(
                    "Nobody who serves may change what was recorded: set"
                        + " spring.datasource.username, pirveli.accounts.projections.username and"
                        + " pirveli.accounts.sealer.username to three accounts, with their"
                        + " passwords; docs/operations/roles.sql makes them.");
        }
        if (isBlank(
                environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"))) {
            broken.add(
                    "Production takes its users from an OpenID provider: set"
                            + " spring.security.oauth2.resourceserver.jwt.issuer-uri.");
        }
        if (environment.getProperty("pirveli.console.enabled", Boolean.class, true)
                && !knowsClient(environment)) {
            broken.add(
                    "Readers of the console sign in at an OpenID provider: set"
                            + " spring.security.oauth2.client.registration.office.client-id and"
                            + " what docs/operations/console.md lists beside it, or"
                            + " pirveli.console.enabled=false where there is to be no console.");
        }
        if (environment.getProperty("pirveli.evaluation", Boolean.class, false)) {
            broken.add(
                    "Demo users and a movable clock have no place in production: leave out"
                            + " pirveli.evaluation.");
        }
        if (environment.containsProperty("pirveli.clock.stands-at")) {
            broken.add(
                    "In production the office lives in real time: leave out"
                            + " pirveli.clock.stands-at.");
        }
        if (environment.getProperty("pirveli.demo-data", Boolean.class, false)) {
            broken.add("Invented cases have no place in production: leave out pirveli.demo-data.");
        }
        var secret = environment.getProperty("pirveli.secret");
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            broken.add(
                    "Follow-up codes need a secret of the office's own: set pirveli.secret to 32"
                            + " random characters or more, the same on every node.");
        }
        if (environment.containsProperty("spring.flyway.user")) {
            broken.add(
                    "Whoever serves does not know who owns the tables: leave out"
                            + " spring.flyway.user, and run --pirveli.command=migrate with the"
                            + " owner as spring.datasource.username.");
        }
        var keys = environment.getProperty("pirveli.keys.url");
        if (keys == null || keys.isBlank() || keys.equals(environment.getProperty(DATABASE))) {
            broken.add(
                    "The keys of persons lie apart from what they open, with a backup of their own:"
                            + " set pirveli.keys.url to another database, jdbc:postgresql://…, with"
                            + " pirveli.keys.username and pirveli.keys.password.");
        }
        if (opensBoth(environment.getProperty("pirveli.keys.username"), environment)) {
            broken.add(
                    "Whoever opens the keys of persons opens nothing else: set"
                            + " pirveli.keys.username to another account than those of the"
                            + " database.");
        }
        if (isBlank(environment.getProperty("pirveli.keys.master"))) {
            broken.add(
                    "The master key lies outside both databases: set pirveli.keys.master to its"
                            + " file, the same on every node.");
        }
        if (isBlank(environment.getProperty("pirveli.seal.key"))) {
            broken.add(
                    "What the office recorded is signed by a key of its own: have it made by"
                            + " pirveli-verify.jar new-key, and set pirveli.seal.key to its file,"
                            + " outside the database and its backup, the same on every node.");
        }
        return broken;
    }

    /** The same for whoever does no more than making the tables. */
    static List<String> brokenForTables(Environment environment) {
        var url = environment.getProperty(DATABASE);
        return url != null && url.startsWith("jdbc:postgresql:")
                ? List.of()
                : List.of(
                        "Production keeps its data in PostgreSQL: set spring.datasource.url to"
                                + " jdbc:postgresql://…, with spring.datasource.username and"
                                + " spring.datasource.password.");
    }

    private static boolean knowsClient(Environment environment) {
        return Binder.get(environment)
                .bind(
                        "spring.security.oauth2.client.registration",
                        Bindable.mapOf(String.class, Object.class))
                .isBound();
    }

    private static boolean hasAccounts(Environment environment) {
        var accounts = new HashSet<String>();
        for (var name : ACCOUNTS) {
            var account = environment.getProperty(name);
            if (isBlank(account) || !accounts.add(account)) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensBoth(@Nullable String account, Environment environment) {
        return account != null
                && !account.isBlank()
                && ACCOUNTS.stream().map(environment::getProperty).anyMatch(account::equals);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
