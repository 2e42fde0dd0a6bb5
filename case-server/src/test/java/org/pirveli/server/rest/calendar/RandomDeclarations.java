package org.pirveli.server.rest.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.value.UnitId;

/** Days that nobody declared, with texts that nobody would write. */
final class RandomDeclarations {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    " ",
                    ",",
                    ";",
                    ":",
                    "\"",
                    "\\",
                    "\\n",
                    "\n",
                    "=",
                    "ვ",
                    "შაბათი",
                    "№",
                    "😀",
                    "END:VEVENT",
                    "\t",
                    "—",
                    "\\;");

    private final Random random;

    RandomDeclarations(long seed) {
        random = new Random(seed);
    }

    /** In order of date; a few of one date, for units of which each is named once. */
    List<Declaration> some() {
        var all = new ArrayList<Declaration>();
        var date = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(40_000));
        for (int i = random.nextInt(40); i > 0; i--) {
            int later = random.nextInt(3);
            date = date.plusDays(later);
            all.add(
                    new Declaration(
                            date,
                            random.nextInt(3) == 0 ? hours() : List.of(),
                            later > 0 && random.nextInt(3) == 0 ? Set.of() : units(i),
                            text(),
                            random.nextBoolean() ? text() : null,
                            text()));
        }
        return all;
    }

    private Set<UnitId> units(int number) {
        var units = new HashSet<UnitId>();
        units.add(new UnitId("unit-" + number));
        while (random.nextInt(3) > 0) {
            units.add(new UnitId("other-%d-%d".formatted(number, random.nextInt(100))));
        }
        return units;
    }

    private String text() {
        var text = new StringBuilder("t");
        for (int i = random.nextInt(45); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private List<WorkingHours> hours() {
        var edges = new TreeSet<Integer>();
        int wanted = 2 * (1 + random.nextInt(3));
        while (edges.size() < wanted) {
            edges.add(1 + random.nextInt(24 * 60 * 60));
        }
        var seconds = List.copyOf(edges);
        var hours = new ArrayList<WorkingHours>();
        for (int i = 0; i < seconds.size(); i += 2) {
            hours.add(new WorkingHours(time(seconds.get(i)), time(seconds.get(i + 1))));
        }
        return Collections.unmodifiableList(hours);
    }

    private static LocalTime time(int second) {
        return LocalTime.MIDNIGHT.plusSeconds(second);
    }
}
