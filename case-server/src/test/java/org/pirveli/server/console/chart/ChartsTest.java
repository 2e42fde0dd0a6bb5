package org.pirveli.server.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ChartsTest {

    private static final List<Bar> YEARS =
            List.of(
                    new Bar("2020", 6230, "6,230", Look.HATCHED),
                    new Bar("2022*", 8746, "8,746", Look.LIGHT));

    private static String columns(String title) {
        return new Columns("calls", title, "6,230; 8,746", YEARS, value -> "" + (int) value).svg();
    }

    @Test
    void a_chart_says_what_it_is_and_what_is_to_be_seen() {
        assertThat(columns("Calls"))
                .contains("role=\"img\"", "aria-labelledby=\"calls-title calls-description\"")
                .contains("<title id=\"calls-title\">Calls</title>")
                .contains("<desc id=\"calls-description\">6,230; 8,746</desc>")
                .contains(">6,230</text>", ">2022*</text>");
    }

    @Test
    void nothing_of_a_text_becomes_markup() {
        assertThat(columns("<script>alert(\"&\")</script>"))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;");
    }

    @Test
    void bars_are_told_apart_by_patterns_of_their_own_and_by_no_style() {
        assertThat(columns("Calls"))
                .contains("id=\"calls-hatched\"", "id=\"calls-light\"")
                .contains("fill=\"url(#calls-hatched)\"", "fill=\"url(#calls-light)\"")
                .doesNotContain("style=");
    }

    @Test
    void rows_are_as_long_as_their_values() {
        var bars =
                List.of(
                        new Bar("before", 45, "45 min", Look.LIGHT),
                        new Bar("after", 9, "9 min", Look.PLAIN));
        assertThat(new Rows("minutes", "Minutes", "45; 9", bars).svg())
                .contains("width=\"304.0\"", "width=\"60.8\"");
    }

    @Test
    void a_line_is_broken_where_there_is_no_value() {
        var values = new ArrayList<Double>(List.of(1.0, 2.0));
        values.add(null);
        values.add(3.0);
        var chart =
                new Lines(
                        "shares",
                        "Shares",
                        "four months",
                        List.of("1", "2", "3", "4"),
                        List.of(new Series("before", values, Look.PLAIN)),
                        value -> "" + value);
        assertThat(chart.svg()).containsPattern("d=\"M\\d+ \\d+L\\d+ \\d+M\\d+ \\d+\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 3", "7, 8", "45, 60", "927, 1000", "11126, 15000", "0.97, 1"})
    void a_scale_ends_at_a_round_number_that_holds_everything(double most, double end) {
        assertThat(Scale.of(DoubleStream.of(most)).end()).isEqualTo(end);
    }
}
