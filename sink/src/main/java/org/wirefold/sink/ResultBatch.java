package org.wirefold.sink;

import java.util.List;

/**
 * What a store writes in one transaction.
 *
 * @param rows rows in the order they were read, several topics mixed
 * @param advances one step for each partition read; the rows lie inside these steps
 */
public record ResultBatch(List<ResultRow> rows, List<Advance> advances) {
    /** Copies both lists. */
    public ResultBatch {
        rows = List.copyOf(rows);
        advances = List.copyOf(advances);
    }
}
