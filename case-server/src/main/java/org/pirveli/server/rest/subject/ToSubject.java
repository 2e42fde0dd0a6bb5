package org.pirveli.server.rest.subject;

import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.server.engine.subject.SubjectConditions;
import org.pirveli.server.engine.subject.SubjectDoor;
import org.pirveli.server.engine.subject.SubjectExecuted;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.springframework.http.ResponseEntity;

/** Commands about a person. */
record ToSubject(SubjectDoor door, Actor actor, Function<byte[], ? extends SubjectCommand> reader)
        implements Execution.Kind<RuleAnswer> {

    @Override
    public RuleAnswer carryOut(byte[] body, Execution.Wanted wanted) {
        var command = reader.apply(body);
        var executed =
                door.execute(
                        command,
                        actor,
                        new SubjectConditions(
                                wanted.version(),
                                wanted.dryRun(),
                                wanted.conversation(),
                                done -> wanted.keep().accept(answer(command, done).written())));
        var answer = answer(command, executed);
        return wanted.dryRun() ? answer.asDryRun(null) : answer;
    }

    private static RuleAnswer answer(SubjectCommand command, SubjectExecuted executed) {
        return RuleAnswer.of(command.subjectId().toString(), executed.version(), executed.events());
    }

    @Override
    public RuleAnswer read(String stored) {
        return RuleAnswer.read(stored);
    }

    @Override
    public ResponseEntity<RuleAnswer> answered(RuleAnswer answer) {
        return ResponseEntity.ok().eTag(Long.toString(answer.version())).body(answer);
    }
}
