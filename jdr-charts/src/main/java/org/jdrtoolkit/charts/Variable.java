package org.jdrtoolkit.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.text.Text;

/** Something a run reports over time: a construct, an auxiliary, an indicator or a lever, with its unit, in words where the model has some. */
record Variable(String id, Text title, Unit unit, Optional<Text> counted) {

    private Variable(String id, Text title, Unit unit) {
        this(id, title, unit, Optional.empty());
    }

    /** What the numbers of a variable mean. */
    enum Unit {
        /** Standard deviations from today's average. */
        SD,
        /** Share of people, from 0 to 1. */
        SHARE,
        /** Level of a stock or auxiliary. */
        LEVEL,
        /** Setting of a lever, from 0 to 1. */
        LEVER
    }

    /** The variable with this id; throws {@link IllegalArgumentException} if the model has none. */
    static Variable of(Model model, String id) {
        Optional<Variable> construct = model.construct(id)
                .map(found -> new Variable(id, found.title(), found.scale() == Scale.STOCK ? Unit.LEVEL : Unit.SD));
        Optional<Variable> indicator = model.indicators().stream().filter(found -> found.id().equals(id)).findFirst()
                .map(found -> new Variable(id, found.title(), unit(model, found)));
        Optional<Variable> lever = model.lever(id).map(found -> new Variable(id, found.title(), Unit.LEVER));
        Optional<Variable> auxiliary = model.auxiliary(id).map(found -> new Variable(id, found.title(), Unit.LEVEL, found.unit()));
        return construct.or(() -> auxiliary).or(() -> indicator).or(() -> lever).orElseThrow(() -> new IllegalArgumentException(
                "The model \"" + model.id() + "\" has no variable \"" + id + "\". " + Suggestion.of(id, ids(model))));
    }

    /** What its numbers mean, for an axis. */
    String unitIn(Words words) {
        return counted.map(words::of).orElseGet(() -> words.of("unit." + unit));
    }

    private static Unit unit(Model model, Indicator indicator) {
        if (indicator.share().isPresent()) {
            return Unit.SHARE;
        }
        boolean readsStock = indicator.terms().stream().flatMap(term -> term.of().stream()).anyMatch(id -> model.auxiliary(id).isPresent()
                || model.construct(id).filter(construct -> construct.scale() == Scale.STOCK).isPresent());
        return readsStock ? Unit.LEVEL : Unit.SD;
    }

    private static List<String> ids(Model model) {
        return Stream.of(
                model.constructs().stream().map(Construct::id),
                model.auxiliaries().stream().map(Auxiliary::id),
                model.indicators().stream().map(Indicator::id),
                model.levers().stream().map(Lever::id)).flatMap(ids -> ids).toList();
    }
}
