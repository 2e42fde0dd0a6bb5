package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GeorgianCalendarTest {

    private final WorkingCalendar calendar = GeorgianCalendar.standard();

    @Test
    void it_has_a_name_a_version_and_a_zone() {
        assertThat(calendar.id()).isEqualTo("georgia");
        assertThat(calendar.version()).isEqualTo(1);
        assertThat(calendar.zone()).hasToString("Asia/Tbilisi");
        assertThat(calendar).hasToString("georgia version 1");
    }

    @Test
    void every_day_of_130_years_is_free_by_law_or_act_or_weekend_and_else_worked() {
        everyDay()
                .forEach(date ->
                        assertThat(calendar.day(date).working())
                                .as(date.toString())
                                .isEqualTo(
                                        !isWeekend(date)
                                                && !GeorgianDaysOff.isStatutory(date)
                                                && !GeorgianDaysOff.DECLARED.contains(date)));
    }

    @Test
    void without_declared_days_only_law_and_weekend_make_a_day_free() {
        WorkingCalendar byLaw = Tbilisi.WITHOUT_DECLARED_DAYS;

        everyDay()
                .forEach(date ->
                        assertThat(byLaw.day(date).working())
                                .as(date.toString())
                                .isEqualTo(!isWeekend(date) && !GeorgianDaysOff.isStatutory(date)));
    }

    @Test
    void Easter_falls_where_the_Julian_computus_puts_it() {
        for (int year = 1970; year <= 2099; year++) {
            LocalDate easter = OrthodoxEaster.of(year);
            assertThat(reason(easter.minusDays(2))).contains("Great Friday");
            assertThat(reason(easter.minusDays(1))).contains("Great Saturday");
            assertThat(reason(easter)).contains("Easter Sunday");
            assertThat(reason(easter.plusDays(1))).contains("Easter Monday");
        }
        assertThat(OrthodoxEaster.of(2024)).isEqualTo("2024-05-05");
        assertThat(OrthodoxEaster.of(2026)).isEqualTo("2026-04-12");
    }

    @Test
    void the_law_knows_17_days_to_2024_and_18_from_2025() {
        assertThat(holidaysApartFromCoincidences(2019)).isEqualTo(17);
        assertThat(holidaysApartFromCoincidences(2024)).isEqualTo(17);
        assertThat(holidaysApartFromCoincidences(2025)).isEqualTo(18);
        assertThat(holidaysApartFromCoincidences(2099)).isEqualTo(18);
    }

    @Test
    void a_holiday_on_a_weekend_is_lost_and_not_moved() {
        assertThat(calendar.day(LocalDate.parse("2027-01-02")).date().getDayOfWeek())
                .isEqualTo(DayOfWeek.SATURDAY);
        assertThat(calendar.day(LocalDate.parse("2027-01-04")).working()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, New Year, ახალი წელი",
        "2026-01-02, Bedoba, ბედობა",
        "2026-01-07, Orthodox Christmas, მართლმადიდებლური შობა",
        "2026-01-19, Epiphany, ნათლისღება",
        "2026-03-03, Mother’s Day, დედის დღე",
        "2026-03-08, Women’s Day, ქალთა საერთაშორისო დღე",
        "2026-04-09, Day of National Unity, ეროვნული ერთიანობის დღე",
        "2026-04-10, Great Friday, დიდი პარასკევი",
        "2026-04-11, Great Saturday, დიდი შაბათი",
        "2026-04-12, Easter Sunday, აღდგომა",
        "2026-04-13, Easter Monday, აღდგომის ორშაბათი",
        "2026-05-09, Victory over Fascism, ფაშიზმზე გამარჯვების დღე",
        "2026-05-12, St Andrew, წმინდა ანდრიას ხსენების დღე",
        "2026-05-17, Day of Family Sanctity and Respect for Parents,"
                + " ოჯახის სიწმინდისა და მშობლების პატივისცემის დღე",
        "2026-05-26, Independence Day, დამოუკიდებლობის დღე",
        "2026-08-28, Dormition (Mariamoba), მარიამობა",
        "2026-10-14, Svetitskhovloba, სვეტიცხოვლობა",
        "2026-11-23, St George, გიორგობა",
        "2026-11-21, Saturday, შაბათი",
        "2026-11-22, Sunday, კვირა",
        "2021-01-04, COVID, კოვიდ-19",
        "2022-01-03, New Year, ახალი წელი",
        "2024-05-07, Easter bridge, სააღდგომო დღეების გაგრძელება",
        "2024-05-17, 'Family day (one-off, before statute)', 'ოჯახის დღე (ერთჯერადად, კანონამდე)'",
        "2024-10-25, Eve of parliamentary elections, საპარლამენტო არჩევნების წინა დღე",
        "2025-08-29, Bridge after Mariamoba, მარიამობის მომდევნო დღე",
        "2025-10-03, Eve of local elections, ადგილობრივი არჩევნების წინა დღე",
    })
    void a_free_day_says_why_in_two_languages(LocalDate date, String en, String ka) {
        assertThat(calendar.day(date).reason()).isEqualTo(new DayName(en, ka));
        assertThat(calendar.day(date).working()).isFalse();
    }

    @Test
    void two_holidays_on_one_day_are_both_named() {
        assertThat(calendar.day(LocalDate.parse("2029-04-09")).reason())
                .isEqualTo(
                        new DayName(
                                "Easter Monday, Day of National Unity",
                                "აღდგომის ორშაბათი, ეროვნული ერთიანობის დღე"));
    }

    @Test
    void it_is_made_of_the_usual_week_the_law_and_the_declared_days() {
        var made =
                CalendarLayers.of(
                                GeorgianCalendar.usualWeek(), GeorgianCalendar.statutoryHolidays())
                        .declaring(GeorgianCalendar.declaredDays());

        assertThat(calendar.layers()).isEqualTo(made);
        assertThat(GeorgianCalendar.declaredDays())
                .extracting(DeclaredDay::date)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(GeorgianDaysOff.DECLARED);
    }

    @Test
    void a_declared_day_names_its_act() {
        assertThat(calendar.day(LocalDate.parse("2023-01-03")).act())
                .startsWith("Government Ordinance No 580, 20.12.2022");
        assertThat(calendar.day(LocalDate.parse("2021-05-04")).act())
                .endsWith("(9 May statutory; 8, 9 weekend)");
        assertThat(calendar.day(LocalDate.parse("2023-01-02")).act()).isNull();
    }

    @Test
    void on_10_January_2022_people_worked() {
        assertThat(calendar.day(LocalDate.parse("2022-01-10")).working()).isTrue();
    }

    @Test
    void an_ordinary_day_has_a_morning_and_an_afternoon_and_needs_no_reason() {
        CalendarDay day = calendar.day(LocalDate.parse("2026-11-24"));

        assertThat(day.hours())
                .isEqualTo(List.of(Interval.of("09:00", "13:00"), Interval.of("14:00", "18:00")));
        assertThat(day.reason()).isNull();
    }

    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(1970, 1, 1).datesUntil(LocalDate.of(2100, 1, 1));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private String reason(LocalDate date) {
        DayName reason = Tbilisi.WITHOUT_DECLARED_DAYS.day(date).reason();
        return reason == null ? "" : reason.en();
    }

    private static long holidaysApartFromCoincidences(int year) {
        var holidays = calendarOfLaw().of(year);
        assertThat(holidays.keySet()).allMatch(date -> Year.from(date).getValue() == year);
        return holidays.values().stream()
                .mapToLong(name -> Stream.of(name.en().split(", ")).count())
                .sum();
    }

    private static StatutoryHolidays calendarOfLaw() {
        return GeorgianCalendar.statutoryHolidays();
    }
}
