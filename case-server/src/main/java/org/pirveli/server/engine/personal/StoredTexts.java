package org.pirveli.server.engine.personal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.projections.personal.PersonalTexts;

/** Opens texts that views took over from the log as they stood there. */
final class StoredTexts implements PersonalTexts {

    private final SubjectKeys keys;

    StoredTexts(SubjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public <T> List<T> opened(List<T> views, Function<T, String> stream) {
        var subjects = new LinkedHashSet<SubjectId>();
        for (var view : views) {
            MarkedTexts.changed(
                    view,
                    (_, text) -> {
                        subjects.add(EncryptedText.parse(text).subject());
                        return text;
                    });
        }
        if (subjects.isEmpty()) {
            return views;
        }
        var ready = keys.toReadWith(subjects);
        return views.stream().map(view -> opened(view, stream.apply(view), ready)).toList();
    }

    private static <T> T opened(T view, String stream, Map<SubjectId, SubjectKey> ready) {
        return MarkedTexts.changed(view, (_, text) -> opened(text, stream, ready));
    }

    private static String opened(String stored, String stream, Map<SubjectId, SubjectKey> ready) {
        var text = EncryptedText.parse(stored);
        var key = ready.get(text.subject());
        return key == null ? ERASED : key.opened(text.in(stream), text);
    }

    @Override
    public Optional<String> clear(String stored, String stream) {
        try {
            var text = EncryptedText.parse(stored);
            var key = keys.known(Set.of(text.subject())).get(text.subject());
            return Optional.ofNullable(key).map(its -> its.opened(text.in(stream), text));
        } catch (Unopened _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return !keys.erased(Set.of(subject)).isEmpty();
    }

    @Override
    public void prepare(Collection<String> stored) {
        var subjects = new LinkedHashSet<SubjectId>();
        for (var text : stored) {
            try {
                subjects.add(EncryptedText.parse(text).subject());
            } catch (Unopened _) {
                // nothing is recognised by it
            }
        }
        keys.known(subjects);
    }
}
