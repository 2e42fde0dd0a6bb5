package org.pirveli.domain.office;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.office.GroundCommand;
import org.pirveli.api.office.GroundCommand.DefineGround;
import org.pirveli.api.office.GroundCommand.RetireGround;
import org.pirveli.api.office.GroundCommand.ReviseGround;
import org.pirveli.api.office.GroundKind;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.office.event.GroundDefined;
import org.pirveli.api.office.event.GroundEvent;
import org.pirveli.api.office.event.GroundRetired;
import org.pirveli.api.office.event.GroundRevised;
import org.pirveli.api.value.GroundCode;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to grounds. */
public final class GroundRules implements OfficeRules<GroundCommand, GroundEvent, Ground> {

    @Override
    public void check(GroundCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineGround it -> terms(flaws, it.groundCode(), it.terms());
            case ReviseGround it -> {
                terms(flaws, it.groundCode(), it.terms());
                flaws.reason("/reason", it.reason());
            }
            case RetireGround it -> {
                flaws.date("/from", it.from());
                flaws.reason("/reason", it.reason());
            }
        }
        flaws.refuse();
    }

    private static void terms(Flaws flaws, GroundCode code, GroundTerms terms) {
        Changing.names(flaws, "/terms", terms.ka(), terms.en());
        Changing.order(flaws, "/terms/order", terms.order());
        flaws.reason("/terms/legalBasis", terms.legalBasis());
        flaws.unless(
                terms.kind() != GroundKind.URGENCY || isUrgency(code),
                "/terms/kind",
                "is URGENCY for the codes of urgencies only");
    }

    private static boolean isUrgency(GroundCode code) {
        return Arrays.stream(Urgency.values()).anyMatch(each -> each.name().equals(code.value()));
    }

    @Override
    public GroundEvent decide(GroundCommand command, @Nullable Ground state, OfficeNow now) {
        return switch (command) {
            case DefineGround it -> {
                Changing.absent(state);
                yield new GroundDefined(it.groundCode(), it.terms());
            }
            case ReviseGround it -> {
                Changing.changes(!it.terms().equals(Changing.present(state).terms()));
                yield new GroundRevised(it.groundCode(), it.terms(), it.reason());
            }
            case RetireGround it -> {
                Changing.changes(!it.from().equals(Changing.present(state).retiredFrom()));
                yield new GroundRetired(it.groundCode(), it.from(), it.reason());
            }
        };
    }

    @Override
    public Ground evolve(@Nullable Ground state, GroundEvent event) {
        return switch (event) {
            case GroundDefined it -> new Ground(it.groundCode(), 1, it.terms(), null);
            case GroundRevised it -> {
                var ground = Changing.present(state);
                yield new Ground(
                        it.groundCode(), ground.version() + 1, it.terms(), ground.retiredFrom());
            }
            case GroundRetired it -> {
                var ground = Changing.present(state);
                yield new Ground(it.groundCode(), ground.version() + 1, ground.terms(), it.from());
            }
        };
    }
}
