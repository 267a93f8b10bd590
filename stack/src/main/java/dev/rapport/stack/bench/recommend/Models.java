package dev.rapport.stack.bench.recommend;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of the packaged recommendation-service; the stack is built without it, so they are looked up by name. */
final class Models {
    private static final String PACKAGE = "dev.rapport.recommendation.model.";

    private final Method train = method("Training", "train", type("Histories"));
    private final Method scores = method("ItemWeights", "scores", int[].class, float[].class);
    private final Method strengths = method("Recency", "strengths", int.class);
    private final Method popularity = method("Popularity", "of", int.class, int[].class, double[].class);
    private final Method again = method("BuyAgain", "scores", List.class, float[].class);

    /** How to learn: a name of the product's own ways, and what is handed to it. */
    Object training(String name, Object... settings) {
        try {
            return Arrays.stream(type(name).getConstructors())
                    .filter(constructor -> constructor.getParameterCount() == settings.length)
                    .findFirst()
                    .orElseThrow()
                    .newInstance(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Learns from a task by a name of the product's own ways. */
    Object learn(Task task, String name, Object... settings) {
        return train(training(name, settings), task.items(), task.histories());
    }

    /** @param timely whether what somebody had last says most of her */
    Quality quality(Task task, Object weights, boolean timely) {
        return Quality.of(task, person -> scores(weights, person.had(), strengths(person.had().length, timely)));
    }

    private float[] strengths(int count, boolean timely) {
        var alike = new float[count];
        Arrays.fill(alike, 1);
        return timely ? (float[]) call(strengths, null, count) : alike;
    }

    Object train(Object training, int items, int[][] histories) {
        try {
            var told =
                    type("Histories").getConstructor(int.class, int[][].class).newInstance(items, histories);
            return train.invoke(training, told);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private float[] scores(Object weights, int[] had, float[] strengths) {
        return (float[]) call(scores, weights, had, strengths);
    }

    float[] popularity(int items, int[] bought, double[] days) {
        return (float[]) call(popularity, null, items, bought, days);
    }

    float[] again(List<int[]> baskets, float[] popularity) {
        return (float[]) call(again, null, baskets, popularity);
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(String type, String name, Class<?>... parameters) {
        try {
            return type(type).getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
