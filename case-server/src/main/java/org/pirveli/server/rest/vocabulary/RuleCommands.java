package org.pirveli.server.rest.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.api.template.TemplateCommand;

/**
 * The commands that people give to calendars, policies, consultations, templates, rules of
 * retention, persons and what the office is made of, by the names under which they are called.
 *
 * @param <C> the kind of commands
 */
public final class RuleCommands<C> {

    /** Those to a calendar that exists. */
    public static final RuleCommands<CalendarCommand> OF_CALENDARS =
            new RuleCommands<>(CalendarCommand.class, CalendarCommand.OpenCalendar.class);

    /** Those to a policy that exists. */
    public static final RuleCommands<PolicyCommand> OF_POLICIES =
            new RuleCommands<>(PolicyCommand.class, PolicyCommand.DefineSlaPolicy.class);

    /** Those to a consultation that exists. */
    public static final RuleCommands<ConsultationCommand> OF_CONSULTATIONS =
            new RuleCommands<>(ConsultationCommand.class, ConsultationCommand.Offer.class);

    /** Those to a template that exists. */
    public static final RuleCommands<TemplateCommand> OF_TEMPLATES =
            new RuleCommands<>(TemplateCommand.class, TemplateCommand.DraftTemplate.class);

    /** Those to a rule of retention that exists. */
    public static final RuleCommands<RetentionCommand> OF_RETENTION_RULES =
            new RuleCommands<>(RetentionCommand.class, RetentionCommand.DraftRetentionRule.class);

    /** Those about the data of a person. */
    public static final RuleCommands<SubjectCommand> OF_SUBJECTS =
            new RuleCommands<>(SubjectCommand.class, null);

    private final Map<String, Class<? extends C>> byName;

    /**
     * Lists the commands of a kind.
     *
     * @param making the one that makes a new object; {@code null} if there is none
     */
    RuleCommands(Class<C> kind, @Nullable Class<? extends C> making) {
        this.byName =
                Arrays.stream(kind.getPermittedSubclasses())
                        .filter(type -> type.isRecord() && type != making)
                        .<Class<? extends C>>map(type -> type.asSubclass(kind))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Commands::nameOf, Function.identity()));
    }

    /** Every one, in the order of their names. */
    public List<Class<? extends C>> all() {
        return byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Class<? extends C>>map(Map.Entry::getValue)
                .toList();
    }

    /** The command of a name; empty for unknown ones. */
    public Optional<Class<? extends C>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
