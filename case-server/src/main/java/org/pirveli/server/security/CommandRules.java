package org.pirveli.server.security;

import static org.pirveli.api.Role.ADMIN;
import static org.pirveli.api.Role.INTEGRATOR;
import static org.pirveli.api.Role.OPERATOR;
import static org.pirveli.api.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.ApproveReply;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.RequestInformation;
import org.pirveli.api.casework.CaseCommand.ReturnReply;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.CaseCommand.UnmarkDuplicate;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.api.subject.SubjectCommand.EraseSubject;
import org.pirveli.api.subject.SubjectCommand.LiftLegalHold;
import org.pirveli.api.subject.SubjectCommand.LinkSubject;
import org.pirveli.api.subject.SubjectCommand.PlaceLegalHold;
import org.pirveli.api.subject.SubjectCommand.RefuseErasure;
import org.pirveli.api.subject.SubjectCommand.RequestErasure;
import org.pirveli.api.subject.SubjectCommand.UnlinkSubject;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReturnTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.rest.vocabulary.RuleCommands;

/** Which role may give which command; what is not listed, nobody may give. */
public final class CommandRules {

    private static final Set<Role> REGISTRARS = Set.of(INTEGRATOR, OPERATOR, SUPERVISOR);
    private static final Set<Role> CASEWORKERS = Set.of(OPERATOR, SUPERVISOR);
    private static final Set<Role> SUPERVISORS = Set.of(SUPERVISOR);

    private static final Map<Class<? extends CaseCommand>, Set<Role>> RULES =
            Map.ofEntries(
                    Map.entry(AddNote.class, REGISTRARS),
                    Map.entry(AttachDocument.class, REGISTRARS),
                    Map.entry(RecordInformation.class, REGISTRARS),
                    Map.entry(WithdrawCase.class, REGISTRARS),
                    Map.entry(AssignCase.class, CASEWORKERS),
                    Map.entry(ClassifyCase.class, CASEWORKERS),
                    Map.entry(CloseCase.class, CASEWORKERS),
                    Map.entry(CorrectApplicantData.class, CASEWORKERS),
                    Map.entry(IssueFirstResponse.class, CASEWORKERS),
                    Map.entry(IssueFollowUpResponse.class, CASEWORKERS),
                    Map.entry(LinkCase.class, CASEWORKERS),
                    Map.entry(MarkDuplicate.class, CASEWORKERS),
                    Map.entry(ReferCase.class, CASEWORKERS),
                    Map.entry(ReleaseCase.class, CASEWORKERS),
                    Map.entry(RequestInformation.class, CASEWORKERS),
                    Map.entry(UnmarkDuplicate.class, CASEWORKERS),
                    Map.entry(SubmitReply.class, CASEWORKERS),
                    Map.entry(AcceptTransfer.class, SUPERVISORS),
                    Map.entry(AcknowledgeEscalation.class, SUPERVISORS),
                    Map.entry(ApproveReply.class, SUPERVISORS),
                    Map.entry(OfferTransfer.class, SUPERVISORS),
                    Map.entry(RejectTransfer.class, SUPERVISORS),
                    Map.entry(ReopenCase.class, SUPERVISORS),
                    Map.entry(ReturnReply.class, SUPERVISORS),
                    Map.entry(VoidFirstResponse.class, SUPERVISORS));

    /** Everyone at the desk may write; what goes out, supervisors answer for. */
    private static final Map<Class<? extends TemplateCommand>, Set<Role>> OF_TEMPLATES =
            Map.of(
                    ReviseTemplate.class, CASEWORKERS,
                    SubmitTemplate.class, CASEWORKERS,
                    ApproveTemplate.class, SUPERVISORS,
                    PublishTemplate.class, SUPERVISORS,
                    RetireTemplate.class, SUPERVISORS,
                    ReturnTemplate.class, SUPERVISORS);

    private static final Set<Role> DECIDERS = Set.of(SUPERVISOR, ADMIN);

    /** Supervisors know the persons; that one of them decides alone, nobody wants. */
    private static final Map<Class<? extends SubjectCommand>, Set<Role>> OF_SUBJECTS =
            Map.of(
                    RequestErasure.class, SUPERVISORS,
                    RefuseErasure.class, DECIDERS,
                    EraseSubject.class, DECIDERS,
                    PlaceLegalHold.class, SUPERVISORS,
                    LiftLegalHold.class, SUPERVISORS,
                    LinkSubject.class, SUPERVISORS,
                    UnlinkSubject.class, SUPERVISORS);

    private CommandRules() {}

    /** Whether a role may give a command of a name, which may be unknown, about a person. */
    static boolean mayGiveAboutSubject(Role role, String name) {
        return RuleCommands.OF_SUBJECTS
                .named(name)
                .filter(command -> OF_SUBJECTS.getOrDefault(command, Set.of()).contains(role))
                .isPresent();
    }

    /** Whether a role may give a command of a name, which may be unknown, to a template. */
    static boolean mayGiveToTemplate(Role role, String name) {
        return RuleCommands.OF_TEMPLATES
                .named(name)
                .filter(command -> OF_TEMPLATES.getOrDefault(command, Set.of()).contains(role))
                .isPresent();
    }

    /** Whether a role may give a command at all. */
    public static boolean mayGive(Role role, Class<? extends CaseCommand> command) {
        return RULES.getOrDefault(command, Set.of()).contains(role);
    }

    /** The same for the name of a command, which may be unknown. */
    public static boolean mayGive(Role role, String name) {
        return Commands.named(name).filter(command -> mayGive(role, command)).isPresent();
    }

    /**
     * Whether someone may give this very command: an operator takes cases, and only a supervisor
     * gives them to others.
     */
    public static boolean mayGive(Actor actor, CaseCommand command) {
        return mayGive(actor.role(), command.getClass())
                && (actor.role() != OPERATOR
                        || !(command instanceof AssignCase assign)
                        || isOneself(assign, actor));
    }

    private static boolean isOneself(AssignCase assign, Actor actor) {
        var operator = assign.operatorId();
        return operator != null
                && operator.value().equals(actor.name())
                && !Boolean.TRUE.equals(assign.override());
    }
}
