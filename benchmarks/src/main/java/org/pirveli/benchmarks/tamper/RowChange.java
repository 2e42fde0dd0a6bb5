package org.pirveli.benchmarks.tamper;

import java.util.List;
import java.util.Random;
import org.pirveli.audit.archive.Finding.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be done to the rows of one event of the log. */
enum RowChange {
    FLIP("row: a byte of any column") {
        @Override
        Planted make(JdbcClient tables, long leaf, Random random) {
            var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
            switch (column) {
                case "sequence_number" -> update(tables, leaf, column, "sequence_number + 1000003");
                case "payload_revision" ->
                        update(
                                tables,
                                leaf,
                                column,
                                "case when payload_revision = '1' then '2' end");
                case "payload", "meta_data" -> flipBytes(tables, leaf, column, random);
                default -> flipText(tables, leaf, column, random);
            }
            return Planted.at(kind(), column, leaf, Kind.EVENT_CHANGED);
        }
    },

    DELETE("row: an event deleted") {
        @Override
        Planted make(JdbcClient tables, long leaf, Random random) {
            tables.sql("delete from domain_event where global_index = ?")
                    .param(index(tables, leaf))
                    .update();
            return Planted.at(kind(), "deleted", leaf, Kind.EVENT_MISSING);
        }
    },

    INSERT("row: an event inserted") {
        @Override
        Planted make(JdbcClient tables, long leaf, Random random) {
            var id = "forged-%016x".formatted(random.nextLong());
            tables.sql(
                            "insert into domain_event (event_identifier, aggregate_identifier,"
                                + " sequence_number, type, time_stamp, payload_type,"
                                + " payload_revision, payload, meta_data) select ?,"
                                + " aggregate_identifier, sequence_number + ?, type, time_stamp,"
                                + " payload_type, payload_revision, payload, meta_data from"
                                + " domain_event where global_index = ?")
                    .param(id)
                    .param(1_000_000L + random.nextInt(1_000_000_000))
                    .param(index(tables, leaf))
                    .update();
            return new Planted(
                    kind(),
                    "a copy of leaf " + leaf,
                    each -> each.kind() == Kind.EVENT_NOT_SEALED && each.text().contains(id));
        }
    },

    SWAP("row: two events exchanged") {
        @Override
        Planted make(JdbcClient tables, long leaf, Random random) {
            long one = index(tables, leaf);
            long other = index(tables, leaf + 1);
            move(tables, one, -1);
            move(tables, other, one);
            move(tables, -1, other);
            return Planted.at(kind(), "with the next", leaf, Kind.EVENT_CHANGED);
        }
    },

    LEAF("row: a leaf of the tree") {
        @Override
        Planted make(JdbcClient tables, long leaf, Random random) {
            var hash =
                    tables.sql("select hash from seal_leaf where leaf_index = ?")
                            .param(leaf)
                            .query((row, _) -> row.getBytes(1))
                            .single();
            hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
            tables.sql("update seal_leaf set hash = ? where leaf_index = ?")
                    .param(hash)
                    .param(leaf)
                    .update();
            return Planted.at(kind(), "changed", leaf, Kind.LEAF_CHANGED);
        }
    };

    private static final List<String> COLUMNS =
            List.of(
                    "event_identifier",
                    "aggregate_identifier",
                    "sequence_number",
                    "type",
                    "time_stamp",
                    "payload_type",
                    "payload_revision",
                    "payload",
                    "payload",
                    "payload",
                    "meta_data",
                    "meta_data");

    private final String kind;

    RowChange(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    /** Makes it, in the running transaction. */
    abstract Planted make(JdbcClient tables, long leaf, Random random);

    private static long index(JdbcClient tables, long leaf) {
        return tables.sql("select global_index from seal_leaf where leaf_index = ?")
                .param(leaf)
                .query(Long.class)
                .single();
    }

    private static void move(JdbcClient tables, long from, long to) {
        tables.sql("update domain_event set global_index = ? where global_index = ?")
                .param(to)
                .param(from)
                .update();
    }

    private static void update(JdbcClient tables, long leaf, String column, String value) {
        tables.sql(
                        "update domain_event set %s = %s where global_index = ?"
                                .formatted(column, value))
                .param(index(tables, leaf))
                .update();
    }

    private static void flipText(JdbcClient tables, long leaf, String column, Random random) {
        long index = index(tables, leaf);
        var text =
                tables.sql("select %s from domain_event where global_index = ?".formatted(column))
                        .param(index)
                        .query(String.class)
                        .single();
        var flipped = new StringBuilder(text);
        int at = random.nextInt(text.length());
        flipped.setCharAt(at, (char) (text.charAt(at) == '~' ? '!' : text.charAt(at) + 1));
        set(tables, index, column, flipped.toString());
    }

    private static void flipBytes(JdbcClient tables, long leaf, String column, Random random) {
        long index = index(tables, leaf);
        var bytes =
                tables.sql("select %s from domain_event where global_index = ?".formatted(column))
                        .param(index)
                        .query((row, _) -> row.getBytes(1))
                        .single();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        set(tables, index, column, bytes);
    }

    private static void set(JdbcClient tables, long index, String column, Object value) {
        tables.sql("update domain_event set %s = ? where global_index = ?".formatted(column))
                .param(value)
                .param(index)
                .update();
    }
}
