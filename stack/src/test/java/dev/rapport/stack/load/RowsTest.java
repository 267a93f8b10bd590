package dev.rapport.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
    @TempDir
    Path directory;

    @Test
    void csvGivesTypedMembersIdentifiersAndTheLinesThatCannotBeRead() throws IOException {
        var read = read("customers.csv", """
                givenName,identifier:email,identifier:user_id,country
                Anna,anna@example.org,u-1,GB
                Bruno,,u-2,
                "Two
                lines",a@b.cd,,DE
                short
                """, RowImport.Kind.CUSTOMERS);

        assertThat(read.rows())
                .extracting(row -> row.number() + " " + row.json())
                .containsExactly(
                        "2 {\"givenName\":\"Anna\",\"identifiers\":[{\"type\":\"email\",\"value\":\"anna@example.org\"},"
                                + "{\"type\":\"user_id\",\"value\":\"u-1\"}],\"country\":\"GB\"}",
                        "3 {\"givenName\":\"Bruno\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u-2\"}]}",
                        "5 {\"givenName\":\"Two\\nlines\",\"identifiers\":[{\"type\":\"email\",\"value\":\"a@b.cd\"}],"
                                + "\"country\":\"DE\"}");
        assertThat(refused()).contains("6,,UNREADABLE");
    }

    @Test
    void numbersAndTruthValuesAreWhatTheyAre() throws IOException {
        var read = read("items.csv", """
                sku,price,available
                A,1.50,false
                B,cheap,maybe
                """, RowImport.Kind.ITEMS);

        assertThat(read.rows())
                .extracting(row -> row.json().toString())
                .containsExactly(
                        "{\"sku\":\"A\",\"price\":1.50,\"available\":false}",
                        "{\"sku\":\"B\",\"price\":\"cheap\",\"available\":\"maybe\"}");
    }

    @Test
    void ndjsonGivesItsObjectsAndTheLinesThatAreNone() throws IOException {
        var read = read("items.ndjson", "{\"sku\":\"A\"}\n{\n{\"sku\":\"B\"}\n", RowImport.Kind.ITEMS);

        assertThat(read.read()).isEqualTo(3);
        assertThat(read.rows()).extracting(Rows.Row::number).containsExactly(1L, 3L);
        assertThat(refused()).contains("2,,UNREADABLE");
    }

    @Test
    void otherFilesAreRefusedByName() {
        assertThatThrownBy(() -> Rows.of(directory.resolve("a.xlsx"), RowImport.Kind.ITEMS))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("a.xlsx");
    }

    private Rows.Wave read(String name, String text, RowImport.Kind kind) throws IOException {
        var file = Files.writeString(directory.resolve(name), text);
        try (var refused = new RefusedRows(directory.resolve("refused.csv"));
                var rows = Rows.of(file, kind)) {
            return rows.next(100, refused);
        }
    }

    private String refused() throws IOException {
        return Files.readString(directory.resolve("refused.csv"));
    }
}
