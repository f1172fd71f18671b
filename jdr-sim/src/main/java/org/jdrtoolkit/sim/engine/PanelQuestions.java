package org.jdrtoolkit.sim.engine;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;

/** The survey of a panel: variables, waves, measurement error, and who goes on answering. */
final class PanelQuestions {

    private final Reading reading;
    private final int[] steps;
    private final int variables;
    private final double[] errorSd;
    private final boolean hasError;
    private final int[] places;
    private final Optional<DropOut> dropOut;
    private final List<String> constructs;

    PanelQuestions(Compiled compiled, PanelDesign design) {
        Model model = compiled.study().model();
        this.reading = Reading.ofAll(model, compiled.equations(), false);
        this.steps = design.steps(compiled.study().scenario().time());
        this.variables = PanelDesign.variables(model).size();
        this.errorSd = model.constructs().stream().map(Construct::noise)
                .mapToDouble(shares -> Math.sqrt(shares.map(Noise::error).orElse(0.0))).toArray();
        this.hasError = design.hasError();
        this.places = model.constructs().stream().mapToInt(construct -> compiled.equations().construct(construct.id())).toArray();
        this.dropOut = design.dropOut();
        this.constructs = model.constructs().stream().map(Construct::id).toList();
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

    /** Whether scores carry measurement error. */
    boolean hasError() {
        return hasError;
    }

    /** How people drop out; empty if everybody goes on answering. */
    Optional<DropOut> dropOut() {
        return dropOut;
    }

    /** The place of a construct among the variables. */
    int variable(String construct) {
        return constructs.indexOf(construct);
    }

    /** (11a) Adds measurement error of its own for each construct, person and wave; levels without it are true ones. */
    void addError(int construct, int wave, Chunk chunk, People people, double[] levels) {
        if (errorSd[construct] > 0) {
            Chance errors = chunk.segment().chance().errors()[places[construct]];
            Rows.add(levels, errorSd[construct], errors.of(people.first(), people.count()).normals(steps[wave]));
        }
    }
}
