package org.pirveli.domain.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.UnitCommand;
import org.pirveli.api.office.UnitCommand.DefineUnit;
import org.pirveli.api.office.UnitCommand.FillPosition;
import org.pirveli.api.office.UnitCommand.RenameUnit;
import org.pirveli.api.office.UnitCommand.SwitchDistribution;
import org.pirveli.api.office.event.DistributionSwitched;
import org.pirveli.api.office.event.PositionFilled;
import org.pirveli.api.office.event.UnitDefined;
import org.pirveli.api.office.event.UnitEvent;
import org.pirveli.api.office.event.UnitRenamed;
import org.pirveli.api.sla.Position;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to units. */
public final class UnitRules implements OfficeRules<UnitCommand, UnitEvent, Unit> {

    @Override
    public void check(UnitCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineUnit it -> {
                Changing.names(flaws, "", it.ka(), it.en());
                Changing.order(flaws, "/order", it.order());
            }
            case RenameUnit it -> {
                Changing.names(flaws, "", it.ka(), it.en());
                flaws.date("/from", it.from());
                flaws.reason("/reason", it.reason());
            }
            case FillPosition it -> flaws.reason("/reason", it.reason());
            case SwitchDistribution it -> flaws.reason("/reason", it.reason());
        }
        flaws.refuse();
    }

    @Override
    public UnitEvent decide(UnitCommand command, @Nullable Unit state, OfficeNow now) {
        return switch (command) {
            case DefineUnit it -> {
                Changing.absent(state);
                yield new UnitDefined(it.unitId(), it.ka(), it.en(), it.calendar(), it.order());
            }
            case RenameUnit it -> {
                var name = new UnitName(it.from(), it.ka(), it.en());
                Changing.changes(!Changing.present(state).names().contains(name));
                yield new UnitRenamed(it.unitId(), it.ka(), it.en(), it.from(), it.reason());
            }
            case FillPosition it -> {
                var holders = Changing.present(state).positions();
                Changing.changes(
                        !holders.getOrDefault(it.position(), Set.of()).equals(it.holders()));
                yield new PositionFilled(it.unitId(), it.position(), it.holders(), it.reason());
            }
            case SwitchDistribution it -> {
                Changing.changes(Changing.present(state).automatic() != it.automatic());
                yield new DistributionSwitched(it.unitId(), it.automatic(), it.reason());
            }
        };
    }

    @Override
    public Unit evolve(@Nullable Unit state, UnitEvent event) {
        if (event instanceof UnitDefined it) {
            return new Unit(
                    it.unitId(),
                    1,
                    List.of(new UnitName(null, it.ka(), it.en())),
                    it.calendar(),
                    it.order(),
                    Map.of(),
                    false);
        }
        var unit = Changing.present(state);
        return switch (event) {
            case UnitDefined again ->
                    throw new IllegalStateException("A unit is defined once, not " + again);
            case UnitRenamed it ->
                    next(unit, renamed(unit, it), unit.positions(), unit.automatic());
            case PositionFilled it -> next(unit, unit.names(), filled(unit, it), unit.automatic());
            case DistributionSwitched it ->
                    next(unit, unit.names(), unit.positions(), it.automatic());
        };
    }

    private static Unit next(
            Unit unit,
            List<UnitName> names,
            Map<Position, Set<String>> positions,
            boolean automatic) {
        return new Unit(
                unit.unitId(),
                unit.version() + 1,
                names,
                unit.calendar(),
                unit.order(),
                positions,
                automatic);
    }

    /** A later word on the same date takes the place of the earlier one. */
    private static List<UnitName> renamed(Unit unit, UnitRenamed event) {
        var names = new ArrayList<>(unit.names());
        names.removeIf(name -> event.from().equals(name.from()));
        names.add(new UnitName(event.from(), event.ka(), event.en()));
        names.sort(
                Comparator.comparing(
                        UnitName::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(names);
    }

    private static Map<Position, Set<String>> filled(Unit unit, PositionFilled event) {
        var positions = new EnumMap<Position, Set<String>>(Position.class);
        positions.putAll(unit.positions());
        positions.put(event.position(), event.holders());
        return Map.copyOf(positions);
    }
}
