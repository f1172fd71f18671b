package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("A theory of demands, resources, wellbeing and performance, written down as data.")
public record Model(
        @About("Name of the model.") String id,
        @About("Its name for people.") Text title,
        @About("What it is for, and what it is not.") Optional<Text> description,
        @About("The unit in which its authors count time; scenarios may use another.") TimeUnit timeUnit,
        @About("Claims that can be switched off by name.") List<Hypothesis> hypotheses,
        @About("What is measured on people.") List<Construct> constructs,
        @About("What the organisation sets.") List<Lever> levers,
        @About("What follows from levels at each moment: sums, ratios, tables; for factors, effects, indicators and charts.") List<Auxiliary> auxiliaries,
        @About("Lasting influences, for constructs in standard deviations.") List<Effect> effects,
        @About("Flows, for stock-and-flow theories.") List<Flow> flows,
        @About("What people look at in the end.") List<Indicator> indicators,
        @About("How constructs go together between people; pairs left out do not.") List<Correlation> correlations,
        @About("What makes people leave; with none, everybody is equally likely to. Only scenarios with turnover, or with economics that count leavers, use it.") List<LeavingHazard> leaving,
        @About("What makes people absent through sickness. Only scenarios with economics use it.") List<AbsenceRate> absence,
        @About("The sources of all numbers.") List<Evidence> evidence) {

    public Model {
        hypotheses = List.copyOf(hypotheses);
        constructs = List.copyOf(constructs);
        levers = List.copyOf(levers);
        auxiliaries = List.copyOf(auxiliaries);
        effects = List.copyOf(effects);
        flows = List.copyOf(flows);
        indicators = List.copyOf(indicators);
        correlations = List.copyOf(correlations);
        leaving = List.copyOf(leaving);
        absence = List.copyOf(absence);
        evidence = List.copyOf(evidence);
    }

    /** The construct with this id, if there is one. */
    public Optional<Construct> construct(String id) {
        return constructs.stream().filter(construct -> construct.id().equals(id)).findFirst();
    }

    /** The lever with this id, if there is one. */
    public Optional<Lever> lever(String id) {
        return levers.stream().filter(lever -> lever.id().equals(id)).findFirst();
    }

    /** The auxiliary with this id, if there is one. */
    public Optional<Auxiliary> auxiliary(String id) {
        return auxiliaries.stream().filter(auxiliary -> auxiliary.id().equals(id)).findFirst();
    }

    /** The indicator that stands for this outcome, if there is one. */
    public Optional<Indicator> indicator(OutcomeKind outcome) {
        return indicators.stream().filter(indicator -> indicator.outcome().equals(Optional.of(outcome))).findFirst();
    }

    /** The indicator by which the performance of plans is judged: task performance, or contextual performance where there is none. */
    public Optional<Indicator> performance() {
        return indicator(OutcomeKind.TASK_PERFORMANCE).or(() -> indicator(OutcomeKind.CONTEXTUAL_PERFORMANCE));
    }

    /** The indicators that stand for an outcome, in the order of the model. */
    public List<Indicator> outcomes() {
        return indicators.stream().filter(indicator -> indicator.outcome().isPresent()).toList();
    }

    /** Whether plans can be judged by this model: it has at least one indicator of wellbeing and one of performance. */
    public boolean isJudged() {
        return outcomes().stream().map(indicator -> indicator.outcome().orElseThrow().isWellbeing()).distinct().count() == 2;
    }

    /** The evidence with this id, if there is one. */
    public Optional<Evidence> evidence(String id) {
        return evidence.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Begins an empty model that counts time in weeks, with its id as its title. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that starts from this model; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(id).title(title).description(description).timeUnit(timeUnit).hypotheses(hypotheses).constructs(constructs).levers(levers)
                .auxiliaries(auxiliaries).effects(effects).flows(flows).indicators(indicators).correlations(correlations).leaving(leaving).absence(absence)
                .evidence(evidence);
    }

    /** Makes a model part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String id;
        private Text title;
        private Optional<Text> description = Optional.empty();
        private TimeUnit timeUnit = TimeUnit.WEEK;
        private List<Hypothesis> hypotheses = List.of();
        private List<Construct> constructs = List.of();
        private List<Lever> levers = List.of();
        private List<Auxiliary> auxiliaries = List.of();
        private List<Effect> effects = List.of();
        private List<Flow> flows = List.of();
        private List<Indicator> indicators = List.of();
        private List<Correlation> correlations = List.of();
        private List<LeavingHazard> leaving = List.of();
        private List<AbsenceRate> absence = List.of();
        private List<Evidence> evidence = List.of();

        private Builder(String id) {
            this.id = id;
            this.title = Text.of(id);
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

        /** Replaces the unit of time. */
        public Builder timeUnit(TimeUnit timeUnit) {
            this.timeUnit = timeUnit;
            return this;
        }

        /** Replaces the hypotheses. */
        public Builder hypotheses(List<Hypothesis> hypotheses) {
            this.hypotheses = hypotheses;
            return this;
        }

        /** Replaces the constructs. */
        public Builder constructs(List<Construct> constructs) {
            this.constructs = constructs;
            return this;
        }

        /** Replaces the levers. */
        public Builder levers(List<Lever> levers) {
            this.levers = levers;
            return this;
        }

        /** Replaces the auxiliaries. */
        public Builder auxiliaries(List<Auxiliary> auxiliaries) {
            this.auxiliaries = auxiliaries;
            return this;
        }

        /** Replaces the effects. */
        public Builder effects(List<Effect> effects) {
            this.effects = effects;
            return this;
        }

        /** Replaces the flows. */
        public Builder flows(List<Flow> flows) {
            this.flows = flows;
            return this;
        }

        /** Replaces the indicators. */
        public Builder indicators(List<Indicator> indicators) {
            this.indicators = indicators;
            return this;
        }

        /** Replaces the correlations. */
        public Builder correlations(List<Correlation> correlations) {
            this.correlations = correlations;
            return this;
        }

        /** Replaces the hazards of leaving. */
        public Builder leaving(List<LeavingHazard> leaving) {
            this.leaving = leaving;
            return this;
        }

        /** Replaces the rates of absence. */
        public Builder absence(List<AbsenceRate> absence) {
            this.absence = absence;
            return this;
        }

        /** Replaces the evidence. */
        public Builder evidence(List<Evidence> evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The model with the parts set so far. */
        public Model build() {
            return new Model(id, title, description, timeUnit, hypotheses, constructs, levers, auxiliaries, effects, flows, indicators, correlations,
                    leaving, absence, evidence);
        }
    }
}
