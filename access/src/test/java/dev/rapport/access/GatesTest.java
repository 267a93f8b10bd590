package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.defaults.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final UUID ANNA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private final Gates gates = new Gates(new ContractOnlyLedger());

    @Test
    void customerSeesEverythingOfHerself() {
        var caller = caller(Role.CUSTOMER, "service");

        var relation = gates.relation(caller, "sub-1");

        assertThat(relation).isEqualTo(Relation.SELF);
        assertThat(gates.decideAll(caller, relation, ANNA))
                .hasSize(Category.values().length)
                .allMatch(decision -> decision.reason() == Reason.OK_SELF && decision.permitted());
    }

    @Test
    void customerSeesNothingOfAnother() {
        var caller = caller(Role.CUSTOMER, "service");

        var relation = gates.relation(caller, "sub-2");

        assertThat(gates.decideAll(caller, relation, ANNA))
                .allMatch(decision -> decision.reason() == Reason.NO_RELATION);
    }

    @Test
    void subjectWithoutTheCustomerRoleIsNotSelf() {
        assertThat(gates.relation(caller(Role.PARTNER, "service"), "sub-1")).isEqualTo(Relation.PARTNER);
    }

    @Test
    void agentServesUnderTheContractAndNothingElse() {
        assertThat(reason(caller(Role.AGENT, "service"), Category.ORDERS)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(caller(Role.AGENT, "fulfilment"), Category.ORDERS)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(caller(Role.AGENT, "marketing"), Category.ORDERS)).isEqualTo(Reason.NO_CONSENT);
        assertThat(reason(caller(Role.AGENT, "research"), Category.BASIC)).isEqualTo(Reason.NO_CONSENT);
    }

    @Test
    void stewardSeesOnlyWhatIdentifies() {
        var steward = caller(Role.STEWARD, "service");

        assertThat(reason(steward, Category.CONTACT)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(steward, Category.ORDERS)).isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void partnerIsDeniedUntilSomeoneConsents() {
        for (var category : Category.values()) {
            assertThat(reason(caller(Role.PARTNER, "service"), category)).isEqualTo(Reason.NO_CONSENT);
        }
    }

    @Test
    void rolesWithoutARelationSeeNobody() {
        for (var role : Set.of(Role.OPS, Role.MARKETER, Role.PRIVACY_OFFICER)) {
            assertThat(reason(caller(role, "service"), Category.BASIC)).isEqualTo(Reason.NO_RELATION);
        }
    }

    @Test
    void unknownOrAbsentPurposeIsRefused() {
        assertThat(reason(caller(Role.AGENT, "curiosity"), Category.BASIC)).isEqualTo(Reason.PURPOSE_UNREGISTERED);
        assertThat(reason(caller(Role.AGENT, ""), Category.BASIC)).isEqualTo(Reason.PURPOSE_UNREGISTERED);
    }

    @Test
    void purposeOutsideTheTokenIsRefused() {
        var narrow = new Caller(
                "sub-1", "app", Set.of(Role.AGENT), Set.of("rapport:basic", "purpose:service"), "fulfilment");

        assertThat(reason(narrow, Category.BASIC)).isEqualTo(Reason.NO_SCOPE);
    }

    @Test
    void categoryOutsideTheTokenIsRefused() {
        var narrow =
                new Caller("sub-1", "app", Set.of(Role.AGENT), Set.of("rapport:basic", "purpose:service"), "service");

        assertThat(reason(narrow, Category.BASIC)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(narrow, Category.ORDERS)).isEqualTo(Reason.NO_SCOPE);
    }

    @Test
    void everyRightHasAHolderAndFewAreOpenToCustomers() {
        var open = EnumSet.of(Right.READ_CATALOGUE, Right.READ_DEFINITIONS, Right.VISIT_REGISTRIES);
        for (var right : EnumSet.complementOf(open)) {
            assertThat(AccessTable.holders(right)).isNotEmpty().doesNotContain(Role.CUSTOMER, Role.PARTNER);
        }
        assertThat(AccessTable.holders(Right.VISIT_REGISTRIES)).doesNotContain(Role.PARTNER);
        assertThatThrownBy(() -> gates.require(caller(Role.CUSTOMER, "service"), Right.LIST_CUSTOMERS))
                .isInstanceOf(Problem.class)
                .hasMessage("FORBIDDEN");
    }

    private Reason reason(Caller caller, Category category) {
        return gates.decide(caller, gates.relation(caller, null), ANNA, category)
                .reason();
    }

    private static Caller caller(Role role, String purpose) {
        var scopes = new HashSet<String>();
        Arrays.stream(Category.values()).map(Category::scope).forEach(scopes::add);
        Set.of("service", "fulfilment", "marketing", "research").forEach(each -> scopes.add("purpose:" + each));
        return new Caller("sub-1", "app", Set.of(role), scopes, purpose);
    }
}
