package org.pirveli.projections.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Stretches of dates by which clocks are put together. */
public enum Period {
    DAY {
        @Override
        public LocalDate first(LocalDate date) {
            return date;
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }
    },

    /** From Monday to Sunday. */
    WEEK {
        @Override
        public LocalDate first(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }
    },

    MONTH {
        @Override
        public LocalDate first(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    },

    QUARTER {
        @Override
        public LocalDate first(LocalDate date) {
            return date.with(date.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusMonths(3);
        }
    },

    YEAR {
        @Override
        public LocalDate first(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        public LocalDate next(LocalDate first) {
            return first.plusYears(1);
        }
    };

    /** The first date of the period in which a date lies. */
    public abstract LocalDate first(LocalDate date);

    /** The first date of the period after the one that begins with this date. */
    public abstract LocalDate next(LocalDate first);
}
