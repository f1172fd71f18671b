package org.jdrtoolkit.sim.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;

/** What is found about one study is not mixed with what is found about another. */
class FindingsTest {

    private static final String SCENARIO = """
            {'id': 'mixed', 'title': {'en': 'Mixed'}, 'model': 'jdr-core-5', 'time': {'horizon': 20}, 'workforce': {'size': 60},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}]}""";
    private static final Study STUDY = Studies.study(SCENARIO);
    private static final Findings FOUND = Findings.of(STUDY).with(new Stopped(1, 2));

    @Test
    void findingsAboutTheSameStudyReadTwiceAreAdded() {
        assertThat(Findings.of(Studies.study(SCENARIO)).with(FOUND).find(Stopped.class)).isEqualTo(Optional.of(new Stopped(1, 2)));
    }

    @Test
    void findingsAboutAnotherScenarioWithTheSameIdAreRefused() {
        Findings longer = Findings.of(Studies.study(SCENARIO.replace("20", "21")));
        assertThatIllegalArgumentException().isThrownBy(() -> longer.with(FOUND)).withMessageContaining("scenario and model must be the same");
    }

    @Test
    void findingsAboutAnotherModelWithTheSameIdAreRefused() {
        Model reversed = Studies.reversed(STUDY.model());
        Findings other = Findings.of(STUDY.withNumbers(reversed));
        assertThatIllegalArgumentException().isThrownBy(() -> other.with(FOUND)).withMessageContaining("scenario and model must be the same");
    }
}
