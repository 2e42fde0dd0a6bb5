package org.pirveli.server.rest.look;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.projections.casework.FieldDifference;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.look.Matter;
import org.pirveli.server.rest.rules.RuleEntry;

/**
 * Finds what an answer shows of persons: the texts marked {@link org.pirveli.api.value.Personal} in
 * the records that it is made of, and the case, consultation or operator to which each belongs.
 * What was erased is no longer shown.
 */
final class ShownTexts {

    private final Map<Matter, Set<String>> found = new LinkedHashMap<>();

    private ShownTexts() {}

    /** The names of the texts in an answer, by what they belong to. */
    static Map<Matter, Set<String>> in(Object answer) {
        var texts = new ShownTexts();
        texts.walk(answer, null, "");
        return texts.found;
    }

    private void walk(@Nullable Object value, @Nullable Matter owner, String path) {
        switch (value) {
            case null -> {
                // nothing to show
            }
            case HistoryEntry entry -> event(entry.payload(), owner);
            case RuleEntry entry -> event(entry.payload(), owner);
            case FieldDifference difference -> difference(difference, owner);
            case Record record -> record(record, owner, path);
            case Collection<?> all -> all.forEach(each -> walk(each, owner, path));
            case Map<?, ?> all -> all.values().forEach(each -> walk(each, owner, path));
            default -> {
                // a value that has no parts
            }
        }
    }

    /** An event's fields are named after it: several events have a text. */
    private void event(@Nullable Object event, @Nullable Matter owner) {
        if (event != null) {
            walk(event, owner, event.getClass().getSimpleName() + "/");
        }
    }

    private void difference(FieldDifference difference, @Nullable Matter owner) {
        RecordParts.personalAt(CaseFile.class, difference.path())
                .ifPresent(field -> add(owner, field, difference));
    }

    /** Names begin with what says what it is about: not with the list in which that stands. */
    private void record(Record record, @Nullable Matter owner, String path) {
        var parts = RecordParts.of(record.getClass());
        var of = owner == null ? ownerOf(record, parts) : owner;
        for (var part : parts.all()) {
            if (part.canHold()) {
                var value = part.valueIn(record);
                if (part.personal() && !(value instanceof Record)) {
                    text(value, of, path + part.name(), record);
                } else {
                    walk(value, of, of == null ? path : path + part.name() + "/");
                }
            }
        }
    }

    private void text(@Nullable Object value, @Nullable Matter owner, String field, Object record) {
        switch (value) {
            case null -> {
                // not given
            }
            case String text when text.equals(PersonalTexts.ERASED) -> {
                // nobody can read it any more
            }
            case Map<?, ?> texts -> {
                if (texts.values().stream().anyMatch(each -> !PersonalTexts.ERASED.equals(each))) {
                    add(owner, field, record);
                }
            }
            default -> add(owner, field, record);
        }
    }

    private void add(@Nullable Matter owner, String field, Object record) {
        if (owner == null) {
            throw new IllegalStateException(
                    record.getClass() + " shows texts of persons, and does not say whose");
        }
        found.computeIfAbsent(owner, _ -> new TreeSet<>()).add(field);
    }

    private static @Nullable Matter ownerOf(Record record, RecordParts parts) {
        for (var part : parts.all()) {
            if (part.isOwner()) {
                var owner =
                        switch (part.valueIn(record)) {
                            case CaseId id -> Matter.of(id);
                            case ConsultationId id -> Matter.of(id);
                            case OperatorId id -> Matter.of(id);
                            case null, default -> null;
                        };
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }
}
