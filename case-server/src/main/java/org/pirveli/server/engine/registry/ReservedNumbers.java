package org.pirveli.server.engine.registry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.pirveli.api.casework.CaseNumber;

/** Numbers taken out before a transaction begins, for the registrations in it. */
public final class ReservedNumbers implements NumberSource {

    private final int year;
    private final Deque<CaseNumber> left;

    ReservedNumbers(int year, List<CaseNumber> numbers) {
        this.year = year;
        this.left = new ArrayDeque<>(numbers);
    }

    @Override
    public CaseNumber next(int wanted) {
        if (wanted != year) {
            throw new WrongYear();
        }
        return left.remove();
    }

    int year() {
        return year;
    }

    List<CaseNumber> unused() {
        return List.copyOf(left);
    }
}
