package org.pirveli.domain.office;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.BodyCommand;
import org.pirveli.api.office.BodyCommand.DefineBody;
import org.pirveli.api.office.BodyCommand.ReviseBody;
import org.pirveli.api.office.BodyTerms;
import org.pirveli.api.office.event.BodyDefined;
import org.pirveli.api.office.event.BodyEvent;
import org.pirveli.api.office.event.BodyRevised;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to outside bodies. */
public final class BodyRules implements OfficeRules<BodyCommand, BodyEvent, OutsideBody> {

    @Override
    public void check(BodyCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineBody it -> terms(flaws, it.terms());
            case ReviseBody it -> {
                terms(flaws, it.terms());
                flaws.reason("/reason", it.reason());
            }
        }
        flaws.refuse();
    }

    private static void terms(Flaws flaws, BodyTerms terms) {
        Changing.names(flaws, "/terms", terms.ka(), terms.en());
        flaws.text("/terms/contact", terms.contact());
        Changing.span(flaws, "/terms/validTo", terms.validFrom(), terms.validTo());
    }

    @Override
    public BodyEvent decide(BodyCommand command, @Nullable OutsideBody state, OfficeNow now) {
        return switch (command) {
            case DefineBody it -> {
                Changing.absent(state);
                yield new BodyDefined(it.bodyId(), it.terms());
            }
            case ReviseBody it -> {
                Changing.changes(!it.terms().equals(Changing.present(state).terms()));
                yield new BodyRevised(it.bodyId(), it.terms(), it.reason());
            }
        };
    }

    @Override
    public OutsideBody evolve(@Nullable OutsideBody state, BodyEvent event) {
        return switch (event) {
            case BodyDefined it -> new OutsideBody(it.bodyId(), 1, it.terms());
            case BodyRevised it ->
                    new OutsideBody(it.bodyId(), Changing.present(state).version() + 1, it.terms());
        };
    }
}
