package org.jdrtoolkit.sim.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Time;

/** The rule that a step is short enough for the construct that fades fastest (equation 7a of {@code docs/numerics.md}). */
final class StepCheck {

    /** With steps this many times shorter than the longest bounded one, half of a deviation is followed over several steps. */
    private static final double SAFETY = 4;

    /** A step that is so much too long was not meant; of its parts none is better than another. */
    private static final int MOST_PARTS = 10_000;

    private StepCheck() {}

    /** Whether a fading deviation stays bounded; {@code model} has the numbers that the scenario sets. */
    static List<Problem> check(Scenario scenario, Model model) {
        Time time = scenario.time();
        Optional<Construct> fastest = model.constructs().stream().filter(Construct::hasHalfLife)
                .min(Comparator.comparingDouble((Construct construct) -> construct.halfLifeWeeks().orElseThrow().value()).thenComparing(Construct::id));
        Problems problems = new Problems();
        fastest.ifPresent(construct -> {
            double halfLifeWeeks = construct.halfLifeWeeks().orElseThrow().value();
            double longest = time.scheme().mostFadingPerStep() * halfLifeWeeks / StrictMath.log(2) / time.unit().weeks();
            if (time.step() > longest) {
                problems.error(Code.STEP_TOO_LONG, "/time/step", "A step of " + time.inWords(time.step()) + " is too long for \""
                        + construct.id() + "\", of which half fades in " + Decimals.plain(halfLifeWeeks) + " weeks: with \""
                        + RecordShape.word(time.scheme()) + "\" it would swing ever wider beyond steps of " + Decimals.plain(rounded(longest)) + " " + RecordShape.word(time.unit()) + "s.",
                        "Take steps of " + time.inWords(part(time.step(), longest / SAFETY)) + " or shorter.");
            }
        });
        return problems.found();
    }

    /** Three digits that count, rounded down: a step that is told is one that holds. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3, RoundingMode.DOWN)).doubleValue();
    }

    /** A whole part of the step, so that what was on a step stays on one; of those from the longest wanted to half of it, the one that is written shortest. */
    private static double part(double step, double wanted) {
        double least = Math.ceil(step / wanted);
        if (least > MOST_PARTS) {
            return wanted;
        }
        int most = (int) least;
        return IntStream.rangeClosed(most, 2 * most).mapToObj(parts -> step / parts)
                .min(Comparator.comparingInt((Double part) -> Decimals.plain(part).length()).thenComparing(Comparator.reverseOrder())).orElseThrow();
    }
}
