package dev.rapport.profile.dossier;

import dev.rapport.access.Category;
import java.util.Locale;

/** What belongs to a customer beside her own fields. */
public enum PartName {
    CONTACT_POINTS(Category.CONTACT),
    ADDRESSES(Category.CONTACT),
    HOUSEHOLD_MEMBERSHIPS(Category.BASIC),
    EMPLOYMENTS(Category.BASIC),
    ORGANIZATION(Category.BASIC),
    CONTACT_PREFERENCES(Category.CONTACT),
    CONTACT_RESOLUTIONS(Category.CONTACT),
    CHANNEL_PREFERENCES(Category.INTERACTIONS),
    SHIPPING_PREFERENCES(Category.CONTACT),
    INTERESTS(Category.INTERESTS),
    ACCOUNT_TEAM(Category.BASIC),
    /** Each attribute has a category of its own besides. */
    ATTRIBUTES(Category.BASIC),
    GIFT_REGISTRIES(Category.BASIC),
    GIFT_ITEMS(Category.BASIC);

    private final Category category;

    PartName(Category category) {
        this.category = category;
    }

    /** Who may not see this category of a customer gets nothing of the part. */
    public Category category() {
        return category;
    }

    /** As it stands in addresses and in the history. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
