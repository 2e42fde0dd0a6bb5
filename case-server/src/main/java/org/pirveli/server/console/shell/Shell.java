package org.pirveli.server.console.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.live.Standstill;
import org.pirveli.server.security.Place;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page needs for what stands around it.
 *
 * @param actor who is signed in; {@code null} on public pages
 * @param theme {@code light} or {@code dark} if chosen, {@code auto} otherwise
 * @param path of the page, with which it can be asked for again
 * @param query of the page without the choice of a language, by name
 * @param evaluation whether it is only tried out here
 * @param standstill why lists do not follow what happens; {@code null} while they do
 */
public record Shell(
        @Nullable Actor actor,
        Locale language,
        String theme,
        String path,
        Map<String, String[]> query,
        boolean evaluation,
        Standstill.@Nullable Why standstill) {

    /** What stands at the side. */
    public List<Place> places() {
        return actor == null ? List.of() : Place.shownTo(actor.role());
    }

    /** Where this page lies; {@code null} if nowhere in the console. */
    public @Nullable Place here() {
        return Place.of(path).orElse(null);
    }

    public List<Locale> languages() {
        return Languages.ALL;
    }

    /** The language's own name. */
    public String nameOf(Locale one) {
        return one.equals(Languages.GEORGIAN) ? "ქართული" : "English";
    }

    /** This page in another language. */
    public String in(Locale one) {
        return builder().queryParam("lang", one.getLanguage()).encode().build().toUriString();
    }

    /** This page, as it can be asked for again. */
    public String address() {
        return builder().encode().build().toUriString();
    }

    private UriComponentsBuilder builder() {
        var address = UriComponentsBuilder.fromPath(path);
        var parameters = new TreeMap<>(query);
        parameters.remove("lang");
        parameters.forEach((name, values) -> address.queryParam(name, (Object[]) values));
        return address;
    }
}
