package org.pirveli.server.verification;

import org.pirveli.projections.verification.Verification;
import org.pirveli.projections.verification.ViewVerification;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.ErrandWorker;
import org.pirveli.server.errand.Progress;
import org.springframework.stereotype.Component;

/** Verifies the views, as soon as they are complete. */
@Component
final class VerificationWorker extends ErrandWorker<VerificationAsked, Verification> {

    private final ViewVerification verification;

    VerificationWorker(
            ViewVerification verification,
            ErrandTable table,
            OfficeClock clock,
            EngineSettings settings) {
        super("verifications", Verifications.KIND, table, clock, settings);
        this.verification = verification;
    }

    @Override
    protected boolean ready() {
        return verification.possible();
    }

    @Override
    protected Verification run(VerificationAsked asked, Progress progress) {
        return verification.run(
                new ViewVerification.Progress() {
                    @Override
                    public void expect(int streams) {
                        progress.expect(streams);
                    }

                    @Override
                    public void advance(int streams) {
                        progress.advance(streams);
                    }
                });
    }
}
