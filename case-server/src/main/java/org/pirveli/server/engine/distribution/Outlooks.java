package org.pirveli.server.engine.distribution;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.domain.distribution.Candidate;
import org.pirveli.domain.distribution.Distribution;
import org.pirveli.domain.distribution.Matter;
import org.pirveli.domain.distribution.Moment;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.registry.OperatorLoads.Load;
import org.pirveli.server.engine.rules.RuleBook;

/** Tells who would get a case now, without asking the case. Another case may be given meanwhile. */
public final class Outlooks {

    private final RuleBook book;
    private final OperatorLoads loads;
    private final OfficeClock clock;
    private final ZoneId zone;

    Outlooks(RuleBook book, OperatorLoads loads, OfficeClock clock, ZoneId zone) {
        this.book = book;
        this.loads = loads;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Who would get it.
     *
     * @param file the case as it stands
     */
    public Outlook of(CaseFile file) {
        var office = book.current().office();
        var rule = office.distributionRuleOf(file.unit()).orElseThrow();
        var matter = matter(file, rule, office);
        var now = clock.instant();
        var moment = new Moment(now, LocalDate.ofInstant(now, zone));
        var present = loads.all();
        var knowing = loads.knowing(matter.subjectId(), file.caseId());
        var others =
                office.operators().stream()
                        .filter(each -> each.units().contains(file.unit()))
                        .filter(each -> each.isActiveOn(moment.today()))
                        .filter(each -> !each.operatorId().equals(file.assignee()))
                        .map(each -> candidate(each, present, knowing))
                        .toList();
        return new Outlook(
                rule.ref(),
                matter.weight(),
                Distribution.ranked(matter, others, rule.terms(), moment));
    }

    private static Matter matter(CaseFile file, DistributionRule rule, Directory office) {
        return new Matter(
                file.caseId(),
                file.applicant().subjectId(),
                file.unit(),
                file.topic(),
                training(file.topic(), office),
                file.applicant().language(),
                file.respondent(),
                rule.weightOf(file.topic(), file.urgency()));
    }

    static @Nullable String training(@Nullable TopicCode topic, Directory office) {
        return topic == null
                ? null
                : office.topic(topic).map(known -> known.terms().training()).orElse(null);
    }

    private static Candidate candidate(
            Operator operator, Map<OperatorId, Load> loads, Set<OperatorId> knowing) {
        var load = loads.getOrDefault(operator.operatorId(), Load.NONE);
        return new Candidate(
                operator,
                load.open(),
                load.lastAssignedAt(),
                knowing.contains(operator.operatorId()));
    }
}
