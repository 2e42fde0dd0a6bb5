package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.view.CaseFile;

/** The rows of several cases, sorted by table and by whether they are there already. */
final class ViewRows {

    private final Map<ViewTable, List<ViewRow>> inserts = new EnumMap<>(ViewTable.class);
    private final Map<ViewTable, List<ViewRow>> updates = new EnumMap<>(ViewTable.class);

    static ViewRows of(Collection<CaseChange> changes, Recognition recognition) {
        recognition.prepare(recognisedAnew(changes));
        var rows = new ViewRows();
        for (var change : changes) {
            for (var row : change.rows()) {
                (row.stored() ? rows.updates : rows.inserts)
                        .computeIfAbsent(row.table(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows;
    }

    private static List<CaseFile> recognisedAnew(Collection<CaseChange> changes) {
        var files = new ArrayList<CaseFile>();
        for (var change : changes) {
            var file = change.file();
            if (file != null && change.recognisedAnew()) {
                files.add(file);
            }
        }
        return files;
    }

    List<ViewRow> inserts(ViewTable table) {
        return inserts.getOrDefault(table, List.of());
    }

    List<ViewRow> updates(ViewTable table) {
        return updates.getOrDefault(table, List.of());
    }
}
