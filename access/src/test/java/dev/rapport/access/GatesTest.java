package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import dev.rapport.access.consent.Standing;
import dev.rapport.access.consent.Verdict;
import dev.rapport.defaults.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatesTest {
    private static final UUID ANNA = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID BRUNO = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Bonds OF_ANNA = new Bonds(ANNA, Set.of());
    private static final Bonds OF_BRUNO = new Bonds(BRUNO, Set.of());
    private static final Bonds NOBODY = new Bonds(null, Set.of());
    private static final Set<Category> ALL = Set.of(Category.values());

    private final FixedLedger ledger = new FixedLedger(
            new PurposeRule("service", 0, LegalBasis.CONTRACT, ALL, true),
            new PurposeRule("fulfilment", 0, LegalBasis.CONTRACT, ALL, true),
            new PurposeRule("marketing", 0, LegalBasis.CONSENT, ALL, false),
            new PurposeRule("representation", 0, LegalBasis.CONSENT, ALL, false),
            new PurposeRule("partner.a", 0, LegalBasis.CONSENT, ALL, false),
            new PurposeRule("research", 0, LegalBasis.LEGITIMATE_INTEREST, Set.of(Category.ORDERS), true));
    private final DecisionTrail trail = new DecisionTrail();
    private final Gates gates = new Gates(ledger, trail);

    @Test
    void customerSeesEverythingOfHerself() {
        var caller = caller(Role.CUSTOMER, "service");

        var relation = gates.relation(caller, ANNA, OF_ANNA);

        assertThat(relation).isEqualTo(Relation.SELF);
        assertThat(gates.explain(caller, relation, ANNA))
                .hasSize(Category.values().length)
                .allMatch(decision -> decision.reason() == Reason.OK_SELF && decision.permitted());
    }

    @Test
    void customerSeesNothingOfAnother() {
        var caller = caller(Role.CUSTOMER, "service");

        var relation = gates.relation(caller, ANNA, OF_BRUNO);

        assertThat(gates.explain(caller, relation, ANNA)).allMatch(decision -> decision.reason() == Reason.NO_RELATION);
    }

    @Test
    void subjectWithoutTheCustomerRoleIsNotSelf() {
        assertThat(gates.relation(caller(Role.PARTNER, "service"), ANNA, OF_ANNA))
                .isNotEqualTo(Relation.SELF);
    }

    @Test
    void agentServesUnderTheContractAndNothingElse() {
        assertThat(reason(caller(Role.AGENT, "service"), Category.ORDERS)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(caller(Role.AGENT, "fulfilment"), Category.ORDERS)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(caller(Role.AGENT, "marketing"), Category.ORDERS)).isEqualTo(Reason.NO_CONSENT);
        assertThat(reason(caller(Role.AGENT, "research"), Category.ORDERS)).isEqualTo(Reason.OK_LEGITIMATE_INTEREST);
    }

    @Test
    void stewardSeesOnlyWhatIdentifies() {
        var steward = caller(Role.STEWARD, "service");

        assertThat(reason(steward, Category.CONTACT)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(steward, Category.ORDERS)).isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void purposeOpensOnlyTheCategoriesItNeeds() {
        assertThat(reason(caller(Role.AGENT, "research"), Category.CONTACT)).isEqualTo(Reason.NO_SCOPE);
    }

    @Test
    void partnerAsksOnlyForWhatWasAgreed() {
        var partner = caller(Role.PARTNER, "fulfilment", "carrier");
        assertThat(reason(partner, Category.CONTACT)).isEqualTo(Reason.NO_RELATION);

        ledger.agrees("carrier", Set.of("fulfilment"), Set.of(Category.BASIC, Category.CONTACT));

        assertThat(reason(partner, Category.CONTACT)).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(partner, Category.ORDERS)).isEqualTo(Reason.NO_RELATION);
        assertThat(reason(caller(Role.PARTNER, "service", "carrier"), Category.CONTACT))
                .isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void partnerActsOnlyUnderThePurposeThatNamesIt() {
        ledger.agrees("partner-a", Set.of("partner.a"), ALL);
        ledger.agrees("partner-b", Set.of("partner.b"), ALL);
        var partner = caller(Role.PARTNER, "partner.a", "partner-a");
        var another = caller(Role.PARTNER, "partner.a", "partner-b");

        assertThat(reason(partner, Category.BASIC)).isEqualTo(Reason.NO_CONSENT);
        assertThat(reason(another, Category.BASIC)).isEqualTo(Reason.NO_RELATION);
        assertThat(reason(caller(Role.PARTNER, "service"), Category.BASIC)).isEqualTo(Reason.NO_RELATION);
        ledger.says(grant("partner.a", "partner-a"));
        assertThat(reason(partner, Category.BASIC)).isEqualTo(Reason.OK_CONSENT);
        assertThat(reason(another, Category.BASIC)).isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void marketerSeesWhatOffersNeedAndOnlyForThat() {
        ledger.says(grant("marketing", null));

        assertThat(reason(caller(Role.MARKETER, "marketing"), Category.ORDERS)).isEqualTo(Reason.OK_CONSENT);
        assertThat(reason(caller(Role.MARKETER, "marketing"), Category.CONTACT)).isEqualTo(Reason.NO_RELATION);
        assertThat(reason(caller(Role.MARKETER, "service"), Category.ORDERS)).isEqualTo(Reason.NO_RELATION);
    }

    @ParameterizedTest
    @EnumSource
    void whomSheLetsActForHerSeesWhatServiceNeedsUntilSheTakesItBack(Representation as) {
        var caller = caller(Role.CUSTOMER, "service");
        ledger.says(grant("representation", as.recipient(BRUNO)));
        assertThat(gates.relation(caller, BRUNO, OF_ANNA)).isEqualTo(Relation.NONE);

        var relation = gates.relation(caller, ANNA, OF_BRUNO);

        assertThat(relation.name()).startsWith(as.name());
        assertThat(gates.decide(caller, relation, ANNA, Category.VALUE).reason())
                .isEqualTo(Reason.NO_RELATION);
        assertThat(gates.decide(caller, relation, ANNA, Category.ORDERS).reason())
                .isEqualTo(Reason.OK_CONTRACT);
        var release = gates.release();
        ledger.says(grant("marketing", null));
        assertThat(release.getAsBoolean()).isTrue();

        ledger.says(position("representation", as.recipient(BRUNO), Verdict.WITHDRAWN, "2026-02-01T00:00:00Z"));

        assertThat(release.getAsBoolean()).isFalse();
        assertThat(gates.relation(caller, ANNA, OF_BRUNO)).isEqualTo(Relation.NONE);
    }

    @Test
    void whatACustomerIsWorthIsForThoseWhoAnswerForHer() {
        var agent = caller(Role.AGENT, "service");
        var assigned = gates.relation(agent, ANNA, new Bonds(null, Set.of(ANNA)));
        var lead = new Caller("sub-1", "user-1", "app", Set.of(Role.AGENT, Role.AGENT_LEAD), agent.scopes(), "service");

        assertThat(reason(agent, Category.VALUE)).isEqualTo(Reason.NO_RELATION);
        assertThat(assigned).isEqualTo(Relation.DEDICATED_AGENT);
        assertThat(gates.decide(agent, assigned, ANNA, Category.VALUE).reason()).isEqualTo(Reason.OK_CONTRACT);
        assertThat(reason(lead, Category.VALUE)).isEqualTo(Reason.OK_CONTRACT);
    }

    @Test
    void whatIsSaidOfContactingHerIsHeldBackWhenItNoLongerHolds() {
        var agent = caller(Role.AGENT, "marketing");
        ledger.says(grant("marketing", null));
        assertThat(gates.contact(agent, ANNA, "EMAIL", BRUNO).reason()).isEqualTo(Reason.OK_CONSENT);
        var release = gates.release();
        assertThat(release.getAsBoolean()).isTrue();

        ledger.says(new Position("marketing", null, "EMAIL", BRUNO, Verdict.LISTED, JANUARY, null));

        assertThat(gates.contact(agent, ANNA, "EMAIL", BRUNO).reason()).isEqualTo(Reason.DO_NOT_CONTACT);
        assertThat(gates.contact(agent, ANNA, "SMS", BRUNO).reason()).isEqualTo(Reason.OK_CONSENT);
        assertThat(release.getAsBoolean()).isFalse();
    }

    @Test
    void permissionSaysHowFarItGoes() {
        var agent = caller(Role.AGENT, "marketing");
        ledger.says(new Position(
                "marketing", null, "EMAIL", null, Verdict.GRANTED, JANUARY, Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(obligations(agent))
                .containsExactly("DELETE_BY 2027-01-01T00:00:00Z null", "CONTACT_ONLY_BY EMAIL null");

        ledger.says(new Position("marketing", null, null, BRUNO, Verdict.GRANTED, JANUARY, null));
        assertThat(obligations(agent)).containsExactly("CONTACT_ONLY_BY EMAIL null", "CONTACT_ONLY_BY null " + BRUNO);

        ledger.says(grant("marketing", null));
        assertThat(obligations(agent)).isEmpty();
        assertThat(obligations(caller(Role.AGENT, "service"))).isEmpty();
    }

    private List<String> obligations(Caller caller) {
        var decision = gates.decide(caller, Relation.AGENT, ANNA, Category.BASIC);
        assertThat(decision.permitted()).isTrue();
        return decision.obligations().stream()
                .map(obligation -> obligation.kind() + " " + obligation.value() + " " + obligation.contactPointId())
                .toList();
    }

    @Test
    void rolesWithoutARelationSeeNobody() {
        for (var role : Set.of(Role.OPS, Role.AGENT_LEAD)) {
            assertThat(reason(caller(role, "service"), Category.BASIC)).isEqualTo(Reason.NO_RELATION);
        }
    }

    @Test
    void withoutALeaseNobodyButTheCustomerHerselfSeesAnything() {
        ledger.loseLease();

        assertThat(reason(caller(Role.AGENT, "service"), Category.BASIC)).isEqualTo(Reason.STALE);
        assertThat(gates.decide(caller(Role.CUSTOMER, "service"), Relation.SELF, ANNA, Category.BASIC)
                        .reason())
                .isEqualTo(Reason.OK_SELF);
    }

    @Test
    void whatIsOnlyNotKnownNowIsWorthAskingAgain() {
        ledger.loseLease();

        assertThatThrownBy(() -> gates.requireRead(caller(Role.AGENT, "service"), Relation.AGENT, ANNA, Category.BASIC))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(AccessProblems.DECISION_CHANGED));
    }

    @Test
    void withoutAnyPurposeNothingIsDecided() {
        ledger.knowNothing();

        assertThat(reason(caller(Role.AGENT, "service"), Category.BASIC)).isEqualTo(Reason.STALE);
    }

    @Test
    void anAnswerIsHeldBackWhenItsDecisionNoLongerHolds() {
        ledger.says(grant("marketing", null));
        assertThat(reason(caller(Role.AGENT, "marketing"), Category.ORDERS)).isEqualTo(Reason.OK_CONSENT);
        var release = gates.release();
        assertThat(release.getAsBoolean()).isTrue();

        ledger.says(position("marketing", null, Verdict.WITHDRAWN, "2026-02-01T00:00:00Z"));

        assertThat(release.getAsBoolean()).isFalse();
    }

    @Test
    void anAnswerThatAnotherDecisionDoesNotTouchGoesOut() {
        assertThat(reason(caller(Role.AGENT, "service"), Category.ORDERS)).isEqualTo(Reason.OK_CONTRACT);
        var release = gates.release();

        ledger.says(position("marketing", null, Verdict.WITHDRAWN, "2026-02-01T00:00:00Z"));
        assertThat(release.getAsBoolean()).isTrue();

        ledger.loseLease();
        assertThat(release.getAsBoolean()).isFalse();
    }

    @Test
    void unknownOrAbsentPurposeIsRefused() {
        assertThat(reason(caller(Role.AGENT, "curiosity"), Category.BASIC)).isEqualTo(Reason.PURPOSE_UNREGISTERED);
        assertThat(reason(caller(Role.AGENT, ""), Category.BASIC)).isEqualTo(Reason.PURPOSE_UNREGISTERED);
    }

    @Test
    void purposeOutsideTheTokenIsRefused() {
        var narrow = new Caller(
                "sub-1", "", "app", Set.of(Role.AGENT), Set.of("rapport:basic", "purpose:service"), "fulfilment");

        assertThat(reason(narrow, Category.BASIC)).isEqualTo(Reason.NO_SCOPE);
    }

    @Test
    void categoryOutsideTheTokenIsRefused() {
        var narrow = new Caller(
                "sub-1", "", "app", Set.of(Role.AGENT), Set.of("rapport:basic", "purpose:service"), "service");

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
        return gates.decide(caller, gates.relation(caller, ANNA, NOBODY), ANNA, category)
                .reason();
    }

    private static Position grant(String purpose, @Nullable String recipient) {
        return position(purpose, recipient, Verdict.GRANTED, "2026-01-01T00:00:00Z");
    }

    private static Position position(String purpose, @Nullable String recipient, Verdict verdict, String at) {
        return new Position(purpose, recipient, null, null, verdict, Instant.parse(at), null);
    }

    private static Caller caller(Role role, String purpose) {
        return caller(role, purpose, "app");
    }

    private static Caller caller(Role role, String purpose, String client) {
        var scopes = new HashSet<String>();
        Arrays.stream(Category.values()).map(Category::scope).forEach(scopes::add);
        Set.of("service", "fulfilment", "marketing", "research", "partner.a")
                .forEach(each -> scopes.add("purpose:" + each));
        return new Caller("sub-1", "user-1", client, Set.of(role), scopes, purpose);
    }

    /** The rules on positions that a test lays down. */
    private static final class FixedLedger implements LedgerGate {
        private final List<Position> positions = new ArrayList<>();
        private final List<PartnerAgreement> agreements = new ArrayList<>();
        private Purposes purposes;
        private boolean leased = true;

        FixedLedger(PurposeRule... rules) {
            purposes = new Purposes(List.of(rules));
        }

        void agrees(String client, Set<String> agreed, Set<Category> categories) {
            agreements.add(new PartnerAgreement(client, agreed, categories));
        }

        void says(Position position) {
            positions.add(position);
        }

        void loseLease() {
            leased = false;
        }

        void knowNothing() {
            purposes = Purposes.NONE;
        }

        @Override
        public Purposes purposes() {
            return purposes;
        }

        @Override
        public Optional<PartnerAgreement> agreement(String client) {
            return agreements.stream()
                    .filter(agreement -> agreement.client().equals(client))
                    .findFirst();
        }

        @Override
        public List<UUID> members(UUID customer) {
            return List.of(customer);
        }

        @Override
        public Ruling decide(PurposeRule purpose, @Nullable String recipient, UUID customer) {
            var standing = Standing.of(customer, positions.size(), positions);
            var question = Question.reading(purpose.name(), recipient, Instant.parse("2026-06-01T00:00:00Z"));
            var reason = ConsentRules.decide(purpose, standing, question);
            return leased
                    ? new Ruling(reason, ConsentRules.obligations(purpose, standing, question), positions.size())
                    : new Ruling(Reason.STALE, positions.size());
        }

        @Override
        public Ruling contact(
                PurposeRule purpose,
                @Nullable String recipient,
                UUID customer,
                String channel,
                @Nullable UUID contactPoint) {
            var question = new Question(purpose.name(), recipient, channel, contactPoint, JANUARY.plusSeconds(1));
            var standing = Standing.of(customer, positions.size(), positions);
            return new Ruling(ConsentRules.decide(purpose, standing, question), positions.size());
        }

        @Override
        public boolean unchangedSince(long seq) {
            return leased && positions.size() <= seq;
        }
    }
}
