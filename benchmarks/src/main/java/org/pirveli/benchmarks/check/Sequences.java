package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether each case counts its events from 0 without a gap, and each number was given once. */
public final class Sequences {

    private Sequences() {}

    /** Looks at every case. */
    public static List<String> check(EventLog log) {
        var wrong = new ArrayList<String>();
        var numbers = new HashSet<String>();
        log.byCase()
                .forEach((caseId, events) -> {
                    for (int i = 0; i < events.size(); i++) {
                        if (events.get(i).sequence() != i) {
                            wrong.add("case %s jumps at its event %d".formatted(caseId, i));
                            return;
                        }
                    }
                    var first = events.getFirst();
                    if (!first.type().equals("ApplicationRegistered")) {
                        wrong.add("case %s begins with %s".formatted(caseId, first.type()));
                    } else if (!numbers.add(first.text("caseNumber"))) {
                        wrong.add("the number of case %s was given twice".formatted(caseId));
                    }
                });
        return wrong;
    }
}
