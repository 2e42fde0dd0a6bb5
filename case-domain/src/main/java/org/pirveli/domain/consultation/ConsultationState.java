package org.pirveli.domain.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationImported;
import org.pirveli.api.consultation.event.ConsultationJoinedCase;
import org.pirveli.api.consultation.event.ConsultationNoted;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.api.consultation.event.ProtocolStepRecorded;
import org.pirveli.api.consultation.event.ProtocolStepSkipped;

/** How a consultation stands, as far as decisions need it. */
public sealed interface ConsultationState {

    /** Nothing has happened yet. */
    record Unopened() implements ConsultationState {}

    /** There is one. */
    sealed interface Opened extends ConsultationState {

        Session session();
    }

    /**
     * Nobody attends to it.
     *
     * @param since when it was offered, or handed over
     */
    record Waiting(Session session, Instant since) implements Opened {}

    /**
     * It is in somebody's hands.
     *
     * @param held whether it waits while the operator attends to something else
     * @param wrappedUp whether the citizen is gone
     */
    record InHand(Session session, OperatorId operator, boolean held, boolean wrappedUp)
            implements Opened {}

    /** It is over. */
    record Ended(Session session) implements Opened {}

    static ConsultationState unopened() {
        return new Unopened();
    }

    /** As it stands after these events. */
    static ConsultationState after(List<? extends ConsultationEvent> events) {
        var state = unopened();
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** How many events it is made of. */
    default long version() {
        return switch (this) {
            case Unopened _ -> 0;
            case Opened opened -> opened.session().version();
        };
    }

    /** As it stands after one more event. */
    default ConsultationState evolve(ConsultationEvent event) {
        return switch (event) {
            case ConsultationOffered e -> new Waiting(opened(e), e.at());
            case ConsultationAnswered e ->
                    new InHand(
                            next(event, draft -> draft.answer(e.at())),
                            e.operatorId(),
                            false,
                            false);
            case ConsultationHeld e -> new InHand(next(event), e.operatorId(), true, wrapped());
            case ConsultationResumed e -> new InHand(next(event), e.operatorId(), false, wrapped());
            case ConsultationTransferred e ->
                    new Waiting(next(event, draft -> draft.unit = e.unit()), e.at());
            case ConsultationWrappedUp e -> new InHand(next(event), e.operatorId(), isHeld(), true);
            case ConsultationCompleted _, ConsultationAbandoned _ -> new Ended(next(event));
            case ProtocolStepRecorded e ->
                    with(next(event, draft -> draft.settle(e.step(), e.danger())));
            case ProtocolStepSkipped e -> with(next(event, draft -> draft.settle(e.step(), false)));
            case CallerIdentified e ->
                    with(
                            next(
                                    event,
                                    draft -> {
                                        draft.phone = e.phone();
                                        draft.name = e.name();
                                        draft.language = e.language();
                                    }));
            case ConsultationJoinedCase e -> with(next(event, draft -> draft.join(e.caseId())));
            case ConsultationNoted _ -> with(next(event));
            case ConsultationImported e -> new Ended(imported(e));
        };
    }

    private static Session opened(ConsultationOffered offered) {
        return new Session(
                offered.consultationId(),
                offered.subjectId(),
                offered.channel(),
                offered.unit(),
                offered.phone(),
                null,
                offered.language(),
                offered.protocolVersion(),
                null,
                Set.of(),
                false,
                Set.of(),
                1,
                offered.at());
    }

    /** Older records were led by no protocol that is known here. */
    private static Session imported(ConsultationImported imported) {
        return new Session(
                imported.consultationId(),
                imported.subjectId(),
                imported.channel(),
                imported.unit(),
                null,
                null,
                imported.language(),
                0,
                imported.endedAt() == null ? null : imported.receivedAt(),
                Set.of(),
                false,
                Set.of(),
                1,
                imported.at());
    }

    private Session next(ConsultationEvent event) {
        return next(event, _ -> {});
    }

    private Session next(ConsultationEvent event, Consumer<SessionDraft> change) {
        return switch (this) {
            case Unopened _ -> throw new IllegalStateException("the first event offers");
            case Opened opened -> {
                var draft = new SessionDraft(opened.session());
                change.accept(draft);
                yield draft.next(event.at());
            }
        };
    }

    private ConsultationState with(Session session) {
        return switch (this) {
            case Unopened _ -> throw new IllegalStateException("the first event offers");
            case Waiting waiting -> new Waiting(session, waiting.since());
            case InHand in -> new InHand(session, in.operator(), in.held(), in.wrappedUp());
            case Ended _ -> new Ended(session);
        };
    }

    private boolean wrapped() {
        return this instanceof InHand in && in.wrappedUp();
    }

    private boolean isHeld() {
        return this instanceof InHand in && in.held();
    }

    /** Who attends to it; {@code null} if nobody does. */
    default @Nullable OperatorId operator() {
        return this instanceof InHand in ? in.operator() : null;
    }
}
