package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.pirveli.api.value.Uuids;

/** A column by which a list is sorted. */
public record SortKey(String column, Kind kind) {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    /** A column of instants. */
    public static SortKey instant(String column) {
        return new SortKey(column, Kind.INSTANT);
    }

    /** A column of ids. */
    public static SortKey uuid(String column) {
        return new SortKey(column, Kind.UUID);
    }

    /** A column of whole numbers. */
    public static SortKey number(String column) {
        return new SortKey(column, Kind.NUMBER);
    }

    /** A column of places in the log. */
    public static SortKey position(String column) {
        return new SortKey(column, Kind.POSITION);
    }

    /** A column of names. */
    public static SortKey word(String column) {
        return new SortKey(column, Kind.WORD);
    }

    /** What the column holds. */
    public enum Kind {
        INSTANT {
            @Override
            Object parse(String text) {
                var instant = Instant.parse(text);
                if (instant.isAfter(OfficeMoment.NEVER) || instant.isBefore(EARLIEST)) {
                    throw new IllegalArgumentException("out of range");
                }
                return instant;
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return row.getObject(column, OffsetDateTime.class).toInstant().toString();
            }
        },
        UUID {
            @Override
            Object parse(String text) {
                return Uuids.parse(text);
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return row.getObject(column, UUID.class).toString();
            }
        },
        POSITION {
            @Override
            Object parse(String text) {
                return Long.valueOf(text);
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return Long.toString(row.getLong(column));
            }
        },
        WORD {
            @Override
            Object parse(String text) {
                return text;
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return row.getString(column);
            }
        },
        NUMBER {
            @Override
            Object parse(String text) {
                return Integer.valueOf(text);
            }

            @Override
            String text(ResultSet row, String column) throws SQLException {
                return Integer.toString(row.getInt(column));
            }
        };

        abstract Object parse(String text);

        abstract String text(ResultSet row, String column) throws SQLException;
    }
}
