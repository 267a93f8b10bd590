package dev.rapport.recommendation.catalogue;

/** Says that something new can be offered. */
record ItemArrived(String sku, String category) {
    static final String TYPE = "rapport.recommendation.item.arrived.v1";
}
