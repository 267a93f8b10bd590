package dev.rapport.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of architecture that a compiler does not check; each has a test that shows it biting. */
public final class HouseRules {
    /** Relay calls the end of a page PageInfo, and front ends expect that name. */
    private static final String BANNED_NAMES =
            "(?!.*\\.PageInfo$).*(Service|ServiceImpl|Manager|Helper|Utils?|Common|Info|Dto|DTO|Processor)";

    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = classes()
            .should()
            .haveNameNotMatching(BANNED_NAMES)
            .because("a name that fits everything says nothing")
            .allowEmptyShould(true);

    static final ArchRule NO_DUMPING_GROUNDS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
            .because("a feature's code lives with the feature");

    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
            .orShould()
            .callMethod(java.util.concurrent.CompletableFuture.class, "join")
            .orShould()
            .callMethod(java.util.concurrent.CompletableFuture.class, "get")
            .because("one blocked event loop stops every caller that shares it");

    static final ArchRule VIEWS_KNOW_NO_DATABASE = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Request")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "io.vertx.mutiny.sqlclient..")
            .because("what is on the wire must not change when a table does")
            .allowEmptyShould(true);

    static final ArchRule RESOURCES_OPEN_NO_TRANSACTION = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("withTransaction")))
            .because("the use case knows what belongs together")
            .allowEmptyShould(true);

    static final ArchRule ENDPOINTS_SAY_WHO_MAY = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .areAnnotatedWith(annotation("jakarta.ws.rs.(GET|POST|PUT|PATCH|DELETE)"))
            .should()
            .beAnnotatedWith(annotation("dev.rapport.access.(Requires|Gated)"))
            .because("an endpoint that forgets to ask is open to everybody who is signed in")
            .allowEmptyShould(true);

    private HouseRules() {}

    private static DescribedPredicate<JavaAnnotation<?>> annotation(String name) {
        return DescribedPredicate.describe(
                name, annotation -> annotation.getRawType().getName().matches(name));
    }

    /** Checks the main classes below a package; no feature may depend on one that depends on it. */
    public static void check(String base) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        rules(base).forEach(rule -> rule.check(classes));
        PersonalRecords.check(classes);
    }

    static List<ArchRule> rules(String base) {
        return List.of(
                NAMES_SAY_WHAT_A_TYPE_IS,
                NO_DUMPING_GROUNDS,
                NOTHING_BLOCKS,
                VIEWS_KNOW_NO_DATABASE,
                RESOURCES_OPEN_NO_TRANSACTION,
                ENDPOINTS_SAY_WHO_MAY,
                noCycles(base));
    }

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    static JavaClasses only(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
