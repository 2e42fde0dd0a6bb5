package org.pirveli.server.rest.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ImpliedCommand;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/** The commands that people give to a case, by the names under which they are called. */
public final class Commands {

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> command) {
                    return command.getSimpleName()
                            .replaceAll("(?<=.)(?=\\p{Upper})", "-")
                            .toLowerCase(Locale.ROOT);
                }
            };

    /** What is given to no case that exists, or not by people over this interface. */
    private static final Set<Class<?>> OTHERWISE =
            Set.of(
                    SystemCommand.class,
                    ImpliedCommand.class,
                    ImportCase.class,
                    RegisterApplication.class);

    private static final Map<String, Class<? extends CaseCommand>> BY_NAME =
            Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                    .filter(type -> !OTHERWISE.contains(type))
                    .<Class<? extends CaseCommand>>map(type -> type.asSubclass(CaseCommand.class))
                    .collect(Collectors.toUnmodifiableMap(Commands::nameOf, Function.identity()));

    private Commands() {}

    /** Every command for a case that exists, in the order of their names. */
    public static List<Class<? extends CaseCommand>> all() {
        return BY_NAME.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Class<? extends CaseCommand>>map(Map.Entry::getValue)
                .toList();
    }

    /** The command of a name; empty for unknown ones and for those of the engine. */
    public static Optional<Class<? extends CaseCommand>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** A command's name in kebab-case. */
    public static String nameOf(Class<?> command) {
        return NAMES.get(command);
    }
}
