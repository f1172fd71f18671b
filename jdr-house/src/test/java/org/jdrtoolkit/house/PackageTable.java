package org.jdrtoolkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdrtoolkit.fixtures.Repository;

/**
 * The table of packages in ARCHITECTURE.md.
 *
 * @param uses each package, and the packages that it may use
 */
record PackageTable(Map<String, List<String>> uses) {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("(?<=`)[a-z.]+(?=`)");

    static PackageTable read() throws IOException {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Repository.file("ARCHITECTURE.md"))) {
            ROW.matcher(line).results().forEach(cells -> uses.put(cells.group(1), names(cells.group(2))));
        }
        return new PackageTable(uses);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(MatchResult::group).toList();
    }

    /** That a package uses these packages at most, and whatever is not ours. */
    static ArchRule usesAtMost(String name, List<String> others) {
        return classes().that().resideInAPackage(House.ROOT + name)
                .should().onlyDependOnClassesThat(resideOutsideOfPackages("org.jdrtoolkit..").or(resideInAnyPackage(House.ROOT + name))
                        .or(resideInAnyPackage(others.stream().map(other -> House.ROOT + other).toArray(String[]::new))));
    }
}
