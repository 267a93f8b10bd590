package dev.rapport.recommendation.catalogue;

/** Says that something that can be offered is otherwise than it was. */
record ItemChanged(String sku, String category) {
    static final String TYPE = "rapport.recommendation.item.changed.v1";
}
