package dev.rapport.gateway.part;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What whoever reads under a permission must keep to. */
@Description("What whoever reads under a permission must keep to.")
public record Obligation(
        @Description(
                "DELETE_BY: the permission ends then. CONTACT_ONLY_BY: she permits to be contacted in the ways that are named so, and in no other.")
        @NonNull
        String kind,

        @Description("A time in UTC; or a channel, null being every one.") @Nullable
        String value,

        @Id @Description("The contact point at which she permits it; null is everywhere.") @Nullable
        UUID contactPointId) {}
