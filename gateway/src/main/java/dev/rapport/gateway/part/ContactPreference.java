package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** How she wants to be contacted in one context. */
@Description("How she wants to be contacted in one context.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactPreference(
        @Id @NonNull String id,

        @Description("When it holds; any is whenever nothing else is said.") @NonNull
        String context,

        @Description("PHONE, SMS, EMAIL, POST or APP, the first that is possible.")
        List<String> methods,

        @Description("By which not.") List<String> never) {}
