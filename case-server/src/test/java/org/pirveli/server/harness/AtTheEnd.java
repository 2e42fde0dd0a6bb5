package org.pirveli.server.harness;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Stops the shared nodes when all tests are done, before the database beneath them stops. */
public final class AtTheEnd implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable end = SharedNodes::close;
        context.getRoot()
                .getStore(Namespace.create(AtTheEnd.class))
                .computeIfAbsent("nodes", _ -> end);
    }
}
