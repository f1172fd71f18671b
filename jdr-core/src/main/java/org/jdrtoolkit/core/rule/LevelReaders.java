package org.jdrtoolkit.core.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;

/** Constructs in standard deviations on whose level, and not only its change, something else in a model depends. */
public final class LevelReaders {

    private LevelReaders() {}

    /**
     * Ids of the constructs whose level enters a product with another change (equation 3 of {@code docs/numerics.md}), a flow, an auxiliary, a share, or the rate
     * of absence or leaving. Of any other construct only the deviation from today acts, so where it lies today changes no verdict.
     *
     * @param without ids of hypotheses that are switched off
     */
    public static Set<String> of(Model model, Set<String> without) {
        Set<String> read = new HashSet<>();
        model.effects().stream().filter(effect -> isOn(effect.hypothesis(), without)).forEach(effect -> effect.moderatedBy().stream()
                .filter(moderator -> isOn(moderator.hypothesis(), without)).forEach(moderator -> {
                    read.add(effect.from());
                    read.add(moderator.by());
                }));
        Stream<Factor> factors = Stream.concat(model.auxiliaries().stream().map(Auxiliary::formula),
                model.flows().stream().filter(flow -> isOn(flow.hypothesis(), without)).flatMap(flow -> flow.factors().stream()));
        factors.flatMap(factor -> factor.left(without)).flatMap(factor -> factor.reads().stream()).forEach(read::add);
        model.indicators().forEach(indicator -> {
            indicator.share().ifPresent(share -> read.add(share.of()));
            indicator.terms().stream().filter(term -> term.of().size() > 1).forEach(product -> read.addAll(product.of()));
        });
        model.absence().stream().filter(rate -> isOn(rate.hypothesis(), without)).forEach(rate -> read.add(rate.of()));
        model.leaving().stream().filter(hazard -> isOn(hazard.hypothesis(), without)).forEach(hazard -> read.add(hazard.of()));
        read.retainAll(model.constructs().stream().filter(construct -> construct.scale() == Scale.Z).map(Construct::id).collect(Collectors.toSet()));
        return read;
    }

    private static boolean isOn(Optional<String> hypothesis, Set<String> without) {
        return hypothesis.filter(without::contains).isEmpty();
    }
}
