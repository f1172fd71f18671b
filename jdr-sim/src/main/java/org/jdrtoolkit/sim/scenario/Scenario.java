package org.jdrtoolkit.sim.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.text.Text;

@About("One question about one organisation: what happens to wellbeing and performance under each plan?")
public record Scenario(
        @About("Name of the scenario; results go into a folder of this name.") String id,
        @About("Its name for people.") Text title,
        @About("The question in a few sentences.") Optional<Text> description,
        @About("Id of a shipped model, or the name of a model file (ending in .json) beside this file.") String model,
        @About("Ids of hypotheses of the model to switch off.") List<String> without,
        @About("Numbers of the model that this question sets otherwise, by name; they are not drawn.") Map<String, Double> numbers,
        @About("How long the run lasts, and in which steps.") Time time,
        @About("The people.") Workforce workforce,
        @About("What the organisation might do.") List<Plan> plans,
        @About("What plans cost and bring in euros; left out, nothing is valued.") Optional<Economics> economics,
        @About("Which stylised facts this question shows, by number, such as F7.") List<String> demonstrates,
        @About("What the author says beforehand will come out.") List<Expectation> expects,
        @About("Where chance comes from.") @OrElse("{}") Sampling sampling,
        @About("How plans are judged.") @OrElse("{}") VerdictRule verdict) {

    public Scenario {
        without = List.copyOf(without);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers)); // written in the order in which they were read
        plans = List.copyOf(plans);
        demonstrates = List.copyOf(demonstrates);
        expects = List.copyOf(expects);
    }

    /** All plans, the one that changes nothing first. */
    public List<Plan> allPlans() {
        List<Plan> all = new ArrayList<>();
        all.add(Plan.noRollout());
        all.addAll(plans);
        return List.copyOf(all);
    }

    /** The plans that a verdict needs: those that are judged, and the one they are compared with. */
    public List<Plan> comparedPlans() {
        return allPlans().stream().filter(plan -> !plan.id().equals(Plan.NO_ROLLOUT) || plan.id().equals(verdict.against())).toList();
    }

    /** The plans that are judged. */
    public List<Plan> judgedPlans() {
        return plans.stream().filter(plan -> !plan.id().equals(verdict.against())).toList();
    }

    /** When plans are judged: the time that is asked for, or the end. */
    public double verdictTime() {
        return verdict.at().orElse(time.horizon());
    }

    /** The same question with other times. */
    public Scenario withTime(Time other) {
        return new Scenario(id, title, description, model, without, numbers, other, workforce, plans, economics, demonstrates, expects, sampling, verdict);
    }

    /** The same question of other people. */
    public Scenario withWorkforce(Workforce other) {
        return new Scenario(id, title, description, model, without, numbers, time, other, plans, economics, demonstrates, expects, sampling, verdict);
    }

    /** The same question with these hypotheses switched off, and no others. */
    public Scenario withoutHypotheses(List<String> ids) {
        return new Scenario(id, title, description, model, ids, numbers, time, workforce, plans, economics, demonstrates, expects, sampling, verdict);
    }

    /** The same question with other plans; what was expected of plans that are gone is not expected any more. */
    public Scenario withPlans(List<Plan> others) {
        Set<String> there = others.stream().map(Plan::id).collect(Collectors.toSet());
        List<Expectation> still = expects.stream().filter(expectation -> there.contains(expectation.plan())).toList();
        return new Scenario(id, title, description, model, without, numbers, time, workforce, others, economics, demonstrates, still, sampling, verdict);
    }

    /** The presets that plans take over, by the id of the plan. */
    public Map<String, String> presets() {
        Map<String, String> presets = new LinkedHashMap<>();
        plans.forEach(plan -> plan.preset().ifPresent(preset -> presets.put(plan.id(), preset)));
        return presets;
    }

    /** The same question with another seed. */
    public Scenario withSeed(long seed) {
        return withSampling(new Sampling(seed, sampling.parameterDraws(), sampling.replications()));
    }

    /** The same question asked of other worlds. */
    public Scenario withSampling(Sampling other) {
        return new Scenario(id, title, description, model, without, numbers, time, workforce, plans, economics, demonstrates, expects, other, verdict);
    }
}
