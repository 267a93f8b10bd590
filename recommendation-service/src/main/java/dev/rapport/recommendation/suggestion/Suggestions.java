package dev.rapport.recommendation.suggestion;

import dev.rapport.access.Reason;
import java.util.List;

/**
 * What to offer to a customer.
 *
 * @param profiling whether her taste may be used for it, and why; where it may not, only what everybody buys is offered
 */
public record Suggestions(List<Suggestion> items, Reason profiling) {}
