package org.jdrtoolkit.sim.roadmap;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.rule.RangeCheck;

/**
 * The result of an assessment: the level, what is missing for the next one, and which phase comes next.
 *
 * @param mean mean of the answers
 * @param level the level, from 1 to 4: the mean, but never more than 1 above the lowest answer
 * @param inWords the level that has been reached, in words
 * @param next the next level in words; none at the top
 * @param gaps the dimensions that lie below the next level
 * @param nextPhase the phase that comes next; none at the top
 * @param tooEarly the phases that would skip a level
 */
public record Maturity(double mean, double level, MaturityLevel inWords, Optional<MaturityLevel> next, List<Gap> gaps, Optional<Phase> nextPhase,
        List<Phase> tooEarly) {

    /** How far the level may lie above the weakest dimension. Our assumption: weak foundations hold back what is built on them. */
    public static final double MOST_ABOVE_WEAKEST = 1;

    /**
     * A dimension that lies below the next level.
     *
     * @param dimension the dimension
     * @param answer the answer that was given
     */
    public record Gap(Dimension dimension, int answer) {}

    public Maturity {
        gaps = List.copyOf(gaps);
        tooEarly = List.copyOf(tooEarly);
    }

    /** The result of an assessment on a roadmap; throws {@link ProblemException} if an answer is not from 1 to 4. */
    public static Maturity of(Assessment assessment, Roadmap roadmap) {
        ProblemException.throwIfErrors(RangeCheck.check(assessment));
        Collection<Integer> answers = assessment.answers().values();
        double mean = answers.stream().mapToInt(answer -> answer).average().orElseThrow();
        double level = Math.min(mean, Collections.min(answers) + MOST_ABOVE_WEAKEST);
        int reached = (int) level;
        Optional<MaturityLevel> next = roadmap.levels().stream().filter(above -> above.level() == reached + 1).findFirst();
        List<Gap> gaps = next.stream().flatMap(above -> roadmap.dimensions().stream()
                .map(dimension -> new Gap(dimension, assessment.answers().get(dimension.id())))
                .filter(gap -> gap.answer() < above.level())).toList();
        return new Maturity(mean, level, roadmap.level(reached), next, gaps, roadmap.phases().stream().filter(phase -> phase.leadsTo() > level).findFirst(),
                roadmap.phases().stream().filter(phase -> phase.needs() > level).toList());
    }

    /** Whether the weakest dimension keeps the level below the mean. */
    public boolean isHeldBack() {
        return level < mean;
    }
}
