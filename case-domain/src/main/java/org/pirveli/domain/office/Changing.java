package org.pirveli.domain.office;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.refusal.Flaws;

/** What every change of the office is asked. */
final class Changing {

    static final int PLACES = 10_000;

    private Changing() {}

    /** The id of something new must not be taken. */
    static void absent(@Nullable Object state) {
        if (state != null) {
            throw new Refused(RefusalCode.ALREADY_DEFINED);
        }
    }

    /** What is to be changed must be there. */
    static <S> S present(@Nullable S state) {
        if (state == null) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return state;
    }

    /** A change must change something. */
    static void changes(boolean changes) {
        if (!changes) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
    }

    static void known(UnitId unit, Directory directory) {
        if (!directory.knows(unit)) {
            throw new Refused(RefusalCode.UNKNOWN_UNIT, Map.of("unit", unit.value()));
        }
    }

    static void known(TopicCode topic, Directory directory) {
        if (directory.topic(topic).isEmpty()) {
            throw new Refused(RefusalCode.UNKNOWN_TOPIC, Map.of("topic", topic.value()));
        }
    }

    static void names(Flaws flaws, String pointer, String ka, String en) {
        flaws.text(pointer + "/ka", ka);
        flaws.text(pointer + "/en", en);
    }

    static void order(Flaws flaws, String pointer, int order) {
        flaws.number(pointer, order, 0, PLACES);
    }

    static void span(
            Flaws flaws, String pointer, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            flaws.date(pointer, from);
        }
        if (to != null) {
            flaws.date(pointer, to);
        }
        flaws.unless(
                from == null || to == null || !to.isBefore(from),
                pointer,
                "must not end before it begins");
    }
}
