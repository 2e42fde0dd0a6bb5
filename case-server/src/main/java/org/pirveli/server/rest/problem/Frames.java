package org.pirveli.server.rest.problem;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Shows where something went wrong without a word of what it said: the messages of exceptions quote
 * values, and values tell of persons.
 */
final class Frames {

    private static final int SHOWN = 20;

    private Frames() {}

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(Frames::one)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String one(Throwable thrown) {
        var state =
                switch (thrown) {
                    case SQLException sql -> " SQLState " + sql.getSQLState();
                    case TemplateProcessingException page ->
                            " in " + page.getTemplateName() + ", line " + page.getLine();
                    default -> "";
                };
        return Stream.of(thrown.getStackTrace())
                .limit(SHOWN)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName() + state, ""));
    }
}
