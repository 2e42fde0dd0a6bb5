package org.pirveli.projections.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;

/**
 * Files written a moment ago, to spare reading them back. A file is used only if the next event is
 * the very one that follows it: then it is right whatever became of the transaction that wrote it,
 * and if the row should differ all the same, its update finds nothing and fails.
 */
final class RecentFiles {

    private final int capacity;
    private final Map<CaseId, CaseFile> files;

    RecentFiles(int capacity) {
        this.capacity = capacity;
        files =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<CaseId, CaseFile> eldest) {
                        return size() > RecentFiles.this.capacity;
                    }
                };
    }

    synchronized @Nullable CaseFile before(LogEntry event) {
        var file = files.get(event.caseId());
        return file != null && file.version() == event.sequence() ? file : null;
    }

    synchronized void put(CaseFile file) {
        files.put(file.caseId(), file);
    }

    synchronized void remove(Iterable<CaseId> cases) {
        cases.forEach(files::remove);
    }

    synchronized void clear() {
        files.clear();
    }
}
