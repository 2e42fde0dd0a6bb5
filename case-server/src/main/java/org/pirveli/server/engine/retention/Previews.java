package org.pirveli.server.engine.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.retention.Retention;
import org.pirveli.domain.retention.RetentionRules;
import org.pirveli.domain.retention.RetentionVersion;
import org.pirveli.domain.retention.Term;
import org.pirveli.domain.retention.Verdict;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.domain.retention.Verdict.Gone;
import org.pirveli.domain.retention.Verdict.Kept;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.subject.Subjects;

/** Tells whom a rule of retention would erase, by the very judgement by which they are erased. */
public final class Previews {

    private static final int PART = 100;

    /** Nobody waits for a list longer than for so many judgements. */
    private static final int MOST_JUDGED = 1_000;

    private final RuleBook book;
    private final PastTerms past;
    private final Subjects subjects;
    private final ZoneId zone;

    Previews(RuleBook book, PastTerms past, Subjects subjects, ZoneId zone) {
        this.book = book;
        this.past = past;
        this.subjects = subjects;
        this.zone = zone;
    }

    /** Someone of whom one case at least is kept no longer by the rule. */
    public record Person(SubjectId subjectId, Verdict verdict) {}

    /**
     * A part of a preview.
     *
     * @param persons how many ids there are with such cases, whatever else keeps them
     * @param cases how many such cases there are
     * @param items in the order of the ids; a person of several ids stands here under one of them
     * @param last where the next part begins; {@code null} if there is none
     */
    public record Part(int persons, int cases, List<Person> items, @Nullable SubjectId last) {}

    /**
     * Whom a version of a rule would erase on a date, if it were in force beside all other rules of
     * that date.
     *
     * @param wanted how those are judged who are asked for
     * @param behind where the part before ended; {@code null} for the first part
     */
    public Part of(
            RetentionRuleId id,
            RetentionVersion version,
            LocalDate on,
            Set<Judgement> wanted,
            @Nullable SubjectId behind,
            int limit) {
        var rules = book.current().retentionOn(on, zone).supposing(id, version);
        var rule = rules.rules().getFirst();
        var known = subjects.present();
        var count = past.count(rule, rules);
        var items = new ArrayList<Person>();
        var last = behind;
        for (int judged = 0; judged < MOST_JUDGED; judged += PART) {
            var part = past.of(List.of(rule), rules, last, wanted.contains(Judgement.ERASED), PART);
            for (var subject : part) {
                if (items.size() == limit) {
                    return new Part(count.persons(), count.cases(), items, last);
                }
                last = subject;
                var verdict = Retention.judge(subject, known, rules);
                if (wanted.contains(Judgement.of(verdict))
                        && isShown(subject, verdict, rule.version(), rules)) {
                    items.add(new Person(subject, verdict));
                }
            }
            if (part.size() < PART) {
                return new Part(count.persons(), count.cases(), items, null);
            }
        }
        return new Part(count.persons(), count.cases(), items, last);
    }

    /** Of a person's ids that would all be found, one stands for the person. */
    private static boolean isShown(
            SubjectId subject, Verdict verdict, VersionRef rule, RetentionRules rules) {
        return terms(verdict).stream()
                .filter(each -> each.rule() != null && each.rule().version().equals(rule))
                .filter(each -> each.isOver(rules.on()))
                .map(each -> each.closed().subjectId())
                .min(Comparator.comparing(SubjectId::value))
                .map(subject::equals)
                .orElse(true);
    }

    private static List<Term> terms(Verdict verdict) {
        return switch (verdict) {
            case Due due -> due.terms();
            case Kept kept -> kept.terms();
            case Gone _ -> List.of();
        };
    }
}
