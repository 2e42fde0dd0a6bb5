package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One question made of several that exclude one another. Each reads no more rows than can be shown,
 * in the order of an index that begins with what tells them apart.
 */
record Branches(String sql, List<Object> values) {

    static Branches of(
            List<Selection> branches, String select, String alias, Sorted order, int rows) {
        var values = new ArrayList<Object>();
        branches.forEach(branch -> values.addAll(branch.values()));
        var sql =
                branches.stream()
                        .map(branch ->
                                "(%s%s%s limit %d)"
                                        .formatted(
                                                select, branch.sql(), order.orderBy(alias), rows))
                        .collect(
                                Collectors.joining(
                                        " union all ",
                                        "select * from (",
                                        ") u%s limit %d".formatted(order.orderBy("u"), rows)));
        return new Branches(sql, values);
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql).params(values);
    }
}
