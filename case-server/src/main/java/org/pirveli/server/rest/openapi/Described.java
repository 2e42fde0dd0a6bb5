package org.pirveli.server.rest.openapi;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.parameter.Parameter;

/**
 * A route that is read, in the words of the document.
 *
 * @param path as in the table of routes
 * @param id names the operation in generated clients
 * @param answer what it answers; {@code null} for what other libraries answer
 * @param mediaType of the answer
 * @param example of the answer; {@code null} to make one of its type
 */
record Described(
        String path,
        String id,
        String tag,
        String summary,
        List<Parameter<?>> parameters,
        @Nullable Type answer,
        String mediaType,
        @Nullable Object example) {

    static Described json(
            String path,
            String id,
            String tag,
            String summary,
            List<Parameter<?>> parameters,
            Type answer) {
        return new Described(path, id, tag, summary, parameters, answer, "application/json", null);
    }

    /** A text that is no JSON. */
    static Described text(
            String path,
            String id,
            String tag,
            String summary,
            List<Parameter<?>> parameters,
            String example) {
        return new Described(path, id, tag, summary, parameters, null, "text/plain", example);
    }

    static Described foreign(
            String path, String id, String summary, String mediaType, Object example) {
        return new Described(path, id, "operation", summary, List.of(), null, mediaType, example);
    }
}
