package org.pirveli.projections.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.view.Attendance;

/** Counts how long operators attend: while a consultation is active, and while it is written up. */
final class Attending {

    private Attending() {}

    /** The operator turns to it. */
    static List<Attendance> begun(List<Attendance> before, OperatorId operator, Instant at) {
        var after = new ArrayList<Attendance>(before);
        int place = place(after, operator);
        if (place < 0) {
            after.add(new Attendance(operator, 0, at));
        } else if (after.get(place).since() == null) {
            after.set(place, new Attendance(operator, after.get(place).millis(), at));
        }
        return List.copyOf(after);
    }

    /** Whoever attends turns away. */
    static List<Attendance> ended(List<Attendance> before, Instant at) {
        return before.stream()
                .map(each -> new Attendance(each.operatorId(), each.millisAt(at), null))
                .toList();
    }

    private static int place(List<Attendance> all, OperatorId operator) {
        for (int i = 0; i < all.size(); i++) {
            if (operator.equals(all.get(i).operatorId())) {
                return i;
            }
        }
        return -1;
    }
}
