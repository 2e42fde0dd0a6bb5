package org.pirveli.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.server.PirveliApplication;
import org.springframework.boot.SpringApplication;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CarelessProductionTest {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "spring.datasource.url, jdbc:h2:mem:office, PostgreSQL",
        "spring.datasource.url, , PostgreSQL",
        ISSUER + ", , OpenID",
        "pirveli.console.enabled, true, Readers of the console",
        "pirveli.secret, , secret",
        "pirveli.secret, evaluation only, secret",
        "pirveli.secret, 1234567890123456789012345678901, secret",
        "pirveli.keys.url, , backup of their own",
        "pirveli.keys.url, jdbc:postgresql://127.0.0.1:1/office, backup of their own",
        "pirveli.keys.username, projections, opens nothing else",
        "pirveli.keys.master, '', outside both",
        "spring.datasource.username, '', three accounts",
        "pirveli.accounts.projections.username, , three accounts",
        "pirveli.accounts.sealer.username, projections, three accounts",
        "spring.flyway.user, owner, who owns the tables",
        "pirveli.seal.key, '', signed by a key",
        "pirveli.evaluation, true, Demo users",
        "pirveli.clock.stands-at, 2023-01-01T00:00:00Z, real time",
        "pirveli.demo-data, true, Invented cases"
    })
    void one_careless_setting_is_enough_not_to_start(String name, String value, String reason) {
        var settings = careful();
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }
        assertThat(reasons(settings)).singleElement().asString().contains(reason);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(
                        reasons(
                                Map.of(
                                        "pirveli.demo-data",
                                        "true",
                                        "pirveli.keys.master",
                                        "",
                                        "pirveli.seal.key",
                                        "")))
                .hasSize(9);
    }

    private static Map<String, String> careful() {
        return new LinkedHashMap<>(
                Map.of(
                        "spring.datasource.url",
                        "jdbc:postgresql://127.0.0.1:1/office",
                        ISSUER,
                        "http://127.0.0.1:1",
                        "pirveli.console.enabled",
                        "false",
                        "pirveli.secret",
                        "s".repeat(32),
                        "spring.datasource.username",
                        "commands",
                        "pirveli.accounts.projections.username",
                        "projections",
                        "pirveli.accounts.sealer.username",
                        "sealer",
                        "pirveli.keys.url",
                        "jdbc:postgresql://127.0.0.1:1/keys"));
    }

    private static Iterable<String> reasons(Map<String, String> settings) {
        var arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        var refused =
                catchThrowable(() -> {
                    var application = new SpringApplication(PirveliApplication.class);
                    application.setRegisterShutdownHook(false);
                    application.setAdditionalProfiles("production");
                    application.run(arguments.toArray(String[]::new)).close();
                });
        assertThat(refused).isInstanceOf(StartRefused.class);
        return ((StartRefused) refused).reasons();
    }
}
