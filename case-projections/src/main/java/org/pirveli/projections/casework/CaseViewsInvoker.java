package org.pirveli.projections.casework;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Feeds the views from a streaming event processor: the events of one unit of work are gathered and
 * written at once before it commits, in the transaction that stores the token.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class CaseViewsInvoker implements EventHandlerInvoker {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "case-views";

    /**
     * Joins the views to a processor.
     *
     * @param signals told after the commit
     */
    public CaseViewsInvoker(CaseViews views, ViewSignals signals) {
        throw new UnsupportedOperationException("" + signals);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        throw new UnsupportedOperationException();
    }
}
