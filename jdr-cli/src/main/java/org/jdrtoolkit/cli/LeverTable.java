package org.jdrtoolkit.cli;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.sim.scenario.LeverChange;

/** Changes of levers in plain words, one per line. */
final class LeverTable {

    private final Model model;
    private final Words words;

    LeverTable(Model model, Words words) {
        this.model = model;
        this.words = words;
    }

    String text(List<LeverChange> changes) {
        Table table = new Table();
        for (LeverChange change : changes) {
            Optional<Lever> known = model.lever(change.lever());
            String lever = known.map(one -> one.title().in(words.locale())).orElse(change.lever());
            String dose = known.flatMap(Lever::atFull).filter(one -> change.to() > 0).map(one -> " (" + ModelExplanation.dose(one, change.to(), words) + ")").orElse("");
            table.row("  " + lever, "→ " + number(change.to()) + dose, words.say("explain.from", number(change.from())),
                    change.ramp() > 0 ? words.say("explain.ramp", number(change.ramp())) : "",
                    change.until().map(until -> words.say("explain.until", number(until))).orElse(""),
                    String.join(", ", change.segments()));
        }
        return table.text();
    }

    private String number(double value) {
        return ModelExplanation.number(value, words.locale());
    }
}
