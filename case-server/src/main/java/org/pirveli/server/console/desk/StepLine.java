package org.pirveli.server.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.view.SettledStep;

/**
 * A step of the protocol, and what became of it.
 *
 * @param say what is said in it; empty if nothing is
 * @param settled {@code null} while it is open
 * @param took since the step settled before it, or since the answer
 */
record StepLine(Call.Step step, String say, @Nullable SettledStep settled, @Nullable Timer took) {

    /**
     * Every step of the protocol, in its order.
     *
     * @param words what is said, by its key
     */
    static List<StepLine> of(Call call, UnaryOperator<String> words) {
        var settled =
                call.consultation().steps().stream()
                        .sorted(Comparator.comparing(SettledStep::at))
                        .toList();
        var lines = new ArrayList<StepLine>();
        for (var step : call.protocol()) {
            var found =
                    settled.stream()
                            .filter(each -> each.step().value().equals(step.code()))
                            .findFirst()
                            .orElse(null);
            var said =
                    words.apply(
                            "desk.say." + step.code() + "." + call.consultation().channel().name());
            lines.add(
                    new StepLine(
                            step, said, found, found == null ? null : took(found, settled, call)));
        }
        return lines;
    }

    private static @Nullable Timer took(SettledStep step, List<SettledStep> settled, Call call) {
        int place = settled.indexOf(step);
        Instant before =
                place == 0 ? call.consultation().answeredAt() : settled.get(place - 1).at();
        return before == null
                ? null
                : new Timer(Math.max(0, Duration.between(before, step.at()).toMillis()), false);
    }

    public String state() {
        if (settled == null) {
            return "OPEN";
        }
        if (settled.danger()) {
            return "DANGER";
        }
        return settled.skipped() == null ? "DONE" : "SKIPPED";
    }
}
