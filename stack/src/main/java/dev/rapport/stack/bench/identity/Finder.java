package dev.rapport.stack.bench.identity;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The finder of the packaged profile-service; the stack is built without it, so it is looked up by name. */
final class Finder {
    private static final String PACKAGE = "dev.rapport.profile.duplicate.";

    private final Map<String, Object> features = new HashMap<>();
    private final Method person;
    private final Method among;

    Finder() throws ReflectiveOperationException {
        var feature = Class.forName(PACKAGE + "Feature");
        for (var constant : feature.getEnumConstants()) {
            features.put(constant.toString(), constant);
        }
        person = Class.forName(PACKAGE + "Person").getMethod("of", Map.class);
        among = Class.forName(PACKAGE + "FindLikely").getMethod("among", List.class, double.class);
    }

    /** Two of a list who are likely one. */
    record Pair(int one, int other) {}

    /** What was found, out of how many pairs that were compared, in how long. */
    record Found(List<Pair> pairs, int compared, double seconds) {}

    Found among(Entries entries, double probability) throws ReflectiveOperationException {
        var people = new ArrayList<Object>();
        for (var entry : entries.people()) {
            var values = new HashMap<Object, List<String>>();
            entry.forEach((feature, value) -> values.put(features.get(feature), List.of(value)));
            people.add(person.invoke(null, values));
        }
        var start = System.nanoTime();
        var found = among.invoke(null, people, probability);
        var seconds = (System.nanoTime() - start) / 1e9;
        var pairs = new ArrayList<Pair>();
        for (var pair : (List<?>) of(found, "pairs")) {
            pairs.add(new Pair((int) of(pair, "one"), (int) of(pair, "other")));
        }
        return new Found(pairs, (int) of(found, "compared"), seconds);
    }

    private static Object of(Object target, String member) throws ReflectiveOperationException {
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equals(member) && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow()
                .invoke(target);
    }
}
