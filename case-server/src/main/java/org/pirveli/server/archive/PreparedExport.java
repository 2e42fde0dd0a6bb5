package org.pirveli.server.archive;

import org.jspecify.annotations.Nullable;

/**
 * What an export holds. It is fixed before anybody fetches it, and the same whenever it is.
 *
 * @param treeSize the checkpoint against which everything is proved; 0 if there is none
 * @param firstLeaf the place of the first event in the tree; {@code null} for a case
 * @param endLeaf the place after the last one; {@code null} for a case
 * @param events how many of them are sealed
 * @param unsealed how many are not, and come last
 * @param signedCount how many events the case has, signed by the key of the log; {@code null} for a
 *     period
 * @param fault why there is nothing to fetch; {@code null} if there is
 */
public record PreparedExport(
        long treeSize,
        @Nullable Long firstLeaf,
        @Nullable Long endLeaf,
        long events,
        long unsealed,
        @Nullable String signedCount,
        @Nullable ExportFault fault) {

    static PreparedExport impossible(ExportFault fault) {
        return new PreparedExport(0, null, null, 0, 0, null, fault);
    }
}
