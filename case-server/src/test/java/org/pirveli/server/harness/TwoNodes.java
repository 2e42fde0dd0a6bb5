package org.pirveli.server.harness;

/** Two nodes on one PostgreSQL that live as long as the tests. */
public final class TwoNodes {

    private static final class Shared {
        static final Store STORE = Databases.POSTGRESQL.open();
        static final Node ONE = SharedNodes.kept(STORE.node());
        static final Node OTHER = SharedNodes.kept(STORE.node());
    }

    private TwoNodes() {}

    public static Node one() {
        return Shared.ONE;
    }

    public static Node other() {
        return Shared.OTHER;
    }
}
