package dev.rapport.acceptance.matrix;

import dev.rapport.acceptance.RunningStack;
import dev.rapport.stack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;

/** Somebody who asks: a demo user or a partner, with what her token says. */
record Person(String name, String token, Set<String> scopes) {
    static Person of(String name) {
        var token = RunningStack.tokens().of(name);
        try {
            var claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return new Person(name, token, Set.of(claims.path("scope").asText().split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Partners and demo users are called by their role and a number or letter. */
    String role() {
        return name.replaceFirst("-?[a-z0-9]$", "");
    }

    /** What is before every address that she asks at. */
    String door() {
        return role().equals("partner") ? "/partner" : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
