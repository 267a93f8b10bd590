package dev.rapport.gateway.part;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What whoever reads under a permission must keep to. */
@Description("What whoever reads under a permission must keep to.")
public record Obligation(
        @Description(
                "DELETE_BY: the permission ends then. CONTACT_ONLY_BY, CONTACT_ONLY_AT: of channels and contact points, those named so alone.")
        @NonNull
        String kind,

        @Description("A time in UTC, a channel, or the id of a contact point.") @NonNull
        String value) {}
