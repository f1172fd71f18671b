package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A question may set numbers of its model otherwise. */
class NumbersOfScenarioTest {

    private static final String SCENARIO = """
            {'id': 'set', 'title': {'en': 'Set'}, 'model': 'jdr-core-5', NUMBERS 'time': {'horizon': 10}, 'workforce': {'size': 50},
             'plans': [{'id': 'pressure', 'title': {'en': 'Pressure'}, 'levers': [{'lever': 'extraWorkload', 'from': 1, 'to': 1}]}]}""";

    private static Study study(String numbers) {
        return Studies.study(SCENARIO.replace("NUMBERS", numbers));
    }

    @Test
    void aRunWithANumberSetIsARunOfAModelThatStatesIt() {
        Study set = study("'numbers': {'effects/demands-to-strain/gain': 0.5, 'constructs/strain/halfLifeWeeks': 3},");
        Model stated = Numbers.with(Library.find("jdr-core-5").orElseThrow(),
                Map.of("effects/demands-to-strain/gain", 0.5, "constructs/strain/halfLifeWeeks", 3.0));

        RunResult run = Studies.run(set);

        assertThat(run.mean("pressure", "strain").values()).isEqualTo(Studies.run(Study.of(study("").scenario(), stated)).mean("pressure", "strain").values())
                .isNotEqualTo(Studies.run(study("")).mean("pressure", "strain").values());
        assertThat(run.study().model()).isEqualTo(stated);
    }

    @Test
    void aModelWithoutRangesHasNothingToDraw() {
        Study plain = study("");
        Map<String, Double> values = new HashMap<>();
        Numbers.byName(plain.model()).values().forEach(number -> values.put(number.name(), number.value()));
        Model fixed = ModelFile.read("fixed.json", ModelFile.write(Numbers.with(plain.model(), values))).orThrow();
        Scenario sampled = plain.scenario().withSampling(new Sampling(1, 10, 1));

        assertThat(ScenarioCheck.check(sampled, Optional.of(plain.model()))).isEmpty();
        assertThat(ScenarioCheck.check(sampled, Optional.of(fixed))).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.NOTHING_TO_DRAW));
    }
}
