package org.pirveli.server.engine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.domain.template.Stage.Approved;
import org.pirveli.domain.template.Stage.Draft;
import org.pirveli.domain.template.Stage.Published;
import org.pirveli.domain.template.Stage.Retired;
import org.pirveli.domain.template.Stage.Submitted;

/**
 * Publishes the templates that an office begins with, by the same steps as any other: one name of
 * the engine writes and submits, another approves. A start that was killed half-way is gone on with
 * at the next one; a template that people have touched is theirs.
 */
final class FirstTemplates {

    private static final Actor AUTHOR = Actor.system("initial-templates");
    private static final Actor APPROVER = Actor.system("initial-templates-approval");

    /** No case was received earlier. */
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);

    private final RuleDoor door;
    private final RuleBook book;
    private final List<DraftTemplate> drafts;

    FirstTemplates(RuleDoor door, RuleBook book, List<DraftTemplate> drafts) {
        this.door = door;
        this.book = book;
        this.drafts = List.copyOf(drafts);
    }

    /** Another node may do the same at this moment. */
    void publish() {
        drafts.forEach(this::publish);
    }

    private void publish(DraftTemplate draft) {
        var known = book.current().template(draft.templateId());
        if (known.isEmpty()) {
            step(draft, AUTHOR);
            publish(draft);
            return;
        }
        var latest = known.get().state().latest();
        if (latest.number() > 1 || !latest.authors().equals(Set.of(AUTHOR.name()))) {
            return;
        }
        var id = draft.templateId();
        switch (latest.stage()) {
            case Draft _ -> step(new SubmitTemplate(id), AUTHOR);
            case Submitted _ -> step(new ApproveTemplate(id), APPROVER);
            case Approved _ -> step(new PublishTemplate(id, FROM, null), AUTHOR);
            case Published _, Retired _ -> {
                return;
            }
        }
        publish(draft);
    }

    private void step(TemplateCommand command, Actor actor) {
        try {
            door.execute(command, actor, RuleConditions.NONE);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.TEMPLATE_EXISTS
                    && refused.code() != RefusalCode.TEMPLATE_WRONG_STAGE) {
                throw refused;
            }
        }
    }
}
