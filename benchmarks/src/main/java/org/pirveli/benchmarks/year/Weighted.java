package org.pirveli.benchmarks.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Picks among things, each as often as its weight says. */
final class Weighted<T> {

    private final TreeMap<Double, T> upTo = new TreeMap<>();
    private double sum;

    /** The names of an object, weighted by their numbers. */
    static Weighted<String> of(JsonNode weights) {
        var weighted = new Weighted<String>();
        weights.forEachEntry((name, weight) -> weighted.add(name, weight.doubleValue()));
        return weighted;
    }

    /** What weighs nothing is never picked. */
    void add(T thing, double weight) {
        if (weight > 0) {
            sum += weight;
            upTo.put(sum, thing);
        }
    }

    T pick(Random random) {
        return upTo.higherEntry(random.nextDouble() * sum).getValue();
    }

    List<T> pick(int count, Random random) {
        var picked = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            picked.add(pick(random));
        }
        return picked;
    }
}
