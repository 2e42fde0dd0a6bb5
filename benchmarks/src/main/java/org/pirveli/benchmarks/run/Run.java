package org.pirveli.benchmarks.run;

import org.pirveli.benchmarks.Report;

/** Something to be measured. */
@FunctionalInterface
public interface Run {

    /**
     * Does it.
     *
     * @return {@code false} if what was promised did not hold
     * @throws Exception if it could not be tried; every run opens files, processes, connections
     */
    boolean run(Report report) throws Exception;
}
