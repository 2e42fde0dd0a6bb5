package org.pirveli.server.rest;

import java.util.ArrayList;
import java.util.List;

/** Reads a list from its first page to its last. */
final class Pages {

    private Pages() {}

    /** The cases of the whole list, page by page. */
    static List<String> of(Caller caller, String list, int limit) {
        var all = new ArrayList<String>();
        var separator = list.endsWith("?") ? "" : list.contains("?") ? "&" : "?";
        var next = list + separator + "limit=" + limit;
        var page = caller.get(next).expect(200);
        all.addAll(ids(page));
        while (!page.text("/nextCursor").isEmpty()) {
            page = caller.get(next + "&cursor=" + page.text("/nextCursor")).expect(200);
            all.addAll(ids(page));
        }
        return all;
    }

    /** The cases of one page. */
    static List<String> ids(Reply page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("caseId").asString())
                .toList();
    }
}
