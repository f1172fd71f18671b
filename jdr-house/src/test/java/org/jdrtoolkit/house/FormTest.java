package org.jdrtoolkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.CLASSES;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import org.jdrtoolkit.house.wrong.OpenUtil;
import org.junit.jupiter.api.Test;

/** What types are called, and that nobody is invited to inherit. */
class FormTest {

    private static final ArchRule NAMES = noClasses()
            .should().haveNameMatching(".*(Manager|Handler|Helper|Util|Utils|Impl|Default|Abstract|Base|Data|Info|Processor)$");

    /** JMH inherits from what it measures. */
    private static final ArchRule CLOSED = classes().that().areNotInterfaces().and().areNotAnnotations().and().areNotAnonymousClasses()
            .and().areNotEnums().and().areNotAnnotatedWith("org.openjdk.jmh.annotations.State").should().haveModifier(JavaModifier.FINAL);

    @Test
    void namesAreWordsOfTheField() {
        NAMES.check(CLASSES);
    }

    @Test
    void classesAreFinalRecordsEnumsOrSealed() {
        CLOSED.check(CLASSES);
    }

    @Test
    void whatIsOpenAndCalledUtilIsFound() {
        assertThat(NAMES.evaluate(House.wrong(OpenUtil.class)).hasViolation()).isTrue();
        assertThat(CLOSED.evaluate(House.wrong(OpenUtil.class)).hasViolation()).isTrue();
    }
}
