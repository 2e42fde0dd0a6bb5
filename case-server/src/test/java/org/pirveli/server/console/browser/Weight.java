package org.pirveli.server.console.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.concurrent.atomic.AtomicLong;

/** What comes over the line for a page, compressed, when nothing of it is known yet. */
final class Weight implements AutoCloseable {

    private final Reader reader;
    private final CDPSession browser;
    private final AtomicLong bytes = new AtomicLong();

    private Weight(Reader reader) {
        this.reader = reader;
        this.browser = reader.browser().newCDPSession(reader.page());
        browser.send("Network.enable");
        var uncached = new JsonObject();
        uncached.addProperty("cacheDisabled", true);
        browser.send("Network.setCacheDisabled", uncached);
        browser.on(
                "Network.loadingFinished",
                finished -> bytes.addAndGet(finished.get("encodedDataLength").getAsLong()));
    }

    static Weight of(Reader reader) {
        return new Weight(reader);
    }

    /** Everything since, once the page has come to rest. */
    long bytes() {
        reader.page().waitForFunction("document.readyState === 'complete'");
        reader.page().evaluate("document.fonts.ready.then(() => true)");
        return bytes.get();
    }

    @Override
    public void close() {
        browser.detach();
    }
}
