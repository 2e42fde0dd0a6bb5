package org.pirveli.worktime;

import java.util.List;

/** The rule every day's intervals keep: in order, and never overlapping. */
final class Hours {

    private Hours() {}

    static List<Interval> checked(List<Interval> intervals) {
        for (int i = 1; i < intervals.size(); i++) {
            Interval earlier = intervals.get(i - 1);
            if (earlier.endsWithTheDay() || earlier.closes().isAfter(intervals.get(i).opens())) {
                throw new IllegalArgumentException("Intervals overlap: " + intervals);
            }
        }
        return List.copyOf(intervals);
    }
}
