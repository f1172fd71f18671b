package org.jdrtoolkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.CLASSES;
import static org.jdrtoolkit.house.House.LIBRARIES;
import static org.jdrtoolkit.house.House.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.house.wrong.Egg;
import org.jdrtoolkit.house.wrong.Hen;
import org.jdrtoolkit.house.wrong.LooksIntoARoom;
import org.jdrtoolkit.house.wrong.Seed;
import org.junit.jupiter.api.Test;

/** Packages keep to the table in ARCHITECTURE.md, form no circle, keep their rooms closed and stay small. */
class PackagesTest {

    private static final List<String> LINE = List.of("core", "sim", "charts", "cli");
    private static final List<String> BESIDE_THE_LINE = List.of("benchmarks", "fixtures");

    private static final int MOST_TYPES = 25;

    @Test
    void theTableNamesEveryPackage() throws IOException {
        assertThat(CLASSES.stream().map(one -> House.shortName(one.getPackageName())).collect(Collectors.toSet()))
                .isEqualTo(PackageTable.read().uses().keySet());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() throws IOException {
        PackageTable.read().uses().forEach((name, others) -> PackageTable.usesAtMost(name, others).check(CLASSES));
    }

    @Test
    void aPackageThatUsesMoreIsFound() {
        assertThat(PackageTable.usesAtMost("core.library", List.of("core.model")).evaluate(CLASSES).getFailureReport().toString())
                .contains("Library.find", "org.jdrtoolkit.core.file.Reading");
    }

    @Test
    void noArrowBetweenModulesPointsRightOrBesideTheLine() {
        for (int left = 0; left < LINE.size(); left++) {
            String[] others = Stream.concat(LINE.subList(left + 1, LINE.size()).stream(), BESIDE_THE_LINE.stream())
                    .map(module -> ROOT + module + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOT + LINE.get(left) + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others).check(CLASSES);
        }
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.jdrtoolkit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** Those who measure may look into every room. */
    @Test
    void internalRoomsAreUsedInsideTheirOwnModuleAlone() {
        assertThat(looksIntoRoomsOfOthers(CLASSES)).allSatisfy(look -> assertThat(look).startsWith("benchmarks."));
    }

    @Test
    void whoLooksIntoARoomOfAnotherModuleIsFound() {
        assertThat(looksIntoRoomsOfOthers(House.wrong(LooksIntoARoom.class)))
                .containsExactly("house.wrong.LooksIntoARoom uses sim.internal.chance.Chance");
    }

    private static Set<String> looksIntoRoomsOfOthers(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isARoom(use.getTargetClass()) && !House.module(use.getTargetClass()).equals(House.module(use.getOriginClass())))
                .map(use -> House.shortName(House.file(use.getOriginClass())) + " uses " + House.shortName(House.file(use.getTargetClass())))
                .collect(Collectors.toSet());
    }

    private static boolean isARoom(JavaClass type) {
        return House.file(type).startsWith(ROOT) && House.file(type).contains(".internal.");
    }

    /** Files are counted; records and enums are plain data, which may be many, as each is read by itself. */
    @Test
    void noPackageOfALibraryHoldsMoreThanTwentyFiveTypesThatAreNotPlainData() {
        assertThat(typesThatAreNotPlainData(LIBRARIES)).allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void typesThatAreNotPlainDataAreCounted() {
        assertThat(typesThatAreNotPlainData(House.wrong(Hen.class, Egg.class, Seed.class))).isEqualTo(Map.of("house.wrong", Set.of("Hen", "Egg")));
    }

    private static Map<String, Set<String>> typesThatAreNotPlainData(JavaClasses classes) {
        return classes.stream().filter(type -> type.isTopLevelClass() && !type.isRecord() && !type.isEnum())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> House.shortName(type.getPackageName()),
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toSet())));
    }
}
