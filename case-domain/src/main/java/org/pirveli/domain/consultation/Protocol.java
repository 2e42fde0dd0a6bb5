package org.pirveli.domain.consultation;

import java.util.List;
import java.util.Optional;
import org.pirveli.api.consultation.StepCode;

/**
 * The protocol of communication in one version.
 *
 * @param version 1 or more
 * @param steps in the order in which they are taken
 */
public record Protocol(int version, List<Step> steps) {

    /**
     * Makes sure that it can be followed.
     *
     * @throws IllegalArgumentException if it has no step, or one twice
     */
    public Protocol {
        steps = List.copyOf(steps);
        if (version < 1 || steps.isEmpty()) {
            throw new IllegalArgumentException("a protocol has a version and steps");
        }
        if (steps.stream().map(Step::code).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a protocol has each step once");
        }
    }

    /**
     * One step.
     *
     * @param mandatory whether leaving it out needs a reason
     * @param mayEnd whether it may find a danger, which excuses from the rest
     * @param ka what the operator sees, in Georgian
     * @param en the same in English
     */
    public record Step(StepCode code, boolean mandatory, boolean mayEnd, String ka, String en) {}

    /** The step of a code, if there is one. */
    public Optional<Step> step(StepCode code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }
}
