package dev.rapport.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was decided for one request, so that it can be decided again when its answer leaves. */
@RequestScoped
public class DecisionTrail {
    private final List<Step> steps = new ArrayList<>();

    /** One decision and what it was about. */
    record Step(Caller caller, Relation relation, UUID customer, Decision decision) {}

    synchronized void add(Step step) {
        steps.add(step);
    }

    synchronized List<Step> permitted() {
        return steps.stream().filter(step -> step.decision().permitted()).toList();
    }
}
