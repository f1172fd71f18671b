package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.preset.Preset;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Rules for the preset of a plan: it must exist and be made for the model. */
final class PresetCheck {

    private PresetCheck() {}

    static List<Problem> check(Scenario scenario, Optional<Model> model) {
        Problems problems = new Problems();
        for (int i = 0; i < scenario.plans().size(); i++) {
            String pointer = "/plans/" + i + "/preset";
            scenario.plans().get(i).preset().ifPresent(id -> {
                problems.exists(id, Presets.ids(), "shipped preset", pointer);
                Presets.find(id).flatMap(preset -> model.flatMap(theory -> misfit(preset, theory))).ifPresent(why ->
                        problems.error(Code.PRESET_OF_OTHER_MODEL, pointer, why, "Write those of its changes that fit under \"levers\", and leave \"preset\" out."));
            });
        }
        return problems.found();
    }

    /** Why a preset does not fit a model; a user's own model may have the id of a shipped one but lack its levers. */
    private static Optional<String> misfit(Preset preset, Model model) {
        if (!preset.model().equals(model.id())) {
            return Optional.of("The preset \"" + preset.id() + "\" is made for the model \"" + preset.model() + "\", not for \"" + model.id() + "\".");
        }
        return preset.levers().stream().map(LeverChange::lever).filter(lever -> model.lever(lever).isEmpty()).findFirst()
                .map(lever -> "The preset \"" + preset.id() + "\" changes the lever \"" + lever + "\", which this model does not have.");
    }
}
