package org.pirveli.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.worktime.GeorgianCalendar;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WorkloadTest {

    private static final List<Contact> YEAR = Workload.of(Year.of(2023), 1, 1);

    @Test
    void there_are_as_many_calls_and_applications_as_were_published_of_2023() {
        assertThat(YEAR.stream().filter(Contact::isCall)).hasSize(17_567);
        var told = YEAR.stream().filter(each -> each.isCall() && each.application()).count();
        var written = YEAR.stream().filter(each -> !each.isCall()).count();
        assertThat(told + written).isEqualTo(4_849);
        assertThat(YEAR.stream().filter(each -> !each.isCall())).allMatch(Contact::application);
    }

    @Test
    void everyone_turns_to_the_office_in_that_year_one_after_the_other() {
        assertThat(YEAR).extracting(Contact::at).isSorted();
        assertThat(YEAR)
                .extracting(each -> each.at().atZone(GeorgianCalendar.ZONE).getYear())
                .containsOnly(2023);
        assertThat(YEAR).extracting(Contact::number).doesNotHaveDuplicates();
    }

    @Test
    void nobody_comes_in_on_a_day_on_which_the_office_is_closed() {
        var calendar = GeorgianCalendar.standard();
        assertThat(YEAR.stream().filter(Contact::isVisit))
                .isNotEmpty()
                .allMatch(each ->
                        calendar.day(each.at().atZone(calendar.zone()).toLocalDate()).working());
    }

    @Test
    void the_same_seed_makes_the_same_year_and_another_seed_another_one() {
        assertThat(Workload.of(Year.of(2023), 1, 1)).isEqualTo(YEAR);
        assertThat(Workload.of(Year.of(2023), 1, 2)).isNotEqualTo(YEAR);
    }
}
