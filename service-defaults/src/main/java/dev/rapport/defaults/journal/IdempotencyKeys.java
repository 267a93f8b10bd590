package dev.rapport.defaults.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a repeated creating request with what the first one created; the key is committed with the creation itself. */
@ApplicationScoped
public class IdempotencyKeys {
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended(concat(cast($1 as text), '/', cast($2 as text)), 0))";
    private static final String FIND = "select body_hash, created from idempotency_keys where client = $1 and key = $2";
    private static final String KEEP =
            "insert into idempotency_keys (client, key, body_hash, created) values ($1, $2, $3, cast(cast($4 as text) as uuid))"
                    + " returning key";

    private final ObjectMapper json;

    IdempotencyKeys(ObjectMapper json) {
        this.json = json;
    }

    /** What was created, now or by an earlier request with the same key. */
    public record Outcome(UUID id, boolean replayed) {}

    public Uni<Outcome> once(
            Statements statements, Actor actor, @Nullable String key, Object body, Supplier<Uni<UUID>> create) {
        if (key == null) {
            return create.get().map(id -> new Outcome(id, false));
        }
        var hash = hash(body);
        return find(statements, actor, key)
                .chain(found -> found.isEmpty()
                        ? create.get()
                                .call(id -> keep(statements, actor, key, hash, id.toString()))
                                .map(id -> new Outcome(id, false))
                        : Uni.createFrom().item(() -> new Outcome(UUID.fromString(same(found, hash)), true)));
    }

    /** For what carries its own name, and so is the same when it comes again: the key must come with the same body. */
    public Uni<Void> claim(Statements statements, Actor actor, @Nullable String key, Object body) {
        if (key == null) {
            return Uni.createFrom().voidItem();
        }
        var hash = hash(body);
        return find(statements, actor, key)
                .chain(found -> found.isEmpty()
                        ? keep(statements, actor, key, hash, null)
                        : Uni.createFrom().item(() -> same(found, hash)))
                .replaceWithVoid();
    }

    /** Whoever else uses the key now is told so, instead of being made to wait. */
    private static Uni<List<List<String>>> find(Statements statements, Actor actor, String key) {
        requireUsable(key);
        return statements
                .run(LOCK, owner(actor), key)
                .invoke(IdempotencyKeys::requireLock)
                .chain(() -> statements.run(FIND, owner(actor), key));
    }

    private static Uni<String> keep(
            Statements statements, Actor actor, String key, String hash, @Nullable String created) {
        return statements.run(KEEP, owner(actor), key, hash, created).replaceWith(key);
    }

    /** What was created with this key, if the body is the one it came with. */
    private static String same(List<List<String>> found, String hash) {
        var row = found.getFirst();
        if (!row.get(0).equals(hash)) {
            throw RequestProblems.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return row.get(1);
    }

    /** A key is its sender's own: two people may choose the same one in the same client. */
    private static String owner(Actor actor) {
        return actor.client() + " " + actor.subject();
    }

    private static void requireLock(List<List<String>> rows) {
        if (!rows.getFirst().getFirst().equals("true")) {
            throw RequestProblems.IDEMPOTENCY_IN_FLIGHT.problem();
        }
    }

    private static void requireUsable(String key) {
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw RequestProblems.INVALID_VALUE.at("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
    }

    private String hash(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("the request cannot be hashed", e);
        }
    }
}
