package org.jdrtoolkit.core.equation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Hypothesis;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.rule.ModelCheck;

/**
 * A model as rate equations: for each construct i, {@code dx_i/dt = Σ c · Π f(source)}.
 *
 * <p>Constructs, levers, traits and terms are in the order of their ids, so that equal models give equal bits whatever the order of
 * their files.
 *
 * @param unit the unit of time of all rates
 * @param constructs ids, in the order of {@code equations}
 * @param levers ids, in the order that lever readings refer to
 * @param traits ids of the effects in which people differ, in the order that trait readings refer to
 * @param intermediates numbers worked out before the rates; each reads only those before it
 * @param auxiliaries positions of the intermediates that have a name, by their ids
 * @param equations one per construct
 */
public record RateEquations(
        TimeUnit unit, List<String> constructs, List<String> levers, List<String> traits, List<Intermediate> intermediates,
        Map<String, Integer> auxiliaries, List<Equation> equations) {

    public RateEquations {
        constructs = List.copyOf(constructs);
        levers = List.copyOf(levers);
        traits = List.copyOf(traits);
        intermediates = List.copyOf(intermediates);
        auxiliaries = Collections.unmodifiableMap(new LinkedHashMap<>(auxiliaries));
        equations = List.copyOf(equations);
    }

    /**
     * Compiles a model.
     *
     * @param without ids of hypotheses to switch off
     * @throws ProblemException if the model breaks a rule
     * @throws IllegalArgumentException if the model has no such hypothesis
     */
    public static RateEquations of(Model model, TimeUnit unit, Set<String> without) {
        ProblemException.throwIfErrors(ModelCheck.check(model));
        List<String> known = model.hypotheses().stream().map(Hypothesis::id).toList();
        for (String id : without) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("The model has no hypothesis \"" + id + "\". " + Suggestion.of(id, known));
            }
        }
        return ofChecked(model, unit, without);
    }

    /**
     * Compiles a model already known to keep all rules that numbers cannot break: it, or one that differs in numbers alone, has been checked.
     *
     * @throws ProblemException if the model breaks a rule that numbers can break
     */
    public static RateEquations ofChecked(Model model, TimeUnit unit, Set<String> without) {
        ProblemException.throwIfErrors(ModelCheck.checkNumbers(model));
        Compilation compiled = new Compilation(model, unit, without);
        List<Equation> equations = compiled.equations();
        return new RateEquations(unit, compiled.constructs(), compiled.levers(), compiled.traits(), compiled.formulas().intermediates(),
                compiled.formulas().auxiliaries(), equations);
    }

    /** Position of a construct; −1 if there is none with this id. */
    public int construct(String id) {
        return constructs.indexOf(id);
    }

    /** Position of a lever; −1 if there is none with this id. */
    public int lever(String id) {
        return levers.indexOf(id);
    }

    /**
     * The linear part among a person's own deviations: {@code A[i][j]} is the change of construct i per unit of time and unit of deviation
     * of construct j, from terms that are a coefficient times a straight line of one deviation, for a person of average sensitivity.
     */
    public double[][] drift() {
        return linearPart(Source.DEVIATION);
    }

    /**
     * The linear part that comes through the team: {@code B[i][j]} is the change of construct i per unit of time and unit by which the
     * mean of the team mates deviates in construct j, for a person of average sensitivity.
     */
    public double[][] teamDrift() {
        return linearPart(Source.TEAM_MATES);
    }

    private double[][] linearPart(Source source) {
        double[][] part = new double[constructs.size()][constructs.size()];
        for (int i = 0; i < part.length; i++) {
            for (Term term : equations.get(i).terms()) {
                List<Operand> factors = term.factors().stream().filter(factor -> factor.source() != Source.TRAIT).toList();
                if (factors.size() == 1 && factors.get(0).source() == source && factors.get(0).shape() instanceof Shape.Affine line) {
                    part[i][factors.get(0).index()] += term.coefficient() * line.slope();
                }
            }
        }
        return part;
    }

    /** Whether any factor reads one of these sources. */
    public boolean reads(Source... sources) {
        List<Source> wanted = List.of(sources);
        return Stream.concat(intermediates.stream().flatMap(one -> one.terms().stream()), equations.stream().flatMap(equation -> equation.terms().stream()))
                .flatMap(term -> term.factors().stream())
                .anyMatch(factor -> wanted.contains(factor.source()));
    }
}
