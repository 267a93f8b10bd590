package dev.rapport.stack.load;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Loads a retail export, a row per order line, as customers and orders.
 *
 * <p>Streams: an invoice is sent once no line of it has come for a while. May be ended and started again at any time: what was recorded
 * is answered as a duplicate and counts once.
 */
public final class RetailImport {
    private static final int LINES_WITHOUT_MORE = 1000;
    private static final int LINES_PER_WAVE = 8000;

    private final OrderSender sender;
    private final Progress progress;
    private final ZoneId zone;
    private final String currency;

    private final Map<String, RetailOrder> open = new LinkedHashMap<>();
    private final List<RetailOrder> waiting = new ArrayList<>();
    private int waitingLines;
    private long read;
    private long saidAt = System.nanoTime();

    public RetailImport(OrderSender sender, Progress progress, ZoneId zone, String currency) {
        this.sender = sender;
        this.progress = progress;
        this.zone = zone;
        this.currency = currency;
    }

    public ImportResult run(Path file, String source, Path report) {
        var start = System.nanoTime();
        try (var refused = new RefusedRows(report);
                var reader = TextFiles.reader(file);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (var row : rows) {
                add(row, rows.getCurrentLineNumber(), refused);
                if (waitingLines >= LINES_PER_WAVE) {
                    send(source, refused);
                    say(start);
                }
            }
            closeThrough(Long.MAX_VALUE);
            send(source, refused);
            return sender.result(read, refused.count(), System.nanoTime() - start);
        } catch (IOException e) {
            throw new StackProblem("The file " + file + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new StackProblem(
                    "The file " + file + " has not the columns InvoiceNo, StockCode, Description, Quantity,"
                            + " InvoiceDate, UnitPrice, CustomerID and Country.",
                    e);
        }
    }

    private void add(CSVRecord row, long line, RefusedRows refused) {
        read++;
        try {
            var readable = RetailLine.of(row, line);
            open.computeIfAbsent(readable.invoice(), invoice -> new RetailOrder())
                    .add(readable);
            closeThrough(line - LINES_WITHOUT_MORE);
        } catch (RetailLine.Unreadable e) {
            refused.add(line, e.column, "UNREADABLE", e.reason);
            breakInvoice(row);
        }
    }

    private void breakInvoice(CSVRecord row) {
        if (row.isSet("InvoiceNo")) {
            open.computeIfAbsent(row.get("InvoiceNo").strip(), invoice -> new RetailOrder())
                    .breakIt();
        }
    }

    private void closeThrough(long line) {
        var orders = open.values().iterator();
        while (orders.hasNext()) {
            var order = orders.next();
            if (order.lastLine() > line) {
                return;
            }
            orders.remove();
            waiting.add(order);
            waitingLines += order.size();
        }
    }

    private void send(String source, RefusedRows refused) {
        var whole = waiting.stream()
                .filter(order -> !order.isEmpty() && !order.broken())
                .toList();
        waiting.stream()
                .filter(order -> order.broken() && !order.isEmpty())
                .forEach(order -> refused.add(
                        order.first().line(),
                        "InvoiceNo",
                        "INCOMPLETE",
                        "another line of this invoice cannot be read"));
        sender.send(whole, source, currency, zone, refused);
        waiting.clear();
        waitingLines = 0;
    }

    private void say(long start) {
        if (System.nanoTime() - saidAt > 2_000_000_000L) {
            saidAt = System.nanoTime();
            var seconds = (System.nanoTime() - start) / 1e9;
            progress.say(String.format("  %,d lines, %,.0f a second", read, read / seconds));
        }
    }
}
