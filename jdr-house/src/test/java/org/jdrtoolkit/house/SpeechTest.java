package org.jdrtoolkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.CLASSES;
import static org.jdrtoolkit.house.House.ROOT;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdrtoolkit.house.wrong.Prints;
import org.junit.jupiter.api.Test;

/** Libraries speak to the programs that use them, and leave it to those to speak to people. */
class SpeechTest {

    private static final ArchRule LOG = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "java.util.logging..")
            .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static final Pattern COMMAND_LINE = Pattern.compile("(?<![\\w-])(--[a-z]|jdr )");

    @Test
    void librariesLogThroughJavaItselfAndPrintNothing() {
        LOG.check(CLASSES.that(resideOutsideOfPackages(ROOT + "cli..", ROOT + "benchmarks..")));
    }

    @Test
    void whoPrintsIsFound() {
        assertThat(LOG.evaluate(House.wrong(Prints.class)).hasViolation()).isTrue();
    }

    /** Workbenches, notebooks and servers have no options, and no {@code jdr} command. */
    @Test
    void noLibraryAdvisesInTermsOfTheCommandLine() {
        assertThat(advising(Sources.ALL.ofLibraries())).isEmpty();
    }

    @Test
    void adviceInTermsOfTheCommandLineIsFound() {
        assertThat(advising(Sources.of("class A { String advice = \"Choose another folder with --out.\"; }").files())).containsExactly("example.A");
        assertThat(advising(Sources.of("class A { String advice = \"\\\"jdr list\\\" names them.\"; }").files())).containsExactly("example.A");
        assertThat(advising(Sources.of("class A { String id = \"jdr-core-5\"; String dashes = \"a -- b\"; }").files())).isEmpty();
    }

    private static Set<String> advising(List<CompilationUnitTree> files) {
        Set<String> found = new TreeSet<>();
        files.forEach(file -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text && COMMAND_LINE.matcher(text).find()) {
                    found.add(Sources.name(file));
                }
                return null;
            }
        }.scan(file, null));
        return found;
    }
}
