package org.noticewright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URL;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.casework.Casework;
import org.noticewright.desktop.OffendsViewModel;
import org.noticewright.domain.OffendsAddress;
import org.noticewright.domain.OffendsClock;
import org.noticewright.domain.OffendsDirection;
import org.noticewright.domain.OffendsNameManager;
import org.noticewright.domain.OffendsNetwork;
import org.noticewright.domain.OffendsOutput;
import org.noticewright.domain.OffendsPdf;
import org.noticewright.domain.OffendsSql;
import org.noticewright.domain.OffendsToolkit;
import org.noticewright.unmarked.OffendsNullMarked;

/// Holds the product to its shape. Every rule is checked twice: the product must pass it, and a class written
/// to break it (test sources, named `Offends…`) must not.
class ArchitectureTest {

    /// Who may use whom. A change here comes with the ADR that says why.
    private static final Map<String, String[]> MAY_BE_USED_BY = Map.ofEntries(
            entry("domain", new String[] {
                "text",
                "ingest",
                "classify",
                "letters",
                "timeline",
                "people",
                "law",
                "demo",
                "casework",
                "store",
                "desktop",
                "cli",
                "main"
            }),
            entry("text", new String[] {"ingest", "classify", "letters", "people", "demo", "casework"}),
            entry("ingest", new String[] {"casework", "cli", "main"}),
            entry("classify", new String[] {"casework", "main"}),
            entry("letters", new String[] {"casework"}),
            entry("timeline", new String[] {"casework", "desktop", "cli"}),
            entry("people", new String[] {"casework"}),
            entry("disclosure", new String[] {"letters", "law", "casework", "main"}),
            entry("law", new String[] {"casework", "cli"}),
            entry("demo", new String[] {"casework"}),
            entry("casework", new String[] {"store", "desktop", "cli", "main"}),
            entry("store", new String[] {"main"}),
            entry("desktop", new String[] {"main"}),
            entry("cli", new String[] {"main"}));

    private static final Set<String> NAMES_ONLY = Set.of(
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URL",
            "java.net.URLDecoder",
            "java.net.URLEncoder");

    private static final Set<String> OPENING = Set.of("openStream", "openConnection", "getContent");

    private static JavaClasses product = new ClassFileImporter().importPackages();

    @BeforeAll
    static void readProduct() {
        product = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/store/generated/"))
                .importPackages("org.noticewright");
    }

    static Stream<Arguments> rules() {
        var rules = new LinkedHashMap<ArchRule, Class<?>>();
        rules.put(packagesKeepTheirDirection(), OffendsDirection.class);
        rules.put(onlyIn("desktop", "javafx..", "org.controlsfx..", "atlantafx.."), OffendsToolkit.class);
        rules.put(onlyIn("store", "org.jooq..", "java.sql..", "javax.sql..", "org.sqlite.."), OffendsSql.class);
        rules.put(pdfBoxOnlyInLettersAndIngest(), OffendsPdf.class);
        rules.put(noNetwork(), OffendsNetwork.class);
        rules.put(noAddressIsOpened(), OffendsAddress.class);
        rules.put(noNowWithoutClock(), OffendsClock.class);
        rules.put(viewModelsNeedNoToolkit(), OffendsViewModel.class);
        rules.put(everyPackageIsNullMarked(), OffendsNullMarked.class);
        rules.put(noVagueNames(), OffendsNameManager.class);
        rules.put(noStandardOutput(), OffendsOutput.class);
        return rules.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void productKeeps(ArchRule rule, Class<?> offender) {
        rule.check(product);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleBites(ArchRule rule, Class<?> offender) {
        var withOffender = new ClassFileImporter().importClasses(offender, Casework.class, offender.getSuperclass());
        assertThatThrownBy(() -> rule.allowEmptyShould(true).check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender.getSimpleName());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.noticewright.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void rulesSeeTheWholeProduct() {
        assertThat(product).hasSizeGreaterThan(150);
    }

    private static ArchRule packagesKeepTheirDirection() {
        var rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("main")
                .definedBy("org.noticewright");
        for (var name : MAY_BE_USED_BY.keySet()) {
            rule = rule.layer(name).definedBy("org.noticewright." + name + "..");
        }
        for (var name : MAY_BE_USED_BY.entrySet()) {
            rule = rule.whereLayer(name.getKey()).mayOnlyBeAccessedByLayers(name.getValue());
        }
        return rule.whereLayer("main").mayNotBeAccessedByAnyLayer();
    }

    private static ArchRule onlyIn(String owner, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.noticewright." + owner + "..")
                .and()
                .resideOutsideOfPackage("org.noticewright.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule pdfBoxOnlyInLettersAndIngest() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.noticewright.letters..", "org.noticewright.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..");
    }

    /// The product has no network: no sockets, no clients, no addresses looked up.
    private static ArchRule noNetwork() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net..")
                        .and(DescribedPredicate.not(namesOnly()))
                        .or(resideInAPackage("java.net.http.."))
                        .or(resideInAPackage("javax.net.."))
                        .or(resideInAPackage("java.rmi.."))
                        .or(DescribedPredicate.describe(
                                "are socket channels",
                                (JavaClass type) -> type.getName().startsWith("java.nio.channels.")
                                        && type.getSimpleName().contains("Socket"))));
    }

    /// Types of java.net that only name things and never connect by themselves.
    private static DescribedPredicate<JavaClass> namesOnly() {
        return DescribedPredicate.describe("only name things", type -> NAMES_ONLY.contains(type.getName()));
    }

    /// An address may be named, such as that of a resource in the jar, but never opened.
    private static ArchRule noAddressIsOpened() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "opens an address",
                        call -> call.getTarget().getOwner().isEquivalentTo(URL.class)
                                && OPENING.contains(call.getTarget().getName())));
    }

    private static ArchRule noNowWithoutClock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the system for the time without a Clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))));
    }

    private static ArchRule viewModelsNeedNoToolkit() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class)
                        || type.reflect().getPackage().isAnnotationPresent(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lives in a package without @NullMarked"));
                }
            }
        });
    }

    private static ArchRule noVagueNames() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");
    }

    /// Only the command line speaks to the terminal; anything else could print what must stay sealed.
    private static ArchRule noStandardOutput() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.noticewright.Noticewright")
                .and()
                .doNotHaveFullyQualifiedName("org.noticewright.ingest.mail.Hushed") // keeps a library from printing
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }
}
