package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.interaction.identity.Observation;
import dev.rapport.interaction.identity.Observation.ObservedIdentifier;
import dev.rapport.interaction.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom messages are about, and what they say of who she is. */
final class Identities {
    private static final String ANONYMOUS = "anonymous_id";
    private static final int LONGEST_TRAIT = 255;

    /** What a profile, or that of a group, has a place for; anything else that a source knows of her is not handed on. */
    private static final List<String> TRAITS =
            List.of("title", "firstName", "lastName", "birthday", "email", "phone", "name");

    private Identities() {}

    /** By the strongest name; only a group may be told of without anybody in it. */
    static @Nullable Subject subject(Message message, MessageSource source) {
        var subject = identifiers(message, source).stream()
                .findFirst()
                .map(identifier -> Subject.identifier(identifier.type(), identifier.value()));
        if (subject.isEmpty() && !message.type().equals("group")) {
            throw MessageProblems.IDENTITY_MISSING.problem();
        }
        return subject.orElse(null);
    }

    static Observation observation(Message message, MessageSource source, Instant observedAt) {
        var group = message.type().equals("group") ? message.name("groupId") : Optional.<String>empty();
        if (message.type().equals("group") && group.isEmpty()) {
            throw MessageProblems.MESSAGE_INVALID.at("groupId", "must be given");
        }
        var traits = message.node().path("traits");
        var told = traits.isObject() ? traits : message.context().path("traits");
        var known = JsonNodeFactory.instance.objectNode();
        TRAITS.forEach(name -> {
            var value = Message.remark(told.path(name), LONGEST_TRAIT);
            if (value != null) {
                known.put(name, value);
            }
        });
        return new Observation(
                message.type(),
                source.client(),
                observedAt,
                identifiers(message, source),
                group.orElse(null),
                known.isEmpty() ? null : known);
    }

    private static List<ObservedIdentifier> identifiers(Message message, MessageSource source) {
        var user = message.name("userId").map(value -> new ObservedIdentifier(source.userIdType(), value));
        var anonymous = message.name("anonymousId").map(value -> new ObservedIdentifier(ANONYMOUS, value));
        return Stream.of(user, previous(message, user.isPresent()), anonymous)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whom an alias was known as before: by a library's rule, without having signed in. */
    private static Optional<ObservedIdentifier> previous(Message message, boolean named) {
        if (!message.type().equals("alias")) {
            return Optional.empty();
        }
        var previous = message.name("previousId").map(value -> new ObservedIdentifier(ANONYMOUS, value));
        if (previous.isEmpty() || !named) {
            throw MessageProblems.MESSAGE_INVALID.at("previousId", "must be given, with the userId that replaces it");
        }
        return previous;
    }
}
