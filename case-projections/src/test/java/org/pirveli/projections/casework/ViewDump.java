package org.pirveli.projections.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the tables of the views hold. */
final class ViewDump {

    private ViewDump() {}

    static Map<String, List<String>> of(DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        var dump = new LinkedHashMap<String, List<String>>();
        for (var table : ViewTable.values()) {
            dump.put(
                    table.table(),
                    jdbc.query(
                            "select * from " + table.table() + " order by 1, 2, 3",
                            (row, _) -> {
                                var line = new StringBuilder();
                                int columns = row.getMetaData().getColumnCount();
                                for (int i = 1; i <= columns; i++) {
                                    line.append(row.getString(i)).append(" | ");
                                }
                                return line.toString();
                            }));
        }
        return dump;
    }
}
