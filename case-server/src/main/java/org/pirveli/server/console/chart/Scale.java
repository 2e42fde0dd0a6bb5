package org.pirveli.server.console.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A scale from zero to a round number.
 *
 * @param step between two of its lines
 * @param steps how many there are
 */
record Scale(double step, int steps) {

    /**
     * One that holds all values, with four or five lines, or fewer where only whole ones make
     * sense.
     */
    static Scale of(DoubleStream values) {
        double most = values.max().orElse(0);
        if (most <= 0) {
            return new Scale(1, 1);
        }
        double rough = most / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                DoubleStream.of(1, 2, 2.5, 5, 10)
                        .map(each -> each * power)
                        .filter(each -> each >= rough)
                        .findFirst()
                        .orElse(10 * power);
        return new Scale(step, (int) Math.ceil(most / step - 1e-9));
    }

    double end() {
        return step * steps;
    }

    /** Where its lines are. */
    List<Double> lines() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
    }
}
