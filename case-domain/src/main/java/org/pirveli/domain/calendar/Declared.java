package org.pirveli.domain.calendar;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.value.UnitId;

/**
 * The days declared so far, each date at most once for all and once for each unit.
 *
 * @param byDateAndUnit each as if it bound that one unit, or all, alone; in order
 */
record Declared(Map<Bound, Declaration> byDateAndUnit) {

    static final Declared NOTHING = new Declared(Map.of());

    /**
     * What a declaration binds.
     *
     * @param unit {@code null} means all
     */
    record Bound(LocalDate date, @Nullable UnitId unit) implements Comparable<Bound> {

        private static final Comparator<Bound> ORDER =
                comparing(Bound::date).thenComparing(Bound::name, nullsFirst(naturalOrder()));

        @Override
        public int compareTo(Bound other) {
            return ORDER.compare(this, other);
        }

        private @Nullable String name() {
            return unit == null ? null : unit.value();
        }

        private Set<UnitId> units() {
            return unit == null ? Set.of() : Set.of(unit);
        }
    }

    Declared {
        byDateAndUnit = Collections.unmodifiableMap(new TreeMap<>(byDateAndUnit));
    }

    /** What a declaration of these units for this date binds, one by one. */
    static Stream<Bound> bound(LocalDate date, Set<UnitId> units) {
        return units.isEmpty()
                ? Stream.of(new Bound(date, null))
                : units.stream().map(unit -> new Bound(date, unit));
    }

    /** The same with these; who had a declaration for such a date before has the new one. */
    Declared with(Collection<Declaration> declarations) {
        var all = new HashMap<>(byDateAndUnit);
        for (var declaration : declarations) {
            bound(declaration.date(), declaration.units())
                    .forEach(bound -> all.put(bound, binding(declaration, bound.units())));
        }
        return new Declared(all);
    }

    Declared without(LocalDate date, Set<UnitId> units) {
        var all = new HashMap<>(byDateAndUnit);
        bound(date, units).forEach(all::remove);
        return new Declared(all);
    }

    boolean hasAll(LocalDate date, Set<UnitId> units) {
        return bound(date, units).allMatch(byDateAndUnit::containsKey);
    }

    /** Those that any declaration names. */
    Set<UnitId> units() {
        return byDateAndUnit.keySet().stream()
                .flatMap(bound -> Stream.ofNullable(bound.unit()))
                .collect(toUnmodifiableSet());
    }

    /** What holds for a unit, by date: its own, and else what was declared for all. */
    Collection<Declaration> of(UnitId unit) {
        var days = new LinkedHashMap<LocalDate, Declaration>();
        byDateAndUnit.forEach((bound, declaration) -> {
            if (bound.unit() == null || bound.unit().equals(unit)) {
                days.put(bound.date(), declaration);
            }
        });
        return days.values();
    }

    /** All of them in order of date, those for all first; equal ones of several units are one. */
    List<Declaration> listed() {
        var alike = new LinkedHashMap<Alike, Set<UnitId>>();
        byDateAndUnit.forEach((bound, declaration) ->
                alike.computeIfAbsent(
                                new Alike(binding(declaration, Set.of()), bound.unit() == null),
                                _ -> new HashSet<>())
                        .addAll(bound.units()));
        return alike.entrySet().stream()
                .map(one -> binding(one.getKey().declaration(), one.getValue()))
                .toList();
    }

    /** What declarations of several units have in common. */
    private record Alike(Declaration declaration, boolean forAll) {}

    private static Declaration binding(Declaration declaration, Set<UnitId> units) {
        return new Declaration(
                declaration.date(),
                declaration.hours(),
                units,
                declaration.reason(),
                declaration.reasonKa(),
                declaration.decree());
    }
}
