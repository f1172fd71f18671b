package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each scheme converges at the order it claims, also where a lever jumps, ramps and returns. */
class ConvergenceTest {

    /** A lever that jumps at 6, one that ramps from 9 to 15, and a pulse; all on the grid of the coarsest step, 3 weeks. */
    private static final Study WITH_EVENTS = Studies.study("""
            {'id': 'events', 'title': {'en': 'Events'}, 'model': 'jdr-core-5',
             'time': {'unit': 'week', 'horizon': 48, 'step': 3, 'every': 48},
             'workforce': {'size': 1, 'simulate': 'representative', 'segments': [
               {'id': 'busy', 'share': 1, 'title': {'en': 'Busy'}, 'baseline': {'demands': 0.8, 'resources': -0.6}}]},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [
               {'lever': 'extraWorkload', 'from': 6, 'to': 1},
               {'lever': 'jobRedesign', 'from': 9, 'ramp': 6, 'until': 30, 'to': 1}]}]}""");

    private static final Study WITHOUT_EVENTS = Studies.shipped("published/evers-2025.json");

    /** Halving the step divides the error by 2^order in the limit; at these steps the next term still shifts the order by under 0.15. */
    @ParameterizedTest
    @CsvSource({"EULER, 1", "HEUN, 2", "RK4, 4"})
    void schemesKeepTheirOrderAcrossJumpsRampsAndPulses(Scheme scheme, int order) {
        double observed = observedOrder(WITH_EVENTS, "plan", "strain", TimeUnit.WEEK, 48, scheme == Scheme.RK4 ? 3 : 0.75, scheme);

        assertThat(observed).isCloseTo(order, within(0.15));
    }

    @ParameterizedTest
    @CsvSource({"EULER, 1", "HEUN, 2", "RK4, 4"})
    void schemesKeepTheirOrderOnAStockAndFlowModel(Scheme scheme, int order) {
        double observed = observedOrder(WITHOUT_EVENTS, "no-rollout", "engagement", TimeUnit.DAY, 20, 0.25, scheme);

        assertThat(observed).isCloseTo(order, within(0.15));
    }

    private static double observedOrder(
            Study study, String plan, String variable, TimeUnit unit, double horizon, double step, Scheme scheme) {
        double exact = end(study, plan, variable, unit, horizon, step, Scheme.REFERENCE);
        double coarse = Math.abs(end(study, plan, variable, unit, horizon, step, scheme) - exact);
        double fine = Math.abs(end(study, plan, variable, unit, horizon, step / 2, scheme) - exact);
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double end(
            Study study, String plan, String variable, TimeUnit unit, double horizon, double step, Scheme scheme) {
        Time time = new Time(unit, Optional.empty(), horizon, step, Optional.of(horizon), scheme);
        RunResult result = Studies.run(study, scenario -> scenario.withTime(time));
        return result.mean(plan, variable).last();
    }
}
