package dev.rapport.profile.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers, and where the next page begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerPage(
        List<CustomerView> items, @Nullable String next) {}
