package dev.rapport.gateway.problem;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the queries that front ends repeat parsed and validated; the least recently used one makes room. A text
 * that is no query at all is told apart first, because the framework answers it without a code.
 */
@ApplicationScoped
class ParsedDocuments implements PreparsedDocumentProvider {
    private static final int MOST = 500;
    private static final int LONGEST = 8_000;

    private final ParserOptions limits;
    private final Map<String, PreparsedDocumentEntry> documents =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    ParsedDocuments(@ConfigProperty(name = "quarkus.smallrye-graphql.parser-max-tokens") int mostTokens) {
        limits = ParserOptions.newParserOptions().maxTokens(mostTokens).build();
    }

    /** What keeps a text from being read as a query; a query that was answered before has nothing. */
    Optional<InvalidSyntaxException> syntaxError(String query) {
        if (documents.containsKey(query)) {
            return Optional.empty();
        }
        try {
            var unused = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(limits)
                    .build());
            return Optional.empty();
        } catch (InvalidSyntaxException e) {
            return Optional.of(e);
        }
    }

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
