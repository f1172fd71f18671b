package org.jdrtoolkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.LIBRARIES;
import static org.jdrtoolkit.house.House.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.jdrtoolkit.house.wrong.Keeps;
import org.jdrtoolkit.house.wrong.Works;
import org.junit.jupiter.api.Test;

/** A host may load a library, stop its work and unload it: threads are made in one place, and nothing is left behind in the virtual machine. */
class HostsTest {

    private static final Pattern UNCHANGEABLE = Pattern.compile(
            "^java\\.util\\.(ImmutableCollections\\$|Collections\\$(Unmodifiable|Empty|Singleton))");
    private static final Set<String> ONLY_ASKED = Set.of("getRuntime", "availableProcessors", "maxMemory");

    private static final ArchRule THREADS = noClasses().that().resideOutsideOfPackage(ROOT + "sim.work")
            .should().dependOnClassesThat(type(Thread.class).or(type(Executors.class)).or(assignableTo(ForkJoinPool.class))
                    .or(assignableTo(ThreadPoolExecutor.class)).or(assignableTo(CompletableFuture.class)).or(assignableTo(Timer.class)))
            .orShould().callMethodWhere(DescribedPredicate.describe("a stream is made parallel", HostsTest::isMadeParallel));

    private static final ArchRule HOOKS = noClasses().should().callMethodWhere(DescribedPredicate.describe("the virtual machine is changed",
            call -> call.getTargetOwner().isEquivalentTo(Runtime.class) && !ONLY_ASKED.contains(call.getName())));

    private static final ArchRule STATIC_FIELDS = fields().that().areStatic().should().beFinal()
            .andShould().notHaveRawType(resideInAnyPackage("java.util.concurrent..").or(assignableTo(ThreadLocal.class)));

    private static boolean isMadeParallel(JavaMethodCall call) {
        return call.getName().equals("parallelStream") || call.getName().equals("parallel") && call.getTargetOwner().isAssignableTo(BaseStream.class);
    }

    @Test
    void threadsAreMadeInTheWorkshopAlone() {
        THREADS.check(LIBRARIES);
    }

    @Test
    void librariesHangOnNoHookAndAskTheVirtualMachineForItsSizeAlone() {
        HOOKS.check(LIBRARIES);
    }

    @Test
    void whoMakesThreadsOrHangsOnAHookIsFound() {
        assertThat(THREADS.evaluate(House.wrong(Works.class)).getFailureReport().getDetails())
                .anySatisfy(found -> assertThat(found).contains("inAThread")).anySatisfy(found -> assertThat(found).contains("allAtOnce"));
        assertThat(HOOKS.evaluate(House.wrong(Works.class)).getFailureReport().getDetails()).singleElement().asString().contains("untilTheEnd");
    }

    @Test
    void librariesKeepNothingThatChangesInAStaticField() {
        STATIC_FIELDS.check(LIBRARIES);
        assertThat(growing(LIBRARIES)).isEmpty();
    }

    /** Nobody else can write into them; that their owners do not is left to who reads them. */
    @Test
    void staticArraysArePrivate() {
        assertThat(openArrays(LIBRARIES)).isEmpty();
    }

    @Test
    void whatChangesInAStaticFieldIsFound() {
        assertThat(STATIC_FIELDS.evaluate(House.wrong(Keeps.class)).getFailureReport().getDetails())
                .anySatisfy(found -> assertThat(found).contains("last")).anySatisfy(found -> assertThat(found).contains("COUNT"));
        assertThat(growing(House.wrong(Keeps.class))).containsExactly("Keeps.SEEN");
        assertThat(openArrays(House.wrong(Keeps.class))).containsExactly("Keeps.TABLE");
    }

    private static List<String> growing(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getFields().stream()).filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(HostsTest::holdsWhatCanGrow).map(HostsTest::name).toList();
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

    private static List<String> openArrays(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getFields().stream()).filter(field -> field.getRawType().isArray())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.PRIVATE)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(HostsTest::name).toList();
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }
}
