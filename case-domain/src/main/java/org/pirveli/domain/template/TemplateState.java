package org.pirveli.domain.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.event.TemplateApproved;
import org.pirveli.api.template.event.TemplateDrafted;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.api.template.event.TemplatePublished;
import org.pirveli.api.template.event.TemplateRetired;
import org.pirveli.api.template.event.TemplateReturned;
import org.pirveli.api.template.event.TemplateRevised;
import org.pirveli.api.template.event.TemplateSubmitted;
import org.pirveli.domain.template.Stage.Approved;
import org.pirveli.domain.template.Stage.Draft;
import org.pirveli.domain.template.Stage.Published;
import org.pirveli.domain.template.Stage.Retired;
import org.pirveli.domain.template.Stage.Submitted;

/** What is known of a template after its events so far. */
public sealed interface TemplateState {

    /** A template of which nothing is known yet. */
    static TemplateState undrafted() {
        return new Undrafted();
    }

    /** What is known after one more event. */
    Drafted evolve(TemplateEvent event);

    /** Nobody wrote the template yet. */
    record Undrafted() implements TemplateState {

        @Override
        public Drafted evolve(TemplateEvent event) {
            if (!(event instanceof TemplateDrafted drafted)) {
                throw new IllegalStateException("A template begins as a draft, not by " + event);
            }
            return new Drafted(
                    drafted.templateId(),
                    List.of(
                            new TemplateVersion(
                                    1, drafted.terms(), Set.of(drafted.author()), new Draft())));
        }
    }

    /**
     * A template with its versions.
     *
     * @param versions in order from the first; all but the last were published
     */
    record Drafted(TemplateId templateId, List<TemplateVersion> versions) implements TemplateState {

        /** Versions that nobody can change afterwards. */
        public Drafted {
            versions = List.copyOf(versions);
        }

        /** The version that came last. */
        public TemplateVersion latest() {
            return versions.getLast();
        }

        /** A version, if there is one of this number. */
        public Optional<TemplateVersion> version(int number) {
            return number < 1 || number > versions.size()
                    ? Optional.empty()
                    : Optional.of(versions.get(number - 1));
        }

        /** The version to use on a date: the latest published one that covers it. */
        public Optional<TemplateVersion> inForceOn(LocalDate date) {
            return versions.reversed().stream()
                    .filter(each ->
                            each.stage() instanceof Published published && published.covers(date))
                    .findFirst();
        }

        @Override
        public Drafted evolve(TemplateEvent event) {
            return switch (event) {
                case TemplateDrafted again ->
                        throw new IllegalStateException("A template is begun once, not " + again);
                case TemplateRevised revised -> revised(revised);
                case TemplateSubmitted it ->
                        at(it.version(), each -> each.at(new Submitted(it.submittedBy())));
                case TemplateReturned it -> at(it.version(), each -> each.at(new Draft()));
                case TemplateApproved it ->
                        at(it.version(), each -> each.at(new Approved(it.approvedBy())));
                case TemplatePublished it -> at(it.version(), each -> published(each, it));
                case TemplateRetired it -> at(it.version(), each -> each.at(new Retired()));
            };
        }

        private Drafted revised(TemplateRevised event) {
            if (event.version() > versions.size()) {
                var all = new ArrayList<>(versions);
                all.add(
                        new TemplateVersion(
                                event.version(),
                                event.terms(),
                                Set.of(event.author()),
                                new Draft()));
                return new Drafted(templateId, all);
            }
            return at(
                    event.version(),
                    each -> {
                        var authors = new HashSet<>(each.authors());
                        authors.add(event.author());
                        return new TemplateVersion(
                                each.number(), event.terms(), authors, new Draft());
                    });
        }

        private static TemplateVersion published(TemplateVersion version, TemplatePublished event) {
            if (!(version.stage() instanceof Approved(var by))) {
                throw new IllegalStateException("Only what was approved is published: " + event);
            }
            return version.at(new Published(by, event.effectiveFrom(), event.effectiveTo()));
        }

        private Drafted at(int number, UnaryOperator<TemplateVersion> change) {
            var all = new ArrayList<>(versions);
            all.set(number - 1, change.apply(all.get(number - 1)));
            return new Drafted(templateId, all);
        }
    }
}
