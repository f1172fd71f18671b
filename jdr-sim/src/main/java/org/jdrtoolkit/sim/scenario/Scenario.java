package org.jdrtoolkit.sim.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /** The plan with this id, if there is one; {@code no-rollout} is the one that changes nothing. */
    public Optional<Plan> plan(String id) {
        return allPlans().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The plans that verdicts and balances need: the judged ones, the one they are compared with, and the one from which euros are counted. */
    public List<Plan> comparedPlans() {
        boolean isUnchangedNeeded = economics.isPresent() || verdict.against().equals(Plan.NO_ROLLOUT);
        return isUnchangedNeeded ? allPlans() : plans;
    }

    /** The plans that are judged. */
    public List<Plan> judgedPlans() {
        return plans.stream().filter(plan -> !plan.id().equals(verdict.against())).toList();
    }

    /** When plans are judged: the stated time, or the horizon. */
    public double verdictTime() {
        return verdict.at().orElse(time.horizon());
    }

    /** The same question with other times. */
    public Scenario withTime(Time other) {
        return toBuilder().time(other).build();
    }

    /** The same question about other people. */
    public Scenario withWorkforce(Workforce other) {
        return toBuilder().workforce(other).build();
    }

    /** The same question with these hypotheses switched off, and no others. */
    public Scenario withoutHypotheses(List<String> ids) {
        return toBuilder().without(ids).build();
    }

    /** The same question with other plans; expectations about removed plans are dropped. */
    public Scenario withPlans(List<Plan> others) {
        Set<String> there = others.stream().map(Plan::id).collect(Collectors.toSet());
        List<Expectation> still = expects.stream().filter(expectation -> there.contains(expectation.plan())).toList();
        return toBuilder().plans(others).expects(still).build();
    }

    /** The presets that plans adopt, by the id of the plan. */
    public Map<String, String> presets() {
        Map<String, String> presets = new LinkedHashMap<>();
        plans.forEach(plan -> plan.preset().ifPresent(preset -> presets.put(plan.id(), preset)));
        return presets;
    }

    /** The same question with another seed. */
    public Scenario withSeed(long seed) {
        return withSampling(new Sampling(seed, sampling.parameterDraws(), sampling.replications()));
    }

    /** The same question asked in other worlds. */
    public Scenario withSampling(Sampling other) {
        return toBuilder().sampling(other).build();
    }

    /** Begins a scenario without plans, with its id as its title, the numbers of the model as stated, and seed 1. */
    public static Builder builder(String id, String model, Time time, Workforce workforce) {
        return new Builder(id, model, time, workforce);
    }

    /** A builder that starts from this scenario; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(id, model, time, workforce).title(title).description(description).without(without).numbers(numbers).plans(plans)
                .economics(economics).demonstrates(demonstrates).expects(expects).sampling(sampling).verdict(verdict);
    }

    /** Makes a scenario part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String id;
        private Text title;
        private Optional<Text> description = Optional.empty();
        private String model;
        private List<String> without = List.of();
        private Map<String, Double> numbers = Map.of();
        private Time time;
        private Workforce workforce;
        private List<Plan> plans = List.of();
        private Optional<Economics> economics = Optional.empty();
        private List<String> demonstrates = List.of();
        private List<Expectation> expects = List.of();
        private Sampling sampling = Sampling.of(1);
        private VerdictRule verdict = new VerdictRule(Optional.empty(), Plan.NO_ROLLOUT, 0.05);

        private Builder(String id, String model, Time time, Workforce workforce) {
            this.id = id;
            this.title = Text.of(id);
            this.model = model;
            this.time = time;
            this.workforce = workforce;
        }

        /** Replaces the id. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Replaces the title. */
        public Builder title(Text title) {
            this.title = title;
            return this;
        }

        /** Replaces the description. */
        public Builder description(Optional<Text> description) {
            this.description = description;
            return this;
        }

        /** Replaces the id or file of the model. */
        public Builder model(String model) {
            this.model = model;
            return this;
        }

        /** Replaces the ids of hypotheses that are switched off. */
        public Builder without(List<String> without) {
            this.without = without;
            return this;
        }

        /** Replaces the values that override numbers of the model, by name. */
        public Builder numbers(Map<String, Double> numbers) {
            this.numbers = numbers;
            return this;
        }

        /** Replaces the times. */
        public Builder time(Time time) {
            this.time = time;
            return this;
        }

        /** Replaces the workforce. */
        public Builder workforce(Workforce workforce) {
            this.workforce = workforce;
            return this;
        }

        /** Replaces the plans, and leaves expectations as they are. */
        public Builder plans(List<Plan> plans) {
            this.plans = plans;
            return this;
        }

        /** Replaces the economics. */
        public Builder economics(Optional<Economics> economics) {
            this.economics = economics;
            return this;
        }

        /** Replaces the stylised facts that it shows. */
        public Builder demonstrates(List<String> demonstrates) {
            this.demonstrates = demonstrates;
            return this;
        }

        /** Replaces the expectations. */
        public Builder expects(List<Expectation> expects) {
            this.expects = expects;
            return this;
        }

        /** Replaces the worlds in which the question is asked. */
        public Builder sampling(Sampling sampling) {
            this.sampling = sampling;
            return this;
        }

        /** Replaces the rule of the verdict. */
        public Builder verdict(VerdictRule verdict) {
            this.verdict = verdict;
            return this;
        }

        /**
         * Alters one plan, such as {@code plan("people-first", plan -> plan.lever("training", change -> change.to(0.5)))}.
         *
         * @throws IllegalArgumentException if there is no plan of this id
         */
        public Builder plan(String plan, UnaryOperator<Plan.Builder> altering) {
            plans = Altered.in(plans, Plan::id, plan, one -> altering.apply(one.toBuilder()).build());
            return this;
        }

        /** The scenario with the parts set so far. */
        public Scenario build() {
            return new Scenario(id, title, description, model, without, numbers, time, workforce, plans, economics, demonstrates, expects,
                    sampling, verdict);
        }
    }
}
