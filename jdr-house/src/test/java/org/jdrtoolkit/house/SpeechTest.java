package org.jdrtoolkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.CLASSES;
import static org.jdrtoolkit.house.House.ROOT;

import com.tngtech.archunit.lang.ArchRule;
import org.jdrtoolkit.house.wrong.Prints;
import org.junit.jupiter.api.Test;

/** Libraries speak to the programs that use them, and leave it to those to speak to people. */
class SpeechTest {

    private static final ArchRule LOG = noClasses().should().dependOnClassesThat().resideInAnyPackage("ch.qos.logback..", "java.util.logging..")
            .orShould().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @Test
    void whateverIsNoProgramLogsThroughSlf4jOnlyAndPrintsNothing() {
        LOG.check(CLASSES.that(resideOutsideOfPackages(ROOT + "cli..", ROOT + "benchmarks..")));
    }

    @Test
    void whoPrintsIsFound() {
        assertThat(LOG.evaluate(House.wrong(Prints.class)).hasViolation()).isTrue();
    }
}
