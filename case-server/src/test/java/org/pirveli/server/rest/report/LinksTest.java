package org.pirveli.server.rest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.Channel;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LinksTest {

    @Test
    void a_link_that_is_made_of_another_leaves_it_as_it_was() {
        var all = Links.to("/cases").with(ReportParameters.UNSORTED, true);
        var some = all.with(ReportParameters.CHANNEL, Set.of(Channel.WEB, Channel.EMAIL));
        assertThat(all.address()).isEqualTo("/cases?unsorted=true");
        assertThat(some.address()).isEqualTo("/cases?unsorted=true&channel=EMAIL%2CWEB");
    }
}
