package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Draft;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario may set some numbers of a group that is drawn together: they hold, and the others are drawn as they were. */
class NumbersOfGroupsTest {

    private static final int DRAWS = 3;

    private static final Study STUDY = Studies.study("""
            {'id': 'group', 'title': {'en': 'Group'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 2, 'step': 1},
             'workforce': {'size': 20, 'simulate': 'representative'},
             'plans': [{'id': 'assist', 'title': {'en': 'Assist'}, 'levers': [{'lever': 'aiStrategy', 'from': 1, 'to': 1}]}],
             'sampling': {'seed': 4, 'parameterDraws': 3}}""");

    private static List<String> group(String name) {
        List<String> names = Numbers.byName(STUDY.model()).values().stream().filter(number -> number.together().filter(name::equals).isPresent())
                .map(NamedNumber::name).toList();
        assertThat(names).hasSizeGreaterThan(1);
        return names;
    }

    private static Study setting(List<String> names) {
        Map<String, NamedNumber> known = Numbers.byName(STUDY.model());
        Map<String, Double> values = names.stream().collect(Collectors.toMap(name -> name, name -> known.get(name).range().orElseThrow().high()));
        return STUDY.with(scenario -> scenario.toBuilder().numbers(values).build());
    }

    /** The values of all drawn numbers by name, of every draw. */
    private static List<Map<String, Double>> drawn(Study study) {
        Worlds worlds = Ensemble.of(study).run();
        return IntStream.rangeClosed(1, DRAWS).mapToObj(draw -> {
            Map<String, Double> values = new LinkedHashMap<>();
            IntStream.range(0, worlds.numbers().size()).forEach(n -> values.put(worlds.numbers().get(n).name(), worlds.value(draw, n)));
            return values;
        }).toList();
    }

    /** One of two, one of eight, all but one of eight, all of eight and of two. */
    @ParameterizedTest
    @ValueSource(strings = {"buffer 1", "resources-to-strain 1", "resources-to-strain 7", "resources-to-strain 8", "pace-of-skill 2"})
    void whatIsSetHoldsAndTheOthersAreDrawnAsTheyWere(String groupAndCount) {
        List<String> members = group(groupAndCount.split(" ")[0]);
        List<String> set = members.subList(0, Integer.parseInt(groupAndCount.split(" ")[1]));
        Study study = setting(set);

        List<Map<String, Double>> values = drawn(study);

        Map<String, NamedNumber> known = Numbers.byName(STUDY.model());
        set.forEach(name -> assertThat(Numbers.byName(study.model()).get(name).value()).isEqualTo(known.get(name).range().orElseThrow().high()));
        List<Map<String, Double>> others = drawn(STUDY);
        others.forEach(draw -> draw.keySet().removeAll(set));
        assertThat(values).isEqualTo(others);
    }

    @Test
    void aStudyWithSuchANumberCanBeMadeAgainAndItsModelWritten() {
        Study study = setting(group("buffer").subList(0, 1));

        assertThat(Study.of(study.scenario(), study.model()).model()).isEqualTo(study.model());
        assertThat(ModelFile.read("set.json", ModelFile.write(study.model())).orThrow()).isEqualTo(study.model());
        assertThat(drawn(Study.of(study.scenario(), study.model()))).isEqualTo(drawn(study));
    }

    @Test
    void aNumberOfAGroupWhoseHypothesisIsOffMayBeSet() {
        List<String> members = group("boost");
        String hypothesis = STUDY.model().hypotheses().get(0).id();

        assertThat(drawn(setting(members.subList(0, 1)).with(scenario -> scenario.toBuilder().without(List.of(hypothesis)).build())).get(0))
                .containsKeys(members.subList(1, members.size()).toArray(String[]::new));
    }

    /** What one number breaks is told whatever group another belongs to. */
    @Test
    void otherRulesStillHold() {
        Map<String, Double> numbers = Map.of(group("buffer").get(0), 0.5, "constructs/strain/halfLifeWeeks", -1.0);

        List<Problem> problems = Draft.of(STUDY.scenario().toBuilder().numbers(numbers).build(), STUDY.draft().model().orElseThrow()).check().problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.OUT_OF_RANGE);
            assertThat(problem.pointer()).isEqualTo("/numbers/constructs~1strain~1halfLifeWeeks");
        });
    }

    @Test
    void aScenarioThatSetsAllThatIsDrawnIsToldSo() {
        Map<String, Double> all = Numbers.byName(STUDY.model()).values().stream().filter(NamedNumber::isDrawn)
                .collect(Collectors.toMap(NamedNumber::name, NamedNumber::value));

        assertThat(Draft.of(STUDY.scenario().toBuilder().numbers(all).sampling(new Sampling(4, DRAWS, 1)).build(), STUDY.draft().model().orElseThrow())
                .check().problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("The scenario itself sets every number of the model that has a range to draw from."));
    }
}
