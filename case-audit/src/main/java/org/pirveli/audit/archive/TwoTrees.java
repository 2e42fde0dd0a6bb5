package org.pirveli.audit.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.audit.tree.Hash;

/**
 * Two trees that should be one: that of the events, and that of the leaves as they were sealed.
 * What holds is decided by the first alone; the second one tells which event it was that changed.
 * At each checkpoint the one that was signed puts the other one right again, so that one change
 * does not hide the next.
 */
final class TwoTrees {

    static final String SIGNED = "the office signed";
    static final String WITNESSED = "a witness saw";

    private static final int REMEMBERED = 10_000;

    private final Findings findings;
    private final List<Finding> unlike = new ArrayList<>();
    private @Nullable Frontier events;
    private @Nullable Frontier leaves;
    private long size;
    private long held;
    private long missingFrom = -1;
    private boolean lost;

    TwoTrees(Frontier before, Findings findings) {
        this.events = before;
        this.leaves = before.copy();
        this.size = before.size();
        this.held = size;
        this.findings = findings;
    }

    /**
     * Takes the next event.
     *
     * @param sealed its leaf as it was sealed; {@code null} if the list has none
     * @param line {@code null} if there is none
     */
    void next(@Nullable Hash sealed, @Nullable EventLine line) {
        var leaf = line == null ? null : leafOf(line);
        if (line == null && missingFrom < 0) {
            missingFrom = size;
        } else if (line != null) {
            tellMissing();
        }
        events = grown(events, leaf);
        leaves = grown(leaves, sealed);
        if (line != null && leaf != null && (sealed == null || !leaf.equals(sealed))) {
            remember(line);
        }
        size++;
    }

    /** Passes over what neither list has. */
    void missUpTo(long index) {
        if (missingFrom < 0) {
            missingFrom = size;
        }
        events = null;
        leaves = null;
        size = index;
    }

    private static @Nullable Frontier grown(@Nullable Frontier tree, @Nullable Hash leaf) {
        if (tree == null || leaf == null) {
            return null;
        }
        tree.append(leaf);
        return tree;
    }

    private @Nullable Hash leafOf(EventLine line) {
        try {
            return line.event().leaf();
        } catch (IllegalArgumentException broken) {
            findings.add(
                    Kind.EVENT_CHANGED,
                    size,
                    size + 1,
                    Events.told(line) + " holds half a character; no event was sealed so.");
            return null;
        }
    }

    private void remember(EventLine line) {
        if (unlike.size() < REMEMBERED) {
            unlike.add(
                    new Finding(
                            Kind.EVENT_CHANGED,
                            size,
                            size + 1,
                            Events.told(line) + " is not the one that was sealed."));
        }
    }

    private void tellMissing() {
        if (missingFrom >= 0) {
            findings.add(
                    Kind.EVENT_MISSING,
                    missingFrom,
                    size,
                    size - missingFrom == 1
                            ? "Event %d was sealed, and is missing.".formatted(missingFrom)
                            : "Events %d to %d were sealed, and are missing."
                                    .formatted(missingFrom, size - 1));
            missingFrom = -1;
        }
    }

    /** Passes leaves whose events are not in the archive. */
    void skip(int level, Hash root) {
        if (events != null) {
            events.append(level, root);
        }
        if (leaves != null) {
            leaves.append(level, root);
        }
        size += 1L << level;
    }

    /**
     * Compares both with what is known of the tree of this size.
     *
     * @param who knows it
     */
    void compare(long at, Hash root, String who) {
        boolean eventsHold = events != null && events.root().equals(root);
        boolean leavesHold = leaves != null && leaves.root().equals(root);
        if (leavesHold && leaves != null) {
            unlike.forEach(findings::add);
            events = eventsHold ? events : leaves.copy();
            agreed(at);
        } else if (eventsHold && events != null) {
            unlike.forEach(each ->
                    findings.add(
                            Kind.LEAF_CHANGED,
                            each.from(),
                            each.to(),
                            "The leaf of event %d in leaves.bin is not the one that was sealed; the event is."
                                    .formatted(each.from())));
            leaves = events.copy();
            agreed(at);
        } else if (!lost) {
            lost = true;
            unlike.forEach(findings::add);
            unlike.clear();
            findings.add(
                    who.equals(WITNESSED) ? Kind.ROLLED_BACK : Kind.TREE_DIFFERS,
                    held,
                    at,
                    "Up to event %d all holds; by event %d the log is not the one that %s."
                            .formatted(held, at, who));
        }
    }

    private void agreed(long at) {
        unlike.clear();
        held = at;
        lost = false;
    }

    /** Tells of what no checkpoint has decided. */
    void end() {
        tellMissing();
        unlike.forEach(findings::add);
        unlike.clear();
    }
}
