package org.pirveli.server.start;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What production does not put up with. */
final class ProductionRules {

    static final String PROFILE = "production";
    private static final int SHORTEST_SECRET = 32;

    private ProductionRules() {}

    /** Everything that is wrong, in words; empty if nothing is. */
    static List<String> broken(Environment environment) {
        var broken = new ArrayList<String>();
        var url = environment.getProperty("spring.datasource.url");
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            broken.add(
                    "Production keeps its data in PostgreSQL: set spring.datasource.url to"
                            + " jdbc:postgresql://…, with spring.datasource.username and"
                            + " spring.datasource.password.");
        }
        if (isBlank(
                environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"))) {
            broken.add(
                    "Production takes its users from an OpenID provider: set"
                            + " spring.security.oauth2.resourceserver.jwt.issuer-uri.");
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
        var keys = environment.getProperty("pirveli.keys.url");
        if (keys == null || keys.isBlank() || keys.equals(url)) {
            broken.add(
                    "The keys of persons lie apart from what they open, with a backup of their own:"
                            + " set pirveli.keys.url to another database, jdbc:postgresql://…, with"
                            + " pirveli.keys.username and pirveli.keys.password.");
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

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
