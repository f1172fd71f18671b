package org.jdrtoolkit.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jdrtoolkit.fixtures.Order.reversed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.fixtures.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a model has a name that does not depend on its place, and can be set by it. */
class NumbersTest {

    static List<String> shipped() {
        return Library.ids();
    }

    private static Model model(String id) {
        return Library.find(id).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNumberThatStatesASourceHasANameOrItsPartsHave(String id) {
        Map<String, NamedNumber> names = Numbers.byName(model(id));
        List<String> pointers = names.values().stream().map(NamedNumber::pointer).toList();

        Numbers.of(model(id)).keySet().forEach(pointer -> assertThat(pointers).as(pointer).anyMatch(named -> named.startsWith(pointer + "/")));
        assertThat(pointers).doesNotHaveDuplicates();
    }

    @Test
    void namesAreMadeOfIds() {
        assertThat(Numbers.byName(model("jdr-core-5"))).containsKeys("effects/demands-to-strain/gain",
                "effects/demands-to-strain/moderatedBy/resources/gain", "constructs/strain/halfLifeWeeks", "constructs/strain/noise/chronic",
                "correlations/demands+strain", "indicators/healthWellbeing/terms/strain/weight");
        assertThat(Numbers.byName(model("evers-2025"))).containsKeys("flows/effort/rate", "flows/effort/factors/dampen-resources/by",
                "constructs/energy/initial");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesDoNotDependOnTheOrderOfTheFile(String id) {
        Model model = model(id);
        Model within = model.toBuilder()
                .effects(model.effects().stream().map(effect -> effect.toBuilder().moderatedBy(reversed(effect.moderatedBy())).build()).toList())
                .flows(model.flows().stream().map(flow -> new Flow(flow.id(), flow.from(), flow.to(), flow.hypothesis(), flow.rate(),
                        reversed(flow.factors()))).toList()).build();
        Model reversed = Parts.reordered(within, Order::reversed);

        assertThat(values(reversed)).isEqualTo(values(model));
    }

    private static Map<String, Double> values(Model model) {
        return Numbers.byName(model).values().stream().collect(Collectors.toMap(NamedNumber::name, NamedNumber::value));
    }

    @Test
    void aCornerOfATableIsNamedByItsPlace() {
        assertThat(values(model("jdr-ai-adoption"))).containsEntry("flows/maturing-by-analytical-ai/factors/table-hrMaturity/points/3/x", 2.8)
                .containsEntry("flows/maturing-by-analytical-ai/factors/table-hrMaturity/points/1/y", 0.2);
    }

    @Test
    void aCornerThatIsSetLosesItsRangeAndTheOthersKeepTheirs() {
        Model model = Parts.model(Parts.stock("skill", 1), Parts.inflow("skill", 1, new Factor.Table("skill", List.of(
                new Point(-0.5, 1, Optional.of(new Range(0.5, 2))), new Point(2, 0, Optional.of(new Range(0, 1)))), "guess", Optional.empty())));
        String table = "flows/into-skill/factors/table-skill";

        Map<String, NamedNumber> set = Numbers.byName(Numbers.with(model, Map.of(table + "/points/1/y", 7.0, table + "/points/2/x", 3.0)));

        assertThat(set.get(table + "/points/1/y").value()).isEqualTo(7);
        assertThat(set.get(table + "/points/1/y").range()).isEmpty();
        assertThat(set.get(table + "/points/2/y").range()).contains(new Range(0, 1));
        assertThat(set.get(table + "/points/2/y").together()).contains(table);
    }

    @Test
    void cornersThatWouldStepBackAreRefused() {
        assertThatThrownBy(() -> Numbers.with(model("jdr-ai-adoption"), Map.of("flows/maturing-by-analytical-ai/factors/table-hrMaturity/points/3/x", 3.5)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("The x of a table's points increases, but 3 follows 3.5.");
    }

    @Test
    void twoFactorsOfOneKindOnOneConstructAreToldApart() {
        Flow flow = Parts.inflow("support", 1, new Factor.Hill("support", Parts.estimate(3), Parts.estimate(0.5), Optional.empty()),
                new Factor.Hill("support", Parts.estimate(2), Parts.estimate(0.7), Optional.empty()));

        assertThat(values(Parts.model(Parts.stock("support", 1), flow))).containsEntry("flows/into-support/factors/hill-support/slope", 2.0)
                .containsEntry("flows/into-support/factors/hill-support#2/slope", 3.0);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void settingEveryNumberToWhatItIsOnlyTakesItsRange(String id) {
        Model model = model(id);

        Model set = Numbers.with(model, values(model));

        assertThat(values(set)).isEqualTo(values(model));
        assertThat(Numbers.byName(set).values()).noneMatch(NamedNumber::isDrawn);
    }

    @Test
    void aNumberMayBeSetOutsideItsRangeAndNothingElseMoves() {
        Model model = model("jdr-core-5");

        Model set = Numbers.with(model, Map.of("effects/demands-to-strain/gain", 9.0));

        Map<String, Double> expected = values(model);
        expected.put("effects/demands-to-strain/gain", 9.0);
        assertThat(values(set)).isEqualTo(expected);
        assertThat(Numbers.with(model, Map.of())).isSameAs(model);
    }

    @Test
    void partsThatMustFitTogetherAreSetTogether() {
        Model model = model("jdr-core-5");
        Noise noise = model.construct("strain").orElseThrow().noise().orElseThrow();

        Model set = Numbers.with(model, Map.of("constructs/strain/noise/chronic", noise.chronic() - 0.1,
                "constructs/strain/noise/weekly", noise.weekly() + 0.1));

        assertThat(set.construct("strain").orElseThrow().noise().orElseThrow().weekly()).isEqualTo(noise.weekly() + 0.1);
        assertThatThrownBy(() -> Numbers.with(model, Map.of("constructs/strain/noise/chronic", 0.0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sum to");
    }
}
