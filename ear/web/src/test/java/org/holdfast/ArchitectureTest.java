package org.holdfast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.holdfast.platform.access.Audited;
import org.holdfast.platform.access.RecordId;
import org.holdfast.platform.access.UseCase;
import org.holdfast.platform.page.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the house is built, kept that way: the module graph and the manners inside a module. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.holdfast");

    @ParameterizedTest
    @ValueSource(strings = {"patients", "therapy", "outcomes", "training"})
    void only_its_api_is_seen_of_a_module(String module) {
        String inside = "org.holdfast." + module + "..";
        check(noClasses()
                .that(resideOutsideOfPackage(inside))
                .should()
                .dependOnClassesThat(resideInAPackage(inside)
                        .and(resideOutsideOfPackage("org.holdfast." + module + ".api.."))
                        .as("are inside " + module)));
    }

    @ParameterizedTest
    @CsvSource({
        "platform, patients|therapy|outcomes|training|web|demo",
        "patients, therapy|outcomes|training|web|demo",
        "therapy, outcomes|training|web|demo",
        "outcomes, training|web|demo",
        // Who teaches and supervises never meets a patient.
        "training, patients|outcomes|web|demo"
    })
    void modules_build_on_each_other_in_one_direction(String module, String unknownToIt) {
        check(noClasses()
                .that()
                .resideInAPackage("org.holdfast." + module + "..")
                .should()
                .dependOnClassesThat(are(nameMatching("org\\.holdfast\\.(" + unknownToIt + ")\\..*"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "patients", "therapy", "outcomes", "training", "demo", "web"})
    void every_part_is_looked_at(String part) {
        assertThat(PRODUCT.that(resideInAPackage("org.holdfast." + part + "..")))
                .as("classes of " + part + ": a rule about none of them would hold for ever")
                .isNotEmpty();
    }

    @Test
    void every_package_says_what_it_is_about() throws IOException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        List<Path> silent = new ArrayList<>();
        for (String module :
                List.of("platform", "patients", "therapy", "outcomes", "training", "ear/web", "ear/launch"))
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(root::relativize)
                        .forEach(silent::add);
            }
        assertThat(silent).isEmpty();
    }

    @Test
    void no_features_of_a_module_go_round_in_circles() {
        for (String module : List.of("platform", "patients", "therapy", "outcomes", "training")) {
            check(slices().matching("org.holdfast." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    // What the API answers to any refusal is said in one place, to that of a file as well.
                    .ignoreDependency(
                            resideInAPackage("org.holdfast.platform.rest"),
                            resideInAPackage("org.holdfast.platform.imports")));
        }
    }

    @Test
    void entities_keep_to_their_package_and_have_verbs() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .andShould(haveNoSetters()));
    }

    @Test
    void clicks_and_requests_go_through_a_desk() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .areAnnotatedWith(Route.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.holdfast.platform.database.Sql"));
    }

    @Test
    void every_use_case_says_who_may() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(sayWhoMay()));
    }

    @Test
    void every_call_of_the_api_says_who_may() {
        check(methods().that().areMetaAnnotatedWith(HttpMethod.class).should(sayWhoMay()));
    }

    @Test
    void every_page_says_who_may() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class));
    }

    @Test
    void time_is_told_by_the_clock_that_is_handed_in() {
        check(noClasses()
                // The clock that is handed in is made here.
                .that()
                .doNotHaveFullyQualifiedName("org.holdfast.platform.Time")
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it asks for the time of the machine") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        String target = access.getTarget().getFullName();
                        String owner = access.getTarget().getOwner().getPackageName();
                        boolean now = owner.equals("java.time") && target.endsWith(".now()");
                        return now
                                || target.startsWith("java.time.Clock.system")
                                || target.startsWith("java.time.Clock.tick")
                                || target.equals("java.lang.System.currentTimeMillis()")
                                || target.equals("java.util.Calendar.getInstance()")
                                || target.equals("java.util.Date.<init>()");
                    }
                }));
    }

    /** Use cases about a record that leave no row by themselves, and why. */
    private static final Map<String, String> LEFT_ELSEWHERE = Map.ofEntries(
            Map.entry("RecordDesk.banner", "the frame leaves one, if the page has left none"),
            Map.entry("ReferralDesk.of", "part of a page or an answer that leaves one"),
            Map.entry("ReferralDesk.waits", "part of a page that leaves one"),
            Map.entry("SeriesDesk.series", "part of a page that leaves one"),
            Map.entry("DiagnosisDesk.of", "part of a page or an answer that leaves one"),
            Map.entry("ContactDesk.total", "counts for a list that leaves one"),
            Map.entry("EventDesk.total", "counts for a list that leaves one"),
            Map.entry("AssessmentDesk.total", "counts for a list that leaves one"),
            Map.entry("ContactDesk.doubt", "asks before a contact is saved, on a page that leaves one"),
            Map.entry("AppointmentDesk.tally", "counts for a list that leaves one, or part of the overview"),
            Map.entry("AppointmentDesk.whole", "part of a page that leaves one"),
            Map.entry("EpisodeDesk.begunInError", "part of a page that leaves one"),
            Map.entry("AfterDeath.has", "part of a page that leaves one, or asks before a day is saved"),
            Map.entry("TaskDesk.about", "part of the overview, which leaves one"),
            Map.entry("BreakGlassDesk.outside", "writes it itself: whoever stands outside is told of it"),
            Map.entry("BreakGlassDesk.open", "writes it itself, with the reason"));

    @Test
    void every_use_case_about_a_record_leaves_a_row() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .and()
                .arePublic()
                .and(new DescribedPredicate<JavaMethod>("are about a record") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(RecordId.class)
                                        || type.getSimpleName().equals("ClosedRecord"));
                    }
                })
                .should(leaveARow()));
    }

    private static ArchCondition<JavaMethod> leaveARow() {
        return new ArchCondition<>("be @Audited, or stand on the list of those that need not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String name = method.getOwner().getSimpleName() + "." + method.getName();
                boolean generated = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE);
                if (!generated && !method.isAnnotatedWith(Audited.class) && !LEFT_ELSEWHERE.containsKey(name))
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " leaves no audit row"));
            }
        };
    }

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses()
                // The living service is the clinical service of today's date, not a technical one.
                .that(are(nameMatching("(?!org\\.holdfast\\.demo\\.LivingService).*")))
                .should()
                .haveNameMatching(".*[a-z](Data|Info|Manager|Helper|Utils?|Impl|Service)"));
    }

    /** The server makes its own singletons, resources and providers without arguments. */
    @Test
    void what_a_bean_needs_comes_through_its_constructor() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Singleton.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(jakarta.ws.rs.Path.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Provider.class)
                .should()
                .notBeAnnotatedWith(Inject.class));
    }

    @Test
    void nothing_is_said_past_the_log() {
        check(noClasses()
                .that(resideOutsideOfPackage("org.holdfast.platform.audit"))
                .should()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    private static ArchCondition<JavaClass> haveNoSetters() {
        return new ArchCondition<>("have no setters") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                for (JavaMethod method : entity.getMethods()) {
                    boolean setter = method.getName().matches("set[A-Z].*")
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                    if (setter)
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("have @RolesAllowed or @PermitAll, themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                boolean generated = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE);
                if (!says && !generated) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who may"));
                }
            }
        };
    }
}
