package org.pirveli.domain.template;

/** How far a text was edited. */
public final class EditDistance {

    /** Nothing is left of it. */
    static final int ALL = 10_000;

    private EditDistance() {}

    /**
     * The fewest characters to put in, take out or change (Levenshtein), in ten-thousandths of the
     * longer text: 0 for equal texts, at least 1 for others.
     */
    public static int between(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int longer = Math.max(a.length, b.length);
        if (longer == 0) {
            return 0;
        }
        long edits = edits(a, b);
        return (int) Math.max(Long.signum(edits), edits * ALL / longer);
    }

    /** What both begin and end with costs nothing. */
    private static long edits(int[] a, int[] b) {
        int from = 0;
        int toA = a.length;
        int toB = b.length;
        while (from < toA && from < toB && a[from] == b[from]) {
            from++;
        }
        while (toA > from && toB > from && a[toA - 1] == b[toB - 1]) {
            toA--;
            toB--;
        }
        int[] above = new int[toB - from + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        int[] row = new int[above.length];
        for (int i = from; i < toA; i++) {
            row[0] = i - from + 1;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (a[i] == b[from + j - 1] ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            int[] done = above;
            above = row;
            row = done;
        }
        return above[above.length - 1];
    }
}
