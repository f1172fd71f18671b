package org.jdrtoolkit.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;

/**
 * A scenario of one's own to begin with: two years of an organisation that introduces a technology, by itself and accompanied.
 *
 * @param name what the organisation is called; left out, "our organisation"
 * @param people how many work there
 * @param lever id of the lever that stands for the technology, one of {@link #TECHNOLOGIES}
 * @param percent how strongly it is introduced, from 1 to 100
 * @param accompaniment what goes along with it
 */
record FirstScenario(Optional<String> name, int people, String lever, int percent, Accompaniment accompaniment) {

    /** Levers that can be introduced by themselves, as levers of the model. */
    static final List<Lever> TECHNOLOGIES = List.of("aiAvailability", "automatedDecisions", "surveillance", "basicAutomation", "analyticalAi", "predictiveModels").stream()
            .map(id -> model().lever(id).orElseThrow()).toList();

    private static final String MODEL = "jdr-ai-adoption";
    private static final int LONGEST_ID = 64;
    private static final int DRAWS = 100;
    private static final int SEED = 1;
    private static final double HORIZON_WEEKS = 104;
    private static final double BEGIN_WEEKS = 8;
    private static final double RAMP_WEEKS = 12;

    private static Model model() {
        return Library.find(MODEL).orElseThrow();
    }

    /** The scenario, with an id from words in this language and texts in all languages. */
    Scenario scenario(Language language) {
        Workforce workforce = Workforce.builder(people).simulate(Simulated.REPRESENTATIVE).build();
        Time time = new Time(TimeUnit.WEEK, Optional.empty(), HORIZON_WEEKS, 1, Optional.empty(), Scheme.HEUN);
        return Scenario.builder(id(language), MODEL, time, workforce)
                .title(text(words -> organisation(words) + ": " + technology(words)))
                .description(Optional.of(text(words -> words.say("new.description", organisation(words), people, technology(words), dose(words)))))
                .plans(plans()).sampling(new Sampling(SEED, DRAWS, 1)).build();
    }

    private List<Plan> plans() {
        LeverChange introduced = LeverChange.builder(lever).from(BEGIN_WEEKS).ramp(RAMP_WEEKS).to(percent / 100.0).build();
        List<Plan> plans = new ArrayList<>(List.of(plan(Accompaniment.NOTHING, List.of(introduced))));
        if (accompaniment != Accompaniment.NOTHING) {
            List<LeverChange> changes = new ArrayList<>(List.of(introduced));
            changes.addAll(accompaniment.levers());
            plans.add(plan(accompaniment, changes));
        }
        return plans;
    }

    private static Plan plan(Accompaniment accompaniment, List<LeverChange> levers) {
        return Plan.builder(accompaniment.plan()).title(text(words -> words.say("new.plan." + accompaniment.word()))).levers(levers).build();
    }

    /** From the name and the lever, so that it is no reserved word. */
    private String id(Language language) {
        String ending = lever.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(organisation(Words.in(language)), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String beginning = plain.isEmpty() ? "scenario" : plain.substring(0, Math.min(plain.length(), LONGEST_ID - ending.length() - 1));
        return beginning + "-" + ending;
    }

    private String organisation(Words words) {
        return name.orElseGet(() -> words.say("new.organisation"));
    }

    private String technology(Words words) {
        return technology().title().in(words.locale());
    }

    private Lever technology() {
        return TECHNOLOGIES.stream().filter(one -> one.id().equals(lever)).findFirst().orElseThrow();
    }

    private String dose(Words words) {
        return ModelExplanation.dose(technology().atFull().orElseThrow(), percent / 100.0, words);
    }

    private static Text text(Function<Words, String> said) {
        return Text.of(said.apply(Words.in(Language.EN)), said.apply(Words.in(Language.NL)));
    }
}
