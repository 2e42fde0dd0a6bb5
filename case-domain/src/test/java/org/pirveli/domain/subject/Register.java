package org.pirveli.domain.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.api.subject.event.SubjectEvent;

/** A few persons, and what is known of them. */
public final class Register implements People {

    private final Map<SubjectId, List<SubjectEvent>> events = new HashMap<>();
    private final Set<SubjectId> open = new HashSet<>();
    private final Map<SubjectId, Set<SubjectId>> calls = new HashMap<>();
    private final Set<SubjectId> known = new HashSet<>();
    private final List<ClosedCase> closed = new ArrayList<>();

    public static SubjectId person(int number) {
        return new SubjectId(new UUID(1, number));
    }

    public Register knowing(SubjectId... persons) {
        known.addAll(List.of(persons));
        return this;
    }

    public Register openOf(SubjectId person, boolean isOpen) {
        if (isOpen) {
            open.add(person);
        } else {
            open.remove(person);
        }
        return this;
    }

    /** A case of somebody ended. */
    public Register closed(SubjectId person, Outcome outcome, Instant closedAt) {
        var number = CaseNumber.of(2026, closed.size() + 1L);
        closed.add(new ClosedCase(person, number, outcome, closedAt));
        return knowing(person);
    }

    /** What a schedule does. */
    public List<SubjectEvent> happened(List<SubjectEvent> decided) {
        decided.forEach(event ->
                events.computeIfAbsent(event.subjectId(), _ -> new ArrayList<>()).add(event));
        return decided;
    }

    /** Somebody without a case called about the cases of others. */
    public Register called(SubjectId caller, SubjectId... about) {
        knowing(caller);
        calls.put(caller, Set.of(about));
        return this;
    }

    public List<SubjectEvent> does(String actor, SubjectCommand command) {
        return happened(SubjectDecider.decide(command, this, actor));
    }

    public Optional<RefusalCode> refusal(String actor, SubjectCommand command) {
        try {
            does(actor, command);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    public List<SubjectEvent> history(SubjectId person) {
        return events.getOrDefault(person, List.of());
    }

    @Override
    public SubjectState of(SubjectId subject) {
        return SubjectState.after(history(subject));
    }

    @Override
    public boolean knows(SubjectId subject) {
        return known.contains(subject);
    }

    @Override
    public List<ClosedCase> closedCasesOf(Collection<SubjectId> subjects) {
        return closed.stream().filter(each -> subjects.contains(each.subjectId())).toList();
    }

    @Override
    public List<String> openMattersOf(Collection<SubjectId> subjects) {
        return subjects.stream().filter(open::contains).map(SubjectId::toString).toList();
    }

    @Override
    public Set<SubjectId> callersAbout(Collection<SubjectId> subjects) {
        var callers = new HashSet<SubjectId>();
        calls.forEach((caller, about) -> {
            if (about.stream().anyMatch(subjects::contains)) {
                callers.add(caller);
            }
        });
        return callers;
    }

    @Override
    public Set<SubjectId> calledAboutBy(Collection<SubjectId> callers) {
        var about = new HashSet<SubjectId>();
        callers.forEach(caller -> about.addAll(calls.getOrDefault(caller, Set.of())));
        return about;
    }
}
