package dev.rapport.access;

import dev.rapport.access.LedgerGate.Ruling;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Purposes;
import dev.rapport.defaults.problem.RequestProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Token, relation and ledger, in this order; the first that denies gives the reason. */
@ApplicationScoped
public class Gates {
    private final LedgerGate ledger;
    private final DecisionTrail trail;

    Gates(LedgerGate ledger, DecisionTrail trail) {
        this.ledger = ledger;
        this.trail = trail;
    }

    /** What the caller is to the customer. */
    public Relation relation(Caller caller, UUID customer, Bonds bonds) {
        trail.comeAs(bonds.own());
        return Relations.of(caller, customer, bonds, ledger);
    }

    public Decision decide(Caller caller, Relation relation, UUID customer, Category category) {
        asked(customer, category);
        return explain(caller, relation, customer, category);
    }

    public List<Decision> decideAll(Caller caller, Relation relation, UUID customer, Collection<Category> categories) {
        return categories.stream()
                .map(category -> decide(caller, relation, customer, category))
                .toList();
    }

    /** What would be decided of every category, for callers that are told what they may see; nothing is given by that. */
    public List<Decision> explain(Caller caller, Relation relation, UUID customer) {
        return Arrays.stream(Category.values())
                .map(category -> explain(caller, relation, customer, category))
                .toList();
    }

    private Decision explain(Caller caller, Relation relation, UUID customer, Category category) {
        var decision = Decision.of(category, ruling(caller, relation, customer, category));
        trail.add(new DecisionTrail.Step(caller, relation, customer, ledger.members(customer), decision));
        return decision;
    }

    /** Of what was explained, this was wanted: it goes on record. */
    public void asked(UUID customer, Category category) {
        trail.asked(customer, category);
    }

    public void require(Caller caller, Right right) {
        if (!may(caller, right)) {
            throw RequestProblems.FORBIDDEN.problem();
        }
    }

    /** For what is answered whole or not at all. */
    public void requireRead(Caller caller, Relation relation, UUID customer, Category category) {
        var decision = decide(caller, relation, customer, category);
        if (!decision.permitted()) {
            throw AccessProblems.withheld(caller, decision.reason());
        }
    }

    public boolean may(Caller caller, Right right) {
        return caller.hasAny(AccessTable.holders(right));
    }

    /** Whether a customer may be contacted now for the purpose of the request; who knows her contact points has passed the other gates. */
    public Ruling contact(Caller caller, UUID customer, String channel, @Nullable UUID contactPoint) {
        var ruling = contactRuling(caller, customer, channel, contactPoint);
        trail.add(new DecisionTrail.Use(ruling, () -> contactRuling(caller, customer, channel, contactPoint)));
        return ruling;
    }

    /** Whether we may use what is known of a customer for a purpose of our own, whoever asks and whatever for. */
    public Ruling use(UUID customer, String purpose) {
        var ruling = useRuling(customer, purpose);
        trail.add(new DecisionTrail.Use(ruling, () -> useRuling(customer, purpose)));
        return ruling;
    }

    private Ruling useRuling(UUID customer, String purpose) {
        return ledger.purposes()
                .named(purpose)
                .map(rule -> ledger.decide(rule, null, customer))
                .orElse(new Ruling(Reason.PURPOSE_UNREGISTERED, 0));
    }

    private Ruling contactRuling(Caller caller, UUID customer, String channel, @Nullable UUID contactPoint) {
        var recipient = caller.isOutsider() ? caller.client() : null;
        return ledger.purposes()
                .named(caller.purpose())
                .map(purpose -> ledger.contact(purpose, recipient, customer, channel, contactPoint))
                .orElse(new Ruling(Reason.PURPOSE_UNREGISTERED, 0));
    }

    /** What may be acted under. */
    public Purposes purposes() {
        return ledger.purposes();
    }

    /** Whether everything that was permitted for this request so far still is; to be asked when its answer leaves. */
    public BooleanSupplier release() {
        var permitted = trail.permitted();
        var uses = trail.permittedUses();
        var asOf = LongStream.concat(
                        permitted.stream().mapToLong(step -> step.decision().ledgerSeq()),
                        uses.stream().mapToLong(use -> use.ruling().seq()))
                .min()
                .orElse(Long.MAX_VALUE);
        return () -> permitted.isEmpty() && uses.isEmpty()
                || ledger.unchangedSince(asOf)
                || permitted.stream().allMatch(this::stillPermitted)
                        && uses.stream().allMatch(DecisionTrail.Use::stillPermitted);
    }

    private boolean stillPermitted(DecisionTrail.Step step) {
        return ledger.members(step.customer()).equals(step.members())
                && ruling(
                                step.caller(),
                                step.relation(),
                                step.customer(),
                                step.decision().category())
                        .reason()
                        .permits();
    }

    private Ruling ruling(Caller caller, Relation relation, UUID customer, Category category) {
        var purpose = ledger.purposes().named(caller.purpose());
        return refusal(caller, relation, purpose, category)
                .map(reason -> new Ruling(reason, 0))
                .orElseGet(() -> said(caller, relation, customer, purpose.orElseThrow()));
    }

    private Optional<Reason> refusal(
            Caller caller, Relation relation, Optional<PurposeRule> purpose, Category category) {
        if (purpose.isEmpty()) {
            return Optional.of(ledger.purposes().isEmpty() ? Reason.STALE : Reason.PURPOSE_UNREGISTERED);
        }
        if (!caller.mayAsk(category) || !purpose.get().categories().contains(category)) {
            return Optional.of(Reason.NO_SCOPE);
        }
        return AccessTable.mayRead(relation, category, caller.purpose()) && agreed(caller, relation, category)
                ? Optional.empty()
                : Optional.of(Reason.NO_RELATION);
    }

    private boolean agreed(Caller caller, Relation relation, Category category) {
        return relation != Relation.PARTNER
                || ledger.agreement(caller.client())
                        .filter(agreement -> agreement.covers(caller.purpose(), category))
                        .isPresent();
    }

    private Ruling said(Caller caller, Relation relation, UUID customer, PurposeRule purpose) {
        return switch (relation) {
            // her own data is hers whatever she decided, and so that she can always decide
            case SELF -> new Ruling(Reason.OK_SELF, 0);
            case PARTNER -> ledger.decide(purpose, caller.client(), customer);
            case HOUSEHOLD_DELEGATE, EMPLOYEE -> saidOfRepresentative(relation, customer, purpose);
            default -> ledger.decide(purpose, null, customer);
        };
    }

    /** Who acts for a customer does so as long as she lets her: known as of the entry before, or the ruling itself. */
    private Ruling saidOfRepresentative(Relation relation, UUID customer, PurposeRule purpose) {
        var represented = Representation.ruling(relation, customer, trail.cameAs(), ledger);
        if (!represented.reason().permits()) {
            return new Ruling(Reason.NO_RELATION, represented.seq());
        }
        var ruling = ledger.decide(purpose, null, customer);
        return new Ruling(ruling.reason(), ruling.obligations(), Math.min(represented.seq(), ruling.seq()));
    }
}
