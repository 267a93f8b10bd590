package dev.rapport.profile.agreement;

import dev.rapport.access.Gates;
import dev.rapport.profile.definition.DefinitionKind;
import jakarta.inject.Singleton;
import java.util.Set;

/** What is agreed with partners; in force wherever is decided as soon as each process has heard of it, within a moment. */
@Singleton
class Agreements extends DefinitionKind<Agreement, AgreementFields, AgreementView> {
    private final Gates gates;

    Agreements(Gates gates) {
        super("partner-agreement", Agreement.class, Agreement::new, AgreementView::of);
        this.gates = gates;
    }

    /** Nobody may be locked out of our own apps by an agreement in their name. */
    @Override
    protected String names() {
        return "(?!rapport-)" + super.names();
    }

    @Override
    protected void check(AgreementFields fields) {
        if (Set.copyOf(fields.purposes()).size() < fields.purposes().size()) {
            throw AgreementProblems.AGREEMENT_INVALID.at("purposes", "names one twice");
        }
        fields.purposes().stream()
                .filter(purpose -> gates.purposes().named(purpose).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw AgreementProblems.AGREEMENT_INVALID.at("purposes", "has one that is not registered");
                });
    }
}
