package dev.rapport.recommendation.catalogue;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an item. */
enum CatalogueProblems implements ProblemType {
    ITEM_UNKNOWN(404, "There is no such item."),
    ITEM_TAKEN(409, "Another item already has this sku."),
    OFFERED_ITEM_UNKNOWN(422, "There is no such item to be offered."),
    PART_UNKNOWN(422, "There is no such item to be a part."),
    BUNDLE_CYCLIC(422, "A bundle cannot contain itself.");

    private final int status;
    private final String title;

    CatalogueProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
