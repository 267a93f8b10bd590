package dev.rapport.profile.dossier;

import io.smallrye.mutiny.Uni;

/** For what only people have. */
public final class Persons {
    private static final String KIND = "select kind from customers where id = :id";

    private Persons() {}

    public static Uni<Void> require(Turn turn) {
        return turn.session()
                .createNativeQuery(KIND, String.class)
                .setParameter("id", turn.customer())
                .getSingleResult()
                .invoke(Persons::requirePerson)
                .replaceWithVoid();
    }

    private static void requirePerson(String kind) {
        if (!kind.equals("PERSON")) {
            throw PartProblems.OF_OTHER_KIND.problem();
        }
    }
}
