package dev.rapport.profile.identifier;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Texts of one line each, kept as lines: an array would not do, because the word {@code null} is read from it as nothing. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> values) {
        return String.join("\n", values);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}
