package org.pirveli.projections.casework;

import java.util.function.Function;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists whose lines are cases. Columns find and order; what is shown stands in the body. */
final class CaseLines {

    private CaseLines() {}

    static Page<CaseSummary> list(
            JdbcClient jdbc,
            Selection selection,
            Sorted order,
            CaseQuery query,
            OfficeMoment moment,
            PersonalTexts texts) {
        return list(jdbc, selection, order, query, moment::summary, texts);
    }

    static Page<CaseSummary> list(
            JdbcClient jdbc,
            Selection selection,
            Sorted order,
            CaseQuery query,
            Function<CaseFile, CaseSummary> line,
            PersonalTexts texts) {
        int rows = Sorted.rows(query.limit());
        order.behind(query.cursor(), "f", selection);
        var found =
                selection
                        .on(
                                jdbc,
                                "select f.* from case_file f",
                                order.orderBy("f") + " limit " + rows)
                        .query((row, _) -> order.placed(row.getString("body"), row))
                        .list();
        var page = order.page(found, query.limit(), body -> line.apply(Bodies.read(body)));
        return new Page<>(texts.opened(page.items(), CaseLines::caseOf), page.nextCursor());
    }

    /** The stream in which the texts of a line stand. */
    static String caseOf(CaseSummary line) {
        return line.caseId().toString();
    }
}
