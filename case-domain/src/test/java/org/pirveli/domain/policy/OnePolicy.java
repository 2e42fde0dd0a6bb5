package org.pirveli.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.RetireSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.domain.policy.PolicyState.Defined;

/** The policy that a test speaks of, and the words to ask it with. */
final class OnePolicy {

    static final PolicyId ID = new PolicyId("quick");

    private PolicyState state = PolicyState.undefined();

    private OnePolicy() {}

    static OnePolicy undefined() {
        return new OnePolicy();
    }

    /** In one version: one working day, for every case. */
    static OnePolicy defined() {
        return undefined().given(define(days(1)));
    }

    OnePolicy given(PolicyCommand... commands) {
        for (var command : commands) {
            state = state.evolve(PolicyDecider.decide(command, state).getFirst());
        }
        return this;
    }

    Answer when(PolicyCommand command) {
        return new Answer(command);
    }

    Defined state() {
        return (Defined) state;
    }

    /** What the decider made of a command. */
    final class Answer {

        private final PolicyCommand command;

        private Answer(PolicyCommand command) {
            this.command = command;
        }

        /** Exactly this happened; the policy goes on from there. */
        OnePolicy then(PolicyEvent event) {
            int before = state.version();
            assertThat(PolicyDecider.decide(command, state)).containsExactly(event);
            state = state.evolve(event);
            assertThat(state.version()).isEqualTo(before + 1);
            return OnePolicy.this;
        }

        void refused(RefusalCode code) {
            refused(code, "");
        }

        /** Refused, and the details say this. */
        void refused(RefusalCode code, String detail) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> PolicyDecider.decide(command, state))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo(code);
                        assertThat(refused.details().toString()).contains(detail);
                    });
        }
    }

    static DefineSlaPolicy define(PolicyTerms terms) {
        return new DefineSlaPolicy(ID, terms, "A stricter promise");
    }

    static ReviseSlaPolicy revise(PolicyTerms terms) {
        return new ReviseSlaPolicy(ID, terms, "Order No 5");
    }

    static RetireSlaPolicy retire(String receivedFrom) {
        return new RetireSlaPolicy(ID, LocalDate.parse(receivedFrom), "Not needed");
    }

    static RebaseClocks rebase() {
        return new RebaseClocks(ID, "The same promise to everyone");
    }

    /** So many working days, for every case. */
    static PolicyTerms days(int amount) {
        return terms(AppliesTo.EVERYTHING, amount);
    }

    static PolicyTerms terms(@Nullable AppliesTo appliesTo, int amount) {
        var standard = KnownPolicies.standard();
        return new PolicyTerms(
                appliesTo,
                new PromisedTerm(
                        amount,
                        TermUnit.WORKING_DAYS,
                        StartRule.RECEIPT_DAY,
                        EndRule.CLOSE_OF_BUSINESS),
                null,
                standard.reminders(),
                standard.levels(),
                standard.reopeningDays());
    }

    static PolicyTerms promising(PromisedTerm firstResponse, @Nullable PromisedTerm resolution) {
        return new PolicyTerms(null, firstResponse, resolution, List.of(), List.of(), 0);
    }

    static PolicyTerms with(List<ReminderTerms> reminders, List<LevelTerms> levels) {
        return new PolicyTerms(null, days(1).firstResponse(), null, reminders, levels, 30);
    }
}
