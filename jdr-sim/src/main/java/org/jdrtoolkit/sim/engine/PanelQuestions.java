package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.sim.scenario.PanelDesign;

/** The survey of a panel: variables, waves, and measurement error. */
final class PanelQuestions {

    private final Reading reading;
    private final int[] steps;
    private final int variables;
    private final double[] errorSd;
    private final int[] places;

    PanelQuestions(Compiled compiled, PanelDesign design) {
        Model model = compiled.study().model();
        this.reading = Reading.ofAll(model, compiled.equations(), false);
        this.steps = design.steps(compiled.study().scenario().time());
        this.variables = PanelDesign.variables(model).size();
        this.errorSd = model.constructs().stream().map(Construct::noise)
                .mapToDouble(shares -> design.hasError() ? Math.sqrt(shares.map(Noise::error).orElse(0.0)) : 0).toArray();
        this.places = model.constructs().stream().mapToInt(construct -> compiled.equations().construct(construct.id())).toArray();
    }

    Reading reading() {
        return reading;
    }

    int[] steps() {
        return steps;
    }

    int waves() {
        return steps.length;
    }

    /** The step at which a wave takes place. */
    int step(int wave) {
        return steps[wave];
    }

    int variables() {
        return variables;
    }

    /** How many of the variables are constructs, which come first. */
    int constructs() {
        return errorSd.length;
    }

    /** Standard deviation of the error in answers about a construct. */
    double errorSd(int construct) {
        return errorSd[construct];
    }

    /** The place of a construct in the equations. */
    int place(int construct) {
        return places[construct];
    }
}
