package dev.rapport.stack.load;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One line of a retail export: a row per order line, with the columns of the UCI Online Retail set. */
record RetailLine(
        long line,
        String invoice,
        String sku,
        String name,
        int quantity,
        LocalDateTime time,
        BigDecimal price,
        String customer,
        String market) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A value that cannot be read, with the column it stands in. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        final String column;
        final String reason;

        Unreadable(String column, String reason) {
            super(reason);
            this.column = column;
            this.reason = reason;
        }
    }

    static RetailLine of(CSVRecord row, long line) throws Unreadable {
        if (!row.isConsistent()) {
            throw new Unreadable("", "has another number of columns than the header");
        }
        return new RetailLine(
                line,
                required(row, "InvoiceNo"),
                required(row, "StockCode"),
                row.get("Description").strip(),
                quantity(row),
                time(row),
                number(row, "UnitPrice"),
                row.get("CustomerID").replaceFirst("\\.0$", ""),
                row.get("Country").strip());
    }

    String kind() {
        return switch (invoice.charAt(0)) {
            case 'C' -> "CANCELLATION";
            case 'A' -> "ADJUSTMENT";
            default -> "ORDER";
        };
    }

    String orderedAt(ZoneId zone) {
        return time.atZone(zone).toInstant().toString();
    }

    /**
     * Its members in one order always, because what is told again must be the same to the letter.
     *
     * @param priceName what the price is called
     */
    Map<String, Object> json(String priceName) {
        var line = new LinkedHashMap<String, Object>();
        line.put("sku", sku);
        if (!name.isEmpty()) {
            line.put("name", name);
        }
        line.put("quantity", quantity);
        line.put(priceName, price);
        return line;
    }

    private static String required(CSVRecord row, String column) throws Unreadable {
        var value = row.get(column).strip();
        if (value.isEmpty()) {
            throw new Unreadable(column, "is empty");
        }
        return value;
    }

    private static BigDecimal number(CSVRecord row, String column) throws Unreadable {
        try {
            return new BigDecimal(required(row, column));
        } catch (NumberFormatException e) {
            throw new Unreadable(column, "is not a number");
        }
    }

    private static int quantity(CSVRecord row) throws Unreadable {
        try {
            return number(row, "Quantity").intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable("Quantity", "is not a whole number");
        }
    }

    private static LocalDateTime time(CSVRecord row) throws Unreadable {
        try {
            return LocalDateTime.parse(required(row, "InvoiceDate"), TIME);
        } catch (DateTimeParseException e) {
            throw new Unreadable("InvoiceDate", "is not a time such as 2010-12-01 08:26:00");
        }
    }
}
