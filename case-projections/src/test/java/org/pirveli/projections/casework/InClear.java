package org.pirveli.projections.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.projections.personal.PersonalTexts;

/** A log whose texts nobody encrypted. */
enum InClear implements PersonalTexts {
    TEXTS;

    @Override
    public <T> List<T> opened(List<T> views, Function<T, String> stream) {
        return views;
    }

    @Override
    public Optional<String> clear(String stored, String stream) {
        return Optional.of(stored);
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return false;
    }

    @Override
    public void prepare(Collection<String> stored) {}
}
