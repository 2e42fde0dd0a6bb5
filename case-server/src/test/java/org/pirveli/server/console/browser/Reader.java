package org.pirveli.server.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pirveli.server.harness.DemoOffice;

/**
 * Somebody who sits before the console, in a browser of their own. What the browser complains
 * about, and everything it asks for, is kept.
 */
final class Reader implements AutoCloseable {

    private static final Set<String> PREFERENCES = Set.of("lang", "theme");

    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    private final DemoOffice office;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private Reader(DemoOffice office, String language, String theme) {
        this.office = office;
        this.browser =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(1440, 900)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setBaseURL(office.address().toString()));
        browser.setDefaultTimeout(Chromium.PATIENCE);
        keep("lang", language);
        keep("theme", theme);
        this.page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequest(request -> asked.add(request.url()));
    }

    /** A visitor nobody knows, before the shared office, who reads Georgian by day. */
    static Reader visitor() {
        return visitor(DemoOffice.shared(), "ka", "light");
    }

    static Reader visitor(DemoOffice office, String language, String theme) {
        return new Reader(office, language, theme);
    }

    /** One of the demo users, signed in to the shared office, who reads Georgian by day. */
    static Reader as(String user) {
        return as(user, "ka");
    }

    static Reader as(String user, String language) {
        return visitor(DemoOffice.shared(), language, "light").signedInAs(user);
    }

    /** Goes on where the user, once signed in, has left off: the session is the same for all. */
    Reader signedInAs(String user) {
        browser.addCookies(
                SIGNED_IN.computeIfAbsent(office.address() + " " + user, _ -> signedInAnew(user)));
        return this;
    }

    private List<Cookie> signedInAnew(String user) {
        open("/login");
        signIn(user, "demo");
        if (user.equals("auditor")) {
            statePurpose("inspection 2026/14");
        }
        return browser.cookies().stream()
                .filter(cookie -> !PREFERENCES.contains(cookie.name))
                .toList();
    }

    /** Fills in the form of signing in, and sends it. */
    void signIn(String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private void statePurpose(String purpose) {
        open("/console/queue");
        if (page.locator("#purpose").count() > 0) {
            page.fill("#purpose", purpose);
            page.click("main button[type=submit]");
        }
    }

    /** Opens a page of the office. */
    Response open(String path) {
        return Objects.requireNonNull(page.navigate(path));
    }

    /** Chooses a language or a theme as a reader who came before. */
    void keep(String name, String value) {
        browser.addCookies(List.of(new Cookie(name, value).setUrl(office.address().toString())));
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** A thing of the page by what it is and what it is called. */
    Locator find(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    /** The path and query of the page. */
    String address() {
        return page.url().substring(office.address().toString().length());
    }

    /** What is inaccessible on the page, each in a line; empty if nothing is. */
    List<String> violations() {
        return Axe.violations(page);
    }

    /** What the browser complained about since it was asked last. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** What was asked of anybody but the office. */
    List<String> askedOfOthers() {
        return asked.stream()
                .filter(url -> !url.startsWith(office.address().toString()))
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
