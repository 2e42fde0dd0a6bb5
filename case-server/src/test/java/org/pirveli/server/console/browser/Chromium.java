package org.pirveli.server.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, started once; it calls nobody but the server under test. */
final class Chromium {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run");

    /** In ms, how long anything may take on a busy machine before it counts as not happening. */
    static final double PATIENCE = 60_000;

    private Chromium() {}

    static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("pirveli.browser.path")),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In continuous integration no journey is left out unnoticed. */
    static boolean isRequired() {
        return System.getenv("CI") != null
                || "required".equals(System.getProperty("pirveli.browser"));
    }

    static Browser browser() {
        return Started.BROWSER;
    }

    /** Started when it is first asked for, and stopped with the tests' JVM. */
    private static final class Started {

        static final Browser BROWSER = start();

        private static Browser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable().orElseThrow())
                                    .setArgs(QUIET));
        }
    }
}
