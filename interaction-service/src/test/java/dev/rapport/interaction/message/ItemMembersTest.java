package dev.rapport.interaction.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.interaction.event.ItemMention;
import org.junit.jupiter.api.Test;

class ItemMembersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void itemIsNamedByItsSkuAndElseByItsProductId() throws Exception {
        assertThat(read("{\"sku\":\"a\",\"product_id\":\"b\"}")).isEqualTo(new ItemMention("a", null));
        assertThat(read("{\"sku\":\" \",\"product_id\":\"b\"}")).isEqualTo(new ItemMention("b", null));
        assertThat(read("{\"product_id\":4711,\"rating\":4.5}")).isEqualTo(new ItemMention("4711", 4.5));
    }

    @Test
    void whatCannotBeOneIsAsIfItWereNotThere() throws Exception {
        assertThat(read("{}")).isNull();
        assertThat(read("{\"sku\":{\"a\":1},\"rating\":3}")).isNull();
        assertThat(read("{\"sku\":\"" + "x".repeat(65) + "\"}")).isNull();
        assertThat(read("{\"sku\":\"a\",\"rating\":6}")).isEqualTo(new ItemMention("a", null));
        assertThat(read("{\"sku\":\"a\",\"rating\":\"good\"}")).isEqualTo(new ItemMention("a", null));
    }

    private static ItemMention read(String properties) throws Exception {
        return ItemMembers.item(JSON.readTree(properties));
    }
}
