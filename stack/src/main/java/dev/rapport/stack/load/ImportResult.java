package dev.rapport.stack.load;

/** What an import did; a duplicate was recorded by an earlier run. */
public record ImportResult(long rows, long created, long duplicates, long refused, long customers, double seconds) {

    public String text() {
        return String.format(
                "%,d rows in %.1f s (%,.0f a second): %,d recorded, %,d recorded before, %,d refused, %,d customers",
                rows, seconds, rows / seconds, created, duplicates, refused, customers);
    }
}
