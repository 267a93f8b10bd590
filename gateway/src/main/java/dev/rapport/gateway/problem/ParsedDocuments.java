package dev.rapport.gateway.problem;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the queries that front ends repeat parsed and validated; the least recently used one makes room. */
final class ParsedDocuments implements PreparsedDocumentProvider {
    private static final int MOST = 500;
    private static final int LONGEST = 8_000;

    private final Map<String, PreparsedDocumentEntry> documents =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var known = documents.get(input.getQuery());
        return CompletableFuture.completedFuture(known == null ? parsed(input, parse) : known);
    }

    private PreparsedDocumentEntry parsed(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var entry = parse.apply(input);
        if (!entry.hasErrors() && input.getQuery().length() <= LONGEST) {
            documents.put(input.getQuery(), entry);
        }
        return entry;
    }
}
