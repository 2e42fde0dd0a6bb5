package org.pirveli.server.engine.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.server.engine.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds events again to which commands are due. One whose metadata nobody can read leads to none. */
public final class RecordedCauses {

    private static final String SELECT =
            "select event_identifier, meta_data, aggregate_identifier, sequence_number from"
                    + " domain_event where ";
    private static final String LATEST = " order by sequence_number desc limit 1";

    private final JdbcClient jdbc;
    private final EventReader reader;

    RecordedCauses(JdbcClient jdbc, EventReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * The place of an event.
     *
     * @param sequence among those of its stream, from 0
     */
    public record Place(String stream, long sequence) {}

    /** The event at a place. */
    public Optional<Cause> at(String stream, long sequence) {
        return Optional.ofNullable(at(List.of(new Place(stream, sequence)))
                .get(new Place(stream, sequence)));
    }

    /** The events at many places, by one question; without those that are not there. */
    public Map<Place, Cause> at(Collection<Place> places) {
        var causes = new HashMap<Place, Cause>();
        if (places.isEmpty()) {
            return causes;
        }
        var values = new ArrayList<Object>();
        places.forEach(place -> values.addAll(List.of(place.stream(), place.sequence())));
        var marks = String.join(", ", Collections.nCopies(places.size(), "(?, ?)"));
        jdbc.sql(SELECT + "(aggregate_identifier, sequence_number) in (" + marks + ")")
                .params(values)
                .query(row -> {
                    var cause = read(row);
                    if (cause != null) {
                        causes.put(new Place(row.getString(3), row.getLong(4)), cause);
                    }
                });
        return causes;
    }

    /** The latest event of a stream. */
    public Optional<Cause> latest(String stream) {
        return found(SELECT + "aggregate_identifier = ?" + LATEST, List.of(stream));
    }

    /** The latest event of a stream that has this name. */
    public Optional<Cause> latest(String stream, Class<?> event) {
        return found(
                SELECT + "aggregate_identifier = ? and payload_type = ?" + LATEST,
                List.of(stream, event.getSimpleName()));
    }

    /** The latest event of a stream that has another name. */
    public Optional<Cause> latestBut(String stream, Class<?> event) {
        return found(
                SELECT + "aggregate_identifier = ? and payload_type <> ?" + LATEST,
                List.of(stream, event.getSimpleName()));
    }

    private Optional<Cause> found(String sql, List<?> values) {
        return jdbc.sql(sql).params(values).query((row, _) -> Optional.ofNullable(read(row))).list()
                .stream()
                .findFirst()
                .flatMap(cause -> cause);
    }

    private @Nullable Cause read(ResultSet row) throws SQLException {
        var metaData = row.getBytes(2);
        try {
            return new Cause(row.getString(1), reader.provenance(metaData).correlationId());
        } catch (RuntimeException _) {
            return null;
        }
    }
}
