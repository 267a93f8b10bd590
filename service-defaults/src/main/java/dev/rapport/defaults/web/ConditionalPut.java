package dev.rapport.defaults.web;

import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A PUT under a name that makes something, or changes it for a caller who has seen it as it is. */
public final class ConditionalPut {
    private ConditionalPut() {}

    /**
     * Fails with 428 where there is something and the caller does not say which version of it she has seen, and with 412 where that is not
     * the one there is.
     *
     * @param exists whether there is something under the name
     * @param create answers whether the name was still free
     * @param replace answers whether the version was still the one given
     */
    public static Uni<Void> put(
            boolean exists,
            @Nullable String ifMatch,
            Supplier<Uni<Boolean>> create,
            LongFunction<Uni<Boolean>> replace) {
        return made(exists, ifMatch, create, replace)
                .invoke(made -> {
                    if (!made) {
                        throw RequestProblems.PRECONDITION_FAILED.problem();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Boolean> made(
            boolean exists,
            @Nullable String ifMatch,
            Supplier<Uni<Boolean>> create,
            LongFunction<Uni<Boolean>> replace) {
        if (exists) {
            return replace.apply(EntityTag.required(ifMatch));
        }
        return ifMatch == null ? create.get() : Uni.createFrom().item(false);
    }
}
