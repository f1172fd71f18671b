package org.jdrtoolkit.cli;

import java.util.List;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.preset.Preset;

/** A preset in plain words: what it does when, and how a plan takes it over. */
final class PresetExplanation {

    private final Preset preset;
    private final Words words;

    PresetExplanation(Preset preset, Words words) {
        this.preset = preset;
        this.words = words;
    }

    String text() {
        Model model = Library.find(preset.model()).orElseThrow();
        return String.join("\n", List.of(preset.title().in(words.locale()) + " (" + preset.id() + ")", preset.description().in(words.locale()), "",
                words.say("explain.presetOf", preset.model(), words.say("unit.many." + TimeUnit.WEEK)),
                new LeverTable(model, words).text(preset.levers()), "",
                words.say("explain.presetUse", preset.id())));
    }
}
