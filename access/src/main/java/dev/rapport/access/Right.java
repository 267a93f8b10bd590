package dev.rapport.access;

/** What a role may do that is not the reading of one customer. */
public enum Right {
    CREATE_CUSTOMER,
    CHANGE_CUSTOMER,
    LIST_CUSTOMERS,
    RECORD_INTERACTIONS,
    READ_TOTALS,
    KEEP_CATALOGUE,
    READ_CATALOGUE,
    DELIVER_CODES,
    KEEP_HOUSEHOLDS,
    KEEP_DEFINITIONS,
    READ_DEFINITIONS,
    RECORD_BENEFITS,
    ASSIGN_TEAM,
    VISIT_REGISTRIES
}
