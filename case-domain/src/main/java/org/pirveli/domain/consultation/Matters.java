package org.pirveli.domain.consultation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.consultation.ConsultationCommand.AddNote;
import org.pirveli.api.consultation.ConsultationCommand.IdentifyCaller;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationJoinedCase;
import org.pirveli.api.consultation.event.ConsultationNoted;
import org.pirveli.domain.consultation.ConsultationState.Ended;
import org.pirveli.domain.refusal.Flaws;

/** Who is speaking, and about what. */
final class Matters {

    private Matters() {}

    static List<ConsultationEvent> identify(
            IdentifyCaller command, ConsultationState state, ConsultationCircumstances now) {
        var session = Standing.own(state, now.actor()).session();
        var phone = orElse(Reception.phone(command.phone(), now.office()), session.phone());
        var name = orElse(command.name(), session.name());
        var language = orElse(command.language(), session.language());
        if (Objects.equals(phone, session.phone())
                && Objects.equals(name, session.name())
                && Objects.equals(language, session.language())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new CallerIdentified(
                        command.consultationId(),
                        session.subjectId(),
                        phone,
                        name,
                        language,
                        now.now()));
    }

    private static @Nullable String orElse(@Nullable String given, @Nullable String otherwise) {
        return given == null ? otherwise : given;
    }

    /** That there is such a case, and that the operator may see it, is known to whoever asks. */
    static List<ConsultationEvent> join(
            CaseId caseId,
            boolean registered,
            ConsultationState state,
            ConsultationCircumstances now) {
        var in = Standing.own(state, now.actor());
        if (in.session().cases().contains(caseId)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new ConsultationJoinedCase(
                        in.session().consultationId(),
                        caseId,
                        in.operator(),
                        registered,
                        now.now()));
    }

    /** The case itself is registered in the same transaction, under the id that is named here. */
    static List<ConsultationEvent> register(
            RegisterApplication command, ConsultationState state, ConsultationCircumstances now) {
        return join(
                Objects.requireNonNull(command.caseId(), "the case has its id by now"),
                true,
                state,
                now);
    }

    static List<ConsultationEvent> note(
            AddNote command, ConsultationState state, ConsultationCircumstances now) {
        var session = Standing.opened(state).session();
        if (state instanceof Ended && now.office().isErased(session.subjectId())) {
            throw new Refused(RefusalCode.SUBJECT_ERASED);
        }
        if (command.text().isBlank()) {
            throw Flaws.refusal("/text", "must not be blank");
        }
        return List.of(
                new ConsultationNoted(
                        command.consultationId(), session.subjectId(), command.text(), now.now()));
    }
}
