package dev.rapport.interaction.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads messages, on their way in and when they are tried again, so that one message is one content. */
public final class TolerantJson {
    private static final int LONGEST = 512 * 1024;

    /** NaN is no JSON, but one message that has it must not cost the others; amounts stay exact. */
    private static final JsonMapper EXACT = JsonMapper.builder(bearing())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** For numbers that have no exact value of bearable size, which must not cost the other messages either. */
    private static final JsonMapper ROUGH = EXACT.rebuild()
            .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int DEEPEST = 100;

    private TolerantJson() {}

    public static JsonNode read(byte[] json) throws IOException {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException | NumberFormatException e) {
            return ROUGH.readTree(json);
        }
    }

    /** Whether it is nested more deeply than anything that anybody means; reading it costs no stack, much else would. */
    public static boolean isDeep(JsonNode node) {
        return isDeeper(node, DEEPEST);
    }

    private static boolean isDeeper(JsonNode node, int levels) {
        if (node.isContainerNode()) {
            if (levels == 0) {
                return true;
            }
            for (var member : node) {
                if (isDeeper(member, levels - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As long as the body may be, so that one odd number, name or nesting is refused with its message and not with the batch. */
    private static JsonFactory bearing() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(LONGEST)
                .maxNumberLength(LONGEST)
                .maxNameLength(LONGEST)
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }
}
