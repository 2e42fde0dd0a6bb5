package org.pirveli.server.rest;

import java.util.Map;
import java.util.stream.Collectors;

/** What Prometheus reads: each line by its name and tags. */
record Scrape(Map<String, Double> values) {

    static Scrape of(TestServer server) {
        return new Scrape(
                server.as("admin")
                        .get("/actuator/prometheus")
                        .expect(200)
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("pirveli_"))
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.lastIndexOf(' ')),
                                        line ->
                                                Double.valueOf(
                                                        line.substring(
                                                                line.lastIndexOf(' ') + 1)))));
    }

    /** The value of a meter; 0 before anything was counted. */
    double of(String meter) {
        return values.getOrDefault(meter, 0.0);
    }
}
