package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.util.List;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;

/** The numbers that were drawn, as tidy CSV: a row per draw and number. */
final class DrawsCsv implements ResultFile {

    @Override
    public String name() {
        return "draws.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.find(Worlds.class).filter(worlds -> !worlds.numbers().isEmpty()).isPresent();
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        Worlds worlds = found.get(Worlds.class);
        Csv csv = new Csv(out, List.of("scenario", WorldTable.DRAW, "number", "value"));
        List<NamedNumber> numbers = worlds.numbers();
        for (int draw : worlds.draws()) {
            for (int n = 0; n < numbers.size(); n++) {
                csv.row(List.of(found.study().scenario().id(), draw, numbers.get(n).name(), worlds.value(draw, n)));
            }
        }
    }
}
