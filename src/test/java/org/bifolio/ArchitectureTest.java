package org.bifolio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has one package that knows it, and knowledge flows one way. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bifolio");

    /** What each package may know of the others; the stages in between, and the line itself, know more. */
    private static final Map<String, Set<String>> KNOWS = Map.of(
            "finding", Set.of(),
            "facts", Set.of("finding"),
            "content", Set.of("facts", "finding"),
            "sheet", Set.of("finding"),
            "load", Set.of("content", "facts", "finding", "sheet", "work"),
            "format", Set.of("content", "facts"),
            "publish", Set.of("finding", "work"),
            "serve", Set.of());

    @ParameterizedTest
    @CsvSource({
        "load, de.siegmar.fastcsv.reader..",
        "pages, de.siegmar.fastcsv.writer..",
        "load, org.snakeyaml..",
        "sheet, javax.xml.stream..",
        "prose, com.vladsch.flexmark..",
        "chart, org.knowm.xchart..",
        "chart, java.awt..",
        "export, org.dhatim.fastexcel..",
        "bake, org.jbake..",
        "bake, freemarker..",
        "cli, picocli..",
        "serve, com.sun.net.httpserver.."
    })
    void onlyOnePackageKnowsTheLibrary(String only, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bifolio." + only + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PROGRAM);
        assertTrue(
                PROGRAM.stream()
                        .filter(type -> type.getPackageName().equals("org.bifolio." + only))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> PackageMatcher.of(library)
                                .matches(use.getTargetClass().getPackageName())),
                () -> only + " does not use " + library + " any more: this row proves nothing");
    }

    @Test
    void onlyTheCommandLinePrintsOrEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bifolio.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PROGRAM);
    }

    /** A machine that speaks Arabic would write its own digits into pages and files. */
    @Test
    void nothingIsWrittenInTheLanguageOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(PROGRAM);
    }

    /** git, to read a revision: a build needs no other program. */
    @Test
    void onlyTheComparisonOfVersionsStartsAnotherProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bifolio.diff..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.<JavaClass>owner(
                                JavaClass.Predicates.assignableTo(Runtime.class)))
                        .and(JavaCall.Predicates.target(HasName.Predicates.name("exec"))))
                .check(PROGRAM);
    }

    @Test
    void aPackageKnowsOnlyWhatItsStageNeeds() {
        KNOWS.forEach((name, known) -> noClasses()
                .that()
                .resideInAPackage("org.bifolio." + name + "..")
                .should()
                .dependOnClassesThat(otherPartsThan(name, known))
                .check(PROGRAM));
    }

    private static DescribedPredicate<JavaClass> otherPartsThan(String own, Set<String> known) {
        return DescribedPredicate.describe("are parts of Bifolio other than " + own + " and " + known, type -> {
            String name = type.getPackageName() + ".";
            return name.startsWith("org.bifolio.")
                    && !name.startsWith("org.bifolio." + own + ".")
                    && known.stream().noneMatch(part -> name.startsWith("org.bifolio." + part + "."));
        });
    }

    /** The list in CONTRIBUTING.md: knowledge flows from its beginning to its end. */
    @Test
    void aPackageKnowsOnlyThoseBeforeItInTheListForContributors() throws IOException {
        Matcher list = Pattern.compile("imports only those before it in this list: ([a-z,\\s]+)\\.")
                .matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        assertTrue(list.find());
        List<String> order = List.of(list.group(1).split(",\\s+"));
        Set<String> packages = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.bifolio"))
                .map(name -> name.substring("org.bifolio.".length()))
                .collect(Collectors.toSet());
        assertEquals(packages, Set.copyOf(order));
        for (int i = 0; i < order.size() - 1; i++) {
            String[] later = order.subList(i + 1, order.size()).stream()
                    .map(name -> "org.bifolio." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.bifolio." + order.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(PROGRAM);
        }
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("org.bifolio.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void nothingButTheCommandLineKnowsTheWholeLine() {
        classes()
                .that()
                .areAssignableTo(ReportBuild.class)
                .should()
                .onlyHaveDependentClassesThat(DescribedPredicate.describe(
                        "are the line itself or a command",
                        type -> type.getPackageName().equals("org.bifolio.cli")
                                || type.getName().startsWith(ReportBuild.class.getName())))
                .check(PROGRAM);
    }

    /** Who reads a name without its package must not take one for the other. */
    @Test
    void noTwoClassesHaveOneName() {
        Map<String, List<String>> names = PROGRAM.stream()
                .filter(type -> !type.getEnclosingClass().isPresent()
                        && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        names.values().removeIf(alike -> alike.size() == 1);
        assertEquals(Map.of(), names);
    }

    @Test
    void aClassIsNamedForTheThingItIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameContaining("Common")
                .check(PROGRAM);
    }
}
