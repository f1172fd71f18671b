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

    /** The indicator that stands for this outcome, if there is one. */
    public Optional<Indicator> indicator(OutcomeKind outcome) {
        return indicators.stream().filter(indicator -> indicator.outcome().equals(Optional.of(outcome))).findFirst();
    }

    /** The indicators that stand for an outcome, in the order of the model. */
    public List<Indicator> outcomes() {
        return indicators.stream().filter(indicator -> indicator.outcome().isPresent()).toList();
    }

    /** Whether plans can be judged by it: it names wellbeing and performance, at least one of each. */
    public boolean isJudged() {
        return outcomes().stream().map(indicator -> indicator.outcome().orElseThrow().isWellbeing()).distinct().count() == 2;
    }

    /** The evidence with this id, if there is one. */
    public Optional<Evidence> evidence(String id) {
        return evidence.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
