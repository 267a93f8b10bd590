package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The model is learned by Spark, on this machine, as {@code spark-submit} starts it; the service takes it up. */
class TrainingJobIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/sun.nio.ch",
            "java.base/sun.util.calendar");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatSparkLearnedIsOfferedAndNothingIsLearnedFromWhoRefuses() throws IOException, InterruptedException {
        var anna = Shop.customer("Anna", "user_id", "spark-" + run);
        Shop.decide(anna, "profiling", "GRANTED");
        Shop.order(anna, "tea-" + run, run + "-pot");
        for (var other = 0; other < 4; other++) {
            var bruno = Shop.customer("Bruno", "user_id", "spark-" + other + "-" + run);
            Shop.order(bruno, "tea-" + run, run + "-pot", run + "-cup");
        }
        var clara = Shop.customer("Clara", "user_id", "spark-clara-" + run);
        var refusing = Shop.customer("Dora", "user_id", "spark-dora-" + run);
        Shop.decide(refusing, "profiling", "DENIED");
        Shop.order(clara, "tea-" + run, run + "-spoon");
        Shop.order(refusing, "tea-" + run, run + "-spoon");
        await().atMost(PATIENCE)
                .until(() -> Tables.number(
                                "recommendation", "select count(*) from basket_items where sku like '" + run + "%'")
                        == 11);

        train();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(modelInUse()).isEqualTo("random-walk"));
        assertThat(offered(anna)).isNotEmpty();
        var first = offered(anna).get(0);
        assertThat(first.get("basis").asText()).isEqualTo("PERSONAL");
        assertThat(first.get("sku").asText()).isEqualTo(run + "-cup");
        assertThat(first.at("/evidence/0/sku").asText()).isEqualTo(run + "-pot");
        assertThat(learned(run + "-cup")).isTrue();
        assertThat(learned(run + "-spoon")).isFalse();
        assertThat(Tables.number("recommendation", "select count(*) from learners"))
                .isZero();
    }

    private static void train() throws IOException, InterruptedException {
        var module = RunningStack.layout().root().resolve("training-job/target");
        var log = Path.of("target/training-job.log").toFile();
        var job = new ProcessBuilder(command(module)).redirectErrorStream(true).redirectOutput(Redirect.to(log));
        job.environment()
                .put("RAPPORT_DB_PASSWORD", RunningStack.stack().settings().databasePassword());
        var process = job.start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ended, see %s", log)
                    .isTrue();
            assertThat(process.exitValue()).as("see %s", log).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path module) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Xmx1g",
                "-cp",
                Files.readString(module.resolve("spark.classpath")),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--class",
                "dev.rapport.training.Train",
                packaged(module).toString(),
                Tables.url("recommendation")));
        return command;
    }

    private static Path packaged(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String modelInUse() {
        var models = RunningStack.as("ops1")
                .get(RunningStack.url(Port.RECOMMENDATION) + "/v1/models")
                .body()
                .get("items");
        return StreamSupport.stream(models.spliterator(), false)
                .filter(model -> model.get("inUse").asBoolean())
                .map(model -> model.get("name").asText())
                .findFirst()
                .orElse("none");
    }

    private static JsonNode offered(String customer) {
        return RunningStack.graph("agent1")
                .customer(customer, "{ recommendations(first: 3) { sku basis evidence { sku } } }")
                .at("/data/customer/recommendations");
    }

    private static boolean learned(String sku) {
        return Tables.number("recommendation", """
                select count(*) from models
                where id = (select max(id) from models where name = 'random-walk') and '%s' = any(items)""".formatted(sku)) > 0;
    }
}
