package org.jdrtoolkit.sim.preset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.library.Shelf;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Time;

/** The presets that ship with the toolkit. To add one, put its file into the resources and its id into {@code index.txt}. */
public final class Presets {

    private static final Shelf SHELF = Shelf.of(Presets.class::getResourceAsStream, "");

    /** Read once, since each of many worlds needs them. */
    private static final Map<String, Preset> SHIPPED = shipped();

    private Presets() {}

    /** Ids of all shipped presets, in the order in which they are listed. */
    public static List<String> ids() {
        return List.copyOf(SHIPPED.keySet());
    }

    /** The shipped preset with this id, if there is one. */
    public static Optional<Preset> find(String id) {
        return Optional.ofNullable(SHIPPED.get(id));
    }

    /**
     * The same question with the changes of presets added to its plans, after a plan's own, in its time unit and steps; a lever that a plan changes
     * itself overrides that lever of the preset. Applying it twice changes nothing more. Unknown presets and invalid times are left as they are.
     */
    public static Scenario into(Scenario scenario) {
        return scenario.withPlans(scenario.plans().stream().map(plan -> into(plan, scenario.time())).toList());
    }

    private static Plan into(Plan plan, Time time) {
        List<String> own = plan.levers().stream().map(LeverChange::lever).toList();
        Stream<LeverChange> taken = plan.preset().flatMap(Presets::find).stream().flatMap(found -> PresetSteps.of(found, time).stream());
        return plan.withLevers(Stream.concat(plan.levers().stream(), taken.filter(change -> !own.contains(change.lever()))).toList());
    }

    /** The file of a shipped preset as text, if there is one. */
    public static Optional<String> json(String id) {
        return SHELF.json(id);
    }

    private static Map<String, Preset> shipped() {
        Map<String, Preset> presets = new LinkedHashMap<>();
        SHELF.names().forEach(id -> presets.put(id, RecordReader.read(id + ".json", SHELF.json(id).orElseThrow(), Preset.class).orThrow()));
        return Collections.unmodifiableMap(presets);
    }
}
