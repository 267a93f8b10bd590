package dev.rapport.gateway.stitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StitchTest {
    record Row(String owner, int value) {}

    @Test
    void missingIsAbsentAndForeignIsDropped() {
        var stitched = Stitch.byKey(List.of("a", "b"), List.of(new Row("b", 2), new Row("x", 9)), Row::owner);

        assertThat(stitched).containsOnlyKeys("b");
    }

    @Test
    void everyRowStaysWithItsOwnerHoweverTheyCome() {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++) {
            var keys = IntStream.range(0, random.nextInt(20))
                    .mapToObj(Integer::toString)
                    .toList();
            var rows = new ArrayList<Row>();
            keys.stream().filter(key -> random.nextInt(3) > 0).forEach(key -> rows.add(new Row(key, key.hashCode())));
            rows.addAll(rows.stream().filter(row -> random.nextBoolean()).toList());
            rows.add(new Row("foreign", 0));
            Collections.shuffle(rows, random);

            var stitched = Stitch.byKey(keys, rows, Row::owner);

            assertThat(stitched)
                    .allSatisfy((key, row) -> assertThat(row.owner()).isEqualTo(key));
            assertThat(stitched.keySet()).isEqualTo(owners(rows, keys));
        }
    }

    private static HashSet<String> owners(List<Row> rows, List<String> keys) {
        var owners = new HashSet<String>();
        rows.forEach(row -> owners.add(row.owner()));
        owners.retainAll(keys);
        return owners;
    }
}
