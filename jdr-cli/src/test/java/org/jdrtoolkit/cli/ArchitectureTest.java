package org.jdrtoolkit.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code keeps to the table in ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "org.jdrtoolkit.";
    private static final String[] LIBRARIES = {ROOT + "core..", ROOT + "sim..", ROOT + "charts.."};
    private static final Pattern UNCHANGEABLE = Pattern.compile("^java\\.util\\.(ImmutableCollections\\$|Collections\\$(Unmodifiable|Empty|Singleton))");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jdrtoolkit");
    private static final List<String> MODULES = List.of("core", "sim", "charts", "cli");

    private static final List<String> ENGINE_ROOMS = List.of("sim.work", "sim.engine", "sim.experiment", "sim.internal.rows", "sim.internal.chance",
            "sim.internal.noise", "sim.internal.kernel", "sim.internal.count");

    /** The table: package to the packages it may use. */
    private static Map<String, List<String>> table() throws IOException {
        Pattern row = Pattern.compile("^\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|$");
        Pattern name = Pattern.compile("`([a-z.]+)`");
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "ARCHITECTURE.md"))) {
            row.matcher(line).results().forEach(cells -> table.put(cells.group(1),
                    name.matcher(cells.group(2)).results().map(MatchResult::group).map(cell -> cell.replace("`", "")).toList()));
        }
        return table;
    }

    @Test
    void theTableNamesEveryPackage() throws IOException {
        assertThat(CLASSES.stream().map(one -> one.getPackageName().substring(ROOT.length())).collect(Collectors.toSet()))
                .isEqualTo(table().keySet());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() throws IOException {
        table().forEach((name, allowed) -> {
            String[] usable = allowed.stream().map(other -> ROOT + other).toArray(String[]::new);
            classes().that().resideInAPackage(ROOT + name)
                    .should().onlyDependOnClassesThat(resideOutsideOfPackages("org.jdrtoolkit..")
                            .or(resideInAnyPackage(ROOT + name)).or(resideInAnyPackage(usable)))
                    .check(CLASSES);
        });
    }

    @Test
    void noArrowBetweenModulesPointsRight() {
        for (int left = 0; left < MODULES.size(); left++) {
            String[] right = MODULES.subList(left + 1, MODULES.size()).stream().map(module -> ROOT + module + "..").toArray(String[]::new);
            if (right.length > 0) {
                noClasses().that().resideInAPackage(ROOT + MODULES.get(left) + "..")
                        .should().dependOnClassesThat().resideInAnyPackage(right).check(CLASSES);
            }
        }
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.jdrtoolkit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** Rooms of the engine: no file uses another that uses it, directly or through others of the room. */
    @Test
    void noFilesOfAnEngineRoomFormACycle() {
        for (String room : ENGINE_ROOMS) {
            slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().equals(ROOT + room) ? SliceIdentifier.of(file(type)) : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "files of " + room;
                }
            }).should().beFreeOfCycles().check(CLASSES);
        }
    }

    /** Plain data does not count. */
    @Test
    void noEngineRoomHoldsMoreThanTwentyFiveTypes() {
        for (String room : ENGINE_ROOMS) {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT + room) && !type.isRecord()).map(ArchitectureTest::file).distinct().toList())
                    .as(room).hasSizeBetween(2, 25);
        }
    }

    /** The class whose file a type stands in. */
    private static String file(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    @Test
    void threadsAreMadeInTheWorkshopAlone() {
        noClasses().that().resideInAnyPackage(LIBRARIES).and().resideOutsideOfPackage(ROOT + "sim.work")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould().callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .check(CLASSES);
    }

    /** Libraries leave nothing in the virtual machine that outlives its host's wish to unload them. */
    @Test
    void librariesHangOnNoHook() {
        noClasses().that().resideInAnyPackage(LIBRARIES).should().callMethod(Runtime.class, "addShutdownHook", Thread.class).check(CLASSES);
    }

    @Test
    void librariesKeepNothingThatChangesInAStaticField() {
        fields().that().areDeclaredInClassesThat().resideInAnyPackage(LIBRARIES).and().areStatic().should().beFinal()
                .andShould().notHaveRawType(resideInAnyPackage("java.util.concurrent..").or(assignableTo(ThreadLocal.class)))
                .check(CLASSES);
        assertThat(CLASSES.that(resideInAnyPackage(LIBRARIES)).stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)).filter(ArchitectureTest::holdsWhatCanGrow)).isEmpty();
    }

    private static boolean holdsWhatCanGrow(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Object value = reflected.get(null);
            return (value instanceof Collection || value instanceof Map) && !UNCHANGEABLE.matcher(value.getClass().getName()).find();
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getFullName(), e);
        }
    }

    @Test
    void namesAreWordsOfTheField() {
        noClasses().should().haveNameMatching(".*(Manager|Handler|Helper|Util|Utils|Impl|Default|Abstract|Base|Data|Info|Processor)$").check(CLASSES);
    }

    @Test
    void librariesLogThroughSlf4jOnlyAndPrintNothing() {
        noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
                .should().dependOnClassesThat().resideInAnyPackage("ch.qos.logback..", "java.util.logging..")
                .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalRecordsEnumsOrSealed() {
        classes().that().areNotInterfaces().and().areNotAnnotations().and().areNotAnonymousClasses().and().areNotEnums()
                .should().haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
