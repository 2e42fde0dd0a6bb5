package org.pirveli.server.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * A database of its own.
 *
 * @param url where it is
 */
public record Store(String name, String url) {

    /** Starts a node on it, without the web. */
    public Node node(String... settings) {
        return new NodeSettings(this).with(settings).start();
    }

    /** Prepares a node on it. */
    public NodeSettings prepared() {
        return new NodeSettings(this);
    }

    /** How a node is to be started. */
    public static final class NodeSettings {

        private final List<String> arguments = new ArrayList<>();
        private final List<Class<?>> parts = new ArrayList<>();

        private NodeSettings(Store store) {
            arguments.add("--spring.datasource.url=" + store.url());
            arguments.add("--spring.datasource.hikari.minimum-idle=0");
            arguments.add("--logging.level.root=warn");
        }

        /** Settings like {@code pirveli.processing=false}. */
        public NodeSettings with(String... settings) {
            for (var setting : settings) {
                arguments.add("--" + setting);
            }
            return this;
        }

        /** Beans beside those of the engine. */
        public NodeSettings and(Class<?>... more) {
            parts.addAll(List.of(more));
            return this;
        }

        public Node start() {
            return Node.start(parts, arguments);
        }
    }
}
