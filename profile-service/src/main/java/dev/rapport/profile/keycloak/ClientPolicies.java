package dev.rapport.profile.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a realm asks of its clients, as Keycloak's Admin API tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClientPolicies(List<Policy> policies) {
    public ClientPolicies {
        policies = all(policies);
    }

    /** For which clients which profiles hold. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Policy(String name, boolean enabled, List<Condition> conditions, List<String> profiles) {
        public Policy {
            conditions = all(conditions);
            profiles = all(profiles);
        }

        boolean holdsForEveryClient() {
            return enabled && !conditions.isEmpty() && conditions.stream().allMatch(Condition::isMetByEveryClient);
        }
    }

    /** Which clients are meant. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(String condition) {
        boolean isMetByEveryClient() {
            return condition.equals("any-client");
        }
    }

    /** What is asked of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Profiles(List<Profile> profiles) {
        public Profiles {
            profiles = all(profiles);
        }
    }

    /** Several things that are asked together. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Profile(String name, List<Executor> executors) {
        public Profile {
            executors = all(executors);
        }
    }

    /** One thing that is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Executor(String executor) {}

    /** Keycloak leaves out what is empty. */
    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    /** Whether this is asked of every client. */
    boolean enforce(String executor, Profiles known) {
        var enforcing = known.profiles().stream()
                .filter(profile -> profile.executors().stream()
                        .anyMatch(each -> each.executor().equals(executor)))
                .map(Profile::name)
                .toList();
        return policies.stream()
                .filter(Policy::holdsForEveryClient)
                .anyMatch(policy -> policy.profiles().stream().anyMatch(enforcing::contains));
    }
}
