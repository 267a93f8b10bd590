package dev.rapport.profile.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.profile.identifier.Identifier.Key;
import dev.rapport.profile.identifier.Resolution.Known;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BRUNO = new UUID(0, 2);
    private static final Key USER = new Key("user_id", "u");
    private static final Key SHOP = new Key("ext:shop", "s");
    private static final Key TILL = new Key("ext:till", "t");
    private static final Key VISITOR = new Key("anonymous_id", "v");
    private static final RuleBook RULES = new RuleBook(Map.of(
            "user_id", new IdentifierRuleFields(1, 1, List.of()),
            "ext", new IdentifierRuleFields(3, 5, List.of("none")),
            "anonymous_id", new IdentifierRuleFields(6, 2, List.of())));

    @Test
    void mostBelievedNameSaysWhoItIsAndTheOthersStayWhoseTheyAre() {
        var resolved = resolve(List.of(USER, SHOP), List.of(), Map.of(USER, ANNA, SHOP, BRUNO), Map.of());

        assertThat(resolved).isEqualTo(new Resolution(ANNA, List.of(), List.of(SHOP)));
    }

    @Test
    void whatIsFreeNamesTheSamePersonFromNowOn() {
        var resolved = resolve(List.of(USER, SHOP), List.of(VISITOR), Map.of(SHOP, ANNA), Map.of());

        assertThat(resolved).isEqualTo(new Resolution(ANNA, List.of(USER, VISITOR), List.of()));
    }

    @Test
    void whoHasAnotherNameOfATypeOfWhichThereIsOneIsSomebodyElse() {
        var resolved = resolve(List.of(USER, SHOP), List.of(), Map.of(SHOP, ANNA), Map.of(ANNA, Map.of("user_id", 1)));

        assertThat(resolved).isEqualTo(new Resolution(null, List.of(USER), List.of(SHOP)));
    }

    @Test
    void customersWhoAreOnePersonDoNotContradictEachOther() {
        var known = new Known(Map.of(SHOP, ANNA, TILL, BRUNO), Map.of(), customer -> ANNA);

        assertThat(Resolution.of(List.of(SHOP, TILL), List.of(), RULES, known).holder())
                .isEqualTo(ANNA);
    }

    @Test
    void whatSheHasTooManyOfIsLeftAside() {
        var resolved =
                resolve(List.of(USER), List.of(VISITOR), Map.of(USER, ANNA), Map.of(ANNA, Map.of("anonymous_id", 2)));

        assertThat(resolved).isEqualTo(new Resolution(ANNA, List.of(), List.of(VISITOR)));
    }

    @Test
    void nobodyKnownIsSomebodyNew() {
        assertThat(resolve(List.of(USER, SHOP), List.of(), Map.of(), Map.of()))
                .isEqualTo(new Resolution(null, List.of(USER, SHOP), List.of()));
    }

    @Test
    void valuesThatNameNobodyAreLeftOutAndTheMostBelievedComeFirst() {
        assertThat(RULES.usable(List.of(VISITOR, new Key("ext:shop", "NONE"), SHOP, USER)))
                .containsExactly(USER, SHOP, VISITOR);
    }

    private static Resolution resolve(
            List<Key> finding, List<Key> others, Map<Key, UUID> holders, Map<UUID, Map<String, Integer>> counts) {
        return Resolution.of(finding, others, RULES, new Known(holders, counts, UnaryOperator.identity()));
    }
}
