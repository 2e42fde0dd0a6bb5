package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, in order. */
final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long number;

    /** Something that somebody does. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException, InterruptedException;
    }

    private record Entry(Instant at, long number, Task task) {}

    /** Moves time. */
    @FunctionalInterface
    interface Mover {
        void moveTo(Instant instant) throws IOException, InterruptedException;
    }

    /** Writes something down. */
    void at(Instant instant, Task task) {
        entries.add(new Entry(instant, number++, task));
    }

    /** Does what there is before an end, each at its time; what comes later stays undone. */
    void run(Instant end, Mover mover) throws IOException, InterruptedException {
        for (var next = entries.peek();
                next != null && next.at().isBefore(end);
                next = entries.peek()) {
            entries.remove();
            mover.moveTo(next.at());
            next.task().run();
        }
        mover.moveTo(end);
    }
}
