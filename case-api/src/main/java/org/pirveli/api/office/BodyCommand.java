package org.pirveli.api.office;

/** Everything that can be asked of an outside body. */
public sealed interface BodyCommand extends OfficeCommand {

    BodyId bodyId();

    /** Make an outside body known. */
    record DefineBody(BodyId bodyId, BodyTerms terms) implements BodyCommand {}

    /** Say anew how an outside body is called and reached, or when it was there. */
    record ReviseBody(BodyId bodyId, BodyTerms terms, String reason) implements BodyCommand {}
}
