package dev.rapport.profile.donotcontact;

import dev.rapport.access.Gates;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.profile.definition.DefinitionKind;
import dev.rapport.profile.preference.ContactMethod;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** The lists; one that is defined holds from then on, and nobody is contacted before its entries were taken over. */
@Singleton
class ContactLists extends DefinitionKind<ContactList, ContactListFields, ContactListView> {
    private static final Set<ContactMethod> LISTED =
            EnumSet.of(ContactMethod.PHONE, ContactMethod.SMS, ContactMethod.EMAIL);

    private final Gates gates;

    ContactLists(Gates gates) {
        super("do-not-contact-list", ContactList.class, ContactList::new, ContactListView::of);
        this.gates = gates;
    }

    private static boolean canBeRefused(PurposeRule purpose) {
        return purpose.basis() == LegalBasis.CONSENT || purpose.basis() == LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    protected void check(ContactListFields fields) {
        if (gates.purposes()
                .named(fields.purpose())
                .filter(ContactLists::canBeRefused)
                .isEmpty()) {
            throw ContactListProblems.LIST_INVALID.at("purpose", "is none that a customer decides on");
        }
        if (!LISTED.containsAll(fields.channels())
                || Set.copyOf(fields.channels()).size() < fields.channels().size()) {
            throw ContactListProblems.LIST_INVALID.at("channels", "must be of PHONE, SMS and EMAIL, each once");
        }
        if (fields.ofEmail() && fields.channels().size() > 1) {
            throw ContactListProblems.LIST_INVALID.at("channels", "must be telephone or e-mail, not both");
        }
    }
}
