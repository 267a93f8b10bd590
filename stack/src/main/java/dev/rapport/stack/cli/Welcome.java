package dev.rapport.stack.cli;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Stack;

/** What a newcomer needs once everything runs. */
final class Welcome {
    private Welcome() {}

    static String text(Stack stack) {
        var ports = stack.ports();
        return """

                GraphQL    %1$s/graphql
                REST       %2$s/v1  %3$s/v1  %4$s/v1
                Keycloak   %5$s
                Users      agent1 agent2 lead1 marketer1 steward1 privacy1 ops1 customer1 customer2 customer3 (password: %6$s)

                A first query:

                  curl -s %1$s/graphql -H "Authorization: Bearer $(./rapport token customer1)" \\
                    -H 'Content-Type: application/json' \\
                    -d '{"query":"%7$s"}'
                """.formatted(
                        ports.url(Port.GATEWAY),
                        ports.url(Port.PROFILE),
                        ports.url(Port.INTERACTION),
                        ports.url(Port.RECOMMENDATION),
                        ports.url(Port.KEYCLOAK),
                        stack.settings().demoPassword(),
                        FirstQuery.TEXT);
    }
}
