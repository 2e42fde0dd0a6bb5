package org.pirveli.benchmarks.year;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call or a visit, as those who lead it know it by their own watches. */
final class Talk {

    final Contact contact;
    final String consultation;
    final @Nullable String call;
    private Duration left;
    private Duration attended = Duration.ZERO;
    private @Nullable Instant answeredAt;
    private @Nullable Instant turnedTo;
    private int turns;
    boolean greeted;
    boolean isWrittenUp;
    boolean over;

    /**
     * Nobody has answered yet.
     *
     * @param call the telephone system's name for it; {@code null} for a visit
     */
    Talk(Contact contact, String consultation, @Nullable String call) {
        this.contact = contact;
        this.consultation = consultation;
        this.call = call;
        this.left = contact.handling();
    }

    /** What is still to be said. */
    Duration left() {
        return left;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** How often somebody turned to it or away; a plan made before the last turn is void. */
    int turns() {
        return turns;
    }

    void turnTo(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
        turnedTo = now;
        turns++;
    }

    void turnAway(Instant now) {
        var since = turnedTo;
        if (since != null) {
            var spent = Duration.between(since, now);
            attended = attended.plus(spent);
            left = left.compareTo(spent) > 0 ? left.minus(spent) : Duration.ZERO;
        }
        turnedTo = null;
        turns++;
    }

    /** How long somebody attended to it, and how long it lasted. */
    Times times(Instant end) {
        turnAway(end);
        over = true;
        var begun = answeredAt;
        return new Times(attended, begun == null ? Duration.ZERO : Duration.between(begun, end));
    }

    /** As counted by hand. */
    record Times(Duration attended, Duration elapsed) {}
}
