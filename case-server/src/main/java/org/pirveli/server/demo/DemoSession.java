package org.pirveli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.SkipStep;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;

/** One contact being led: what happens to it, and after how long. */
final class DemoSession {

    private static final List<StepCode> MANDATORY =
            List.of(
                    new StepCode("GREETING"),
                    new StepCode("SAFETY_AND_URGENCY"),
                    new StepCode("CONFIDENTIALITY_AND_DATA"),
                    new StepCode("SUMMARY_AND_CLOSING"));

    private final DemoDesk desk;
    private final ConsultationId id;
    private Instant time;
    private Actor operator;

    private DemoSession(DemoDesk desk, ConsultationId id, Instant time, Actor operator) {
        this.desk = desk;
        this.id = id;
        this.time = time;
        this.operator = operator;
    }

    /**
     * A contact comes in.
     *
     * @param callId by which it is found again at the next start
     * @param phone {@code null} if it was withheld, or nobody telephoned
     */
    static DemoSession offered(
            DemoDesk desk,
            ConsultationId id,
            Instant at,
            Actor operator,
            Channel channel,
            String callId,
            @Nullable String phone,
            String language,
            UnitId unit) {
        var session = new DemoSession(desk, id, at, operator);
        return session.does(
                0, _ -> new Offer(id, channel, null, phone, language, unit, null, callId));
    }

    ConsultationId id() {
        return id;
    }

    Instant time() {
        return time;
    }

    /** The next thing happens to it, after so many seconds. */
    DemoSession does(long seconds, Function<ConsultationId, ConsultationCommand> command) {
        time = time.plus(Duration.ofSeconds(seconds));
        desk.does(time, operator, command.apply(id));
        return this;
    }

    /** Something else went on meanwhile. */
    DemoSession after(DemoSession other) {
        time = other.time;
        return this;
    }

    DemoSession answered(long seconds) {
        return does(seconds, Answer::new);
    }

    DemoSession resumed(long seconds) {
        return does(seconds, Resume::new);
    }

    DemoSession step(long seconds, int mandatory) {
        return does(seconds, each -> new RecordStep(each, MANDATORY.get(mandatory), null));
    }

    DemoSession step(long seconds, String code) {
        return does(seconds, each -> new RecordStep(each, new StepCode(code), null));
    }

    DemoSession danger(long seconds) {
        return does(seconds, each -> new RecordStep(each, MANDATORY.get(1), true));
    }

    DemoSession skipped(long seconds, int mandatory, String reason) {
        return does(seconds, each -> new SkipStep(each, MANDATORY.get(mandatory), reason));
    }

    /** Another operator of the unit goes on with it. */
    DemoSession handedOver(long seconds, Actor to, String reason) {
        does(seconds, each -> new Transfer(each, new OperatorId(to.name()), null, reason));
        operator = to;
        return this;
    }

    DemoSession completed(long seconds) {
        does(seconds, WrapUp::new);
        return does(seconds, Complete::new);
    }

    void left(long seconds) {
        does(seconds, Abandon::new);
    }
}
