package dev.rapport.stack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.stack.Json;
import dev.rapport.stack.StackProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of the API as a file holds them, a wave at a time; a line that cannot be read is refused by itself. */
interface Rows extends AutoCloseable {

    /** A row and the line it stands in. */
    record Row(long number, JsonNode json) {}

    /** Rows, and how many lines were taken from the file for them, unreadable ones included. */
    record Wave(List<Row> rows, int read) {}

    Wave next(int most, RefusedRows refused) throws IOException;

    @Override
    void close() throws IOException;

    static Rows of(Path file, RowImport.Kind kind) throws IOException {
        var name = file.toString().replaceFirst("\\.gz$", "");
        if (name.endsWith(".ndjson")) {
            return new Ndjson(TextFiles.reader(file));
        }
        if (name.endsWith(".csv") && kind != RowImport.Kind.ORDERS) {
            return new Csv(CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(TextFiles.reader(file)));
        }
        throw new StackProblem("Rows are read from .ndjson and .csv files, not from " + file.getFileName() + ".");
    }

    /** A JSON object a line. */
    final class Ndjson implements Rows {
        private final BufferedReader reader;
        private long line;

        Ndjson(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public Wave next(int most, RefusedRows refused) throws IOException {
            var rows = new ArrayList<Row>();
            var taken = 0;
            for (String text; taken < most && (text = reader.readLine()) != null; ) {
                taken++;
                line++;
                try {
                    rows.add(new Row(line, Json.MAPPER.readTree(text)));
                } catch (JsonProcessingException e) {
                    refused.add(line, "", "UNREADABLE", "is not JSON");
                }
            }
            return new Wave(rows, taken);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /**
     * A column for each member of the row; an empty cell leaves the member out. A column named {@code identifier:<type>} is one of a
     * customer's identifiers.
     */
    final class Csv implements Rows {
        private static final String IDENTIFIER = "identifier:";
        private static final Set<String> NUMBERS = Set.of("price");
        private static final Set<String> BOOLEANS = Set.of("available");

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Csv(CSVParser parser) {
            this.parser = parser;
            this.records = parser.iterator();
        }

        @Override
        public Wave next(int most, RefusedRows refused) {
            var rows = new ArrayList<Row>();
            var taken = 0;
            for (; taken < most && records.hasNext(); taken++) {
                var record = records.next();
                var line = parser.getCurrentLineNumber();
                if (record.isConsistent()) {
                    rows.add(new Row(line, json(record)));
                } else {
                    refused.add(line, "", "UNREADABLE", "has another number of columns than the header");
                }
            }
            return new Wave(rows, taken);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }

        private JsonNode json(CSVRecord record) {
            var row = Json.MAPPER.createObjectNode();
            parser.getHeaderNames().stream()
                    .filter(column -> !record.get(column).isBlank())
                    .forEach(column -> put(row, column, record.get(column).strip()));
            return row;
        }

        /** What is not the number or truth value that it should be stays a text, for the service to refuse it by name. */
        private static void put(ObjectNode row, String column, String cell) {
            if (column.startsWith(IDENTIFIER)) {
                row.withArray("/identifiers")
                        .addObject()
                        .put("type", column.substring(IDENTIFIER.length()))
                        .put("value", cell);
            } else if (NUMBERS.contains(column) && cell.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
                row.put(column, new BigDecimal(cell));
            } else if (BOOLEANS.contains(column) && cell.matches("true|false")) {
                row.put(column, Boolean.parseBoolean(cell));
            } else {
                row.put(column, cell);
            }
        }
    }
}
