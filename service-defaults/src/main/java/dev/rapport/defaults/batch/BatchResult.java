package dev.rapport.defaults.batch;

import java.util.List;

/** One result for each row, in the order of the rows. */
public record BatchResult(int created, int duplicates, int refused, List<RowResult> results) {

    public static BatchResult of(List<RowResult> results) {
        return new BatchResult(
                count(results, RowResult.Status.CREATED),
                count(results, RowResult.Status.DUPLICATE),
                count(results, RowResult.Status.REFUSED),
                results);
    }

    private static int count(List<RowResult> results, RowResult.Status status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }
}
