package org.pirveli.server.start;

import java.time.Duration;
import org.pirveli.projections.verification.Difference;
import org.pirveli.projections.verification.Verification;
import org.pirveli.projections.verification.ViewVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the views with the log, beside running servers or without any. */
final class VerifyViews {

    private static final Logger log = LoggerFactory.getLogger(VerifyViews.class);
    private static final int DIFFERENT = 1;
    private static final int UNUSABLE = 2;

    private VerifyViews() {}

    /**
     * Compares, and tells what differs.
     *
     * @return the exit code: 0 if every row is what the log says, 1 if not, 2 if it could not be
     *     told
     */
    static int run(String... args) {
        try (var engine = EngineAlone.atRest(args)) {
            var verification = engine.getBean(ViewVerification.class);
            if (!verification.possible()) {
                log.error(
                        "The views are being rebuilt, or are of another version; try again when"
                                + " they are complete, or rebuild them with"
                                + " --pirveli.command=rebuild-views");
                return UNUSABLE;
            }
            long begun = System.nanoTime();
            var verified = verification.run(new Told());
            tell(verified, (System.nanoTime() - begun) / 1_000_000);
            return verified.holds() ? 0 : DIFFERENT;
        } catch (RuntimeException failure) {
            log.error("The views could not be verified", failure);
            return UNUSABLE;
        }
    }

    private static void tell(Verification verified, long millis) {
        verified.differences().forEach(VerifyViews::tell);
        log.info(
                "Compared {} rows of {} cases and consultations with {} events in {} ms: {}",
                verified.rows(),
                verified.streams(),
                verified.events(),
                millis,
                verified.holds() ? "all hold" : verified.differing() + " differ");
    }

    private static void tell(Difference difference) {
        log.warn(
                "{} {} {}: {} {} {} is {}, should be {}",
                difference.kind(),
                difference.view(),
                difference.stream(),
                difference.table(),
                difference.key(),
                difference.field(),
                difference.stored(),
                difference.expected());
    }

    /** Says now and then how far it is. */
    private static final class Told implements ViewVerification.Progress {

        private static final long STRIDE_NANOS = Duration.ofSeconds(10).toNanos();

        private int expected;
        private int done;
        private long next = System.nanoTime() + STRIDE_NANOS;

        @Override
        public void expect(int streams) {
            expected = streams;
        }

        @Override
        public void advance(int streams) {
            done += streams;
            if (System.nanoTime() - next >= 0) {
                log.info("Compared {} of {}", done, expected);
                next = System.nanoTime() + STRIDE_NANOS;
            }
        }
    }
}
