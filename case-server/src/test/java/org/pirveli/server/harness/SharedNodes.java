package org.pirveli.server.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One node per database that lives as long as the tests, for those who mind only their own cases.
 */
public final class SharedNodes {

    private static final Map<Databases, Node> NODES = new EnumMap<>(Databases.class);

    private static final List<Node> ALL = new ArrayList<>();

    static {
        Postgres.beforeItStops(SharedNodes::close);
    }

    private SharedNodes() {}

    public static synchronized Node on(Databases database) {
        return NODES.computeIfAbsent(database, each -> kept(each.open().node()));
    }

    /** Has a node stopped at the end. */
    static synchronized Node kept(Node node) {
        ALL.add(node);
        return node;
    }

    /** Stops them, before the databases beneath them stop. */
    private static synchronized void close() {
        ALL.forEach(Node::close);
        ALL.clear();
    }
}
