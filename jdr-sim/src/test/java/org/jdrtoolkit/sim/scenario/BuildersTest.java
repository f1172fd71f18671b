package org.jdrtoolkit.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Role;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a record holds has a place in its builder, also what is added to it one day. */
class BuildersTest {

    private static final Study ASSISTANT = Studies.shipped("care-hr/assistant.json");
    private static final Time TWO_WEEKS = new Time(TimeUnit.WEEK, Optional.empty(), 2, 1, Optional.empty(), Scheme.HEUN);

    /** Other parts than the records below have. */
    private static final List<Record> OTHER_PARTS = List.of(Text.of("other"), Estimate.of(9, "other"), TWO_WEEKS, Workforce.builder(7).build(),
            Sampling.of(99), new VerdictRule(Optional.empty(), "other", 1));

    static Stream<Record> records() {
        Plan plan = ASSISTANT.scenario().plans().get(0);
        return Stream.of(ASSISTANT.model(), ASSISTANT.model().constructs().get(0), ASSISTANT.model().effects().get(0), ASSISTANT.scenario(), plan,
                plan.levers().get(0), ASSISTANT.scenario().workforce());
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachComponentIsReplacedByTheMethodOfItsName(Record record) throws ReflectiveOperationException {
        List<RecordShape.Field> fields = RecordShape.of(record.getClass()).fields();
        for (RecordShape.Field replaced : fields) {
            Object builder = record.getClass().getMethod("toBuilder").invoke(record);
            Object other = other(replaced.component().getType(), replaced.of(record));

            builder.getClass().getMethod(replaced.key(), replaced.component().getType()).invoke(builder, other);

            Record built = built(builder);
            for (RecordShape.Field field : fields) {
                assertThat(field.of(built)).as(replaced.key() + ": " + field.key()).isEqualTo(field == replaced ? other : field.of(record));
            }
            assertThat(built(built.getClass().getMethod("toBuilder").invoke(built))).as(replaced.key()).isEqualTo(built);
        }
    }

    private static Record built(Object builder) throws ReflectiveOperationException {
        return (Record) builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object other(Class<?> type, Object value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(constant -> constant != value).findFirst().orElseThrow();
        }
        if (type == boolean.class) {
            return !(Boolean) value;
        }
        Map<Class<?>, Object> others = Map.of(String.class, "other", int.class, 7, double.class, 0.123, List.class, List.of("other"), Map.class,
                Map.of("other", 1.0), Optional.class, Optional.of("other"));
        return others.containsKey(type) ? others.get(type) : OTHER_PARTS.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of("{'id': 'a', 'title': {'en': 'a'}, 'timeUnit': 'week'}", Model.builder("a").build()),
                Arguments.of("{'id': 'a', 'role': 'strain', 'title': {'en': 'a'}}", Construct.builder("a", Role.STRAIN).build()),
                Arguments.of("{'id': 'a', 'from': 'b', 'to': 'c', 'gain': {'value': 0.1, 'evidence': 'guess'}}",
                        Effect.builder("a", "b", "c", Estimate.of(0.1, "guess")).build()),
                Arguments.of("{'id': 'a', 'title': {'en': 'a'}, 'model': 'b', 'time': {'horizon': 2}, 'workforce': {'size': 7}}",
                        Scenario.builder("a", "b", TWO_WEEKS, Workforce.builder(7).build()).build()),
                Arguments.of("{'id': 'a', 'title': {'en': 'a'}}", Plan.builder("a").build()),
                Arguments.of("{'lever': 'a', 'from': 0, 'to': 1}", LeverChange.builder("a").build()));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void aBuilderBeginsWithWhatAFileMayLeaveOut(String file, Record begun) {
        assertThat(RecordReader.read("least.json", file.replace('\'', '"'), begun.getClass()).orThrow()).isEqualTo(begun);
    }

    @Test
    void oneLeverOfOnePlanIsAlteredInOneStatement() {
        Study gentler = ASSISTANT.with(scenario -> scenario.toBuilder()
                .plan("efficiency-first", plan -> plan.lever("staffingReduction", change -> change.to(0.1))).build());

        assertThat(levels(gentler, "efficiency-first", "staffingReduction")).containsOnly(0.1);
        assertThat(levels(gentler, "efficiency-first", "aiAvailability")).isEqualTo(levels(ASSISTANT, "efficiency-first", "aiAvailability"));
        assertThat(gentler.scenario().plans().get(1)).isEqualTo(ASSISTANT.scenario().plans().get(1));
        assertThat(gentler.scenario().expects()).isEqualTo(ASSISTANT.scenario().expects());
    }

    private static List<Double> levels(Study study, String plan, String lever) {
        return study.scenario().plans().stream().filter(one -> one.id().equals(plan)).flatMap(one -> one.levers().stream())
                .filter(change -> change.lever().equals(lever)).map(LeverChange::to).toList();
    }

    @Test
    void whatIsNotThereIsNotAltered() {
        Scenario.Builder builder = ASSISTANT.scenario().toBuilder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.plan("efficiency", plan -> plan))
                .withMessage("There is no \"efficiency\" here that could be altered. Known: efficiency-first, people-first.");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.plan("people-first", plan -> plan.lever("magic", change -> change)))
                .withMessageStartingWith("There is no \"magic\" here");
    }
}
