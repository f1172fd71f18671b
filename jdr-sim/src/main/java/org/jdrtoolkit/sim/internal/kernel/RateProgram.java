package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.sim.internal.kernel.ProgramLayout.Part;
import org.jdrtoolkit.sim.internal.kernel.ProgramLayout.Prepared;
import org.jdrtoolkit.sim.internal.rows.Curve;
import org.jdrtoolkit.sim.internal.rows.Curves;
import org.jdrtoolkit.sim.internal.rows.Room;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.internal.rows.Teams;

/**
 * Rate equations laid out for blocks of people: what a kernel adds up per person is, for each construct, a number plus numbers times products of
 * rows. It is made once for a model and changes no more, so any number of plans, worlds and threads may share it.
 *
 * <p>Rows are, in this order: deviations, set points, sensitivities, and prepared rows, which are worked out before the sums: levels, team means,
 * and what the shapes of factors make of them.
 */
public final class RateProgram {

    private final int constructs;
    private final int firstPrepared;
    private final boolean isEveryone;
    private final long personSteps;
    private final Prepared[] prepared;
    private final Curve[] curves;
    private final Part[][] numbers;
    /** Positions of the numbers that levers decide. */
    private final int[] numbersOfLevers;
    /** All other numbers, in their positions. */
    private final double[] numbersWithoutLevers;
    private final Structure structure;
    private final Optional<Kernel> fused;

    private RateProgram(int constructs, ProgramLayout layout, boolean isEveryone, long personSteps, Optional<Kernel> fused) {
        this.constructs = constructs;
        this.firstPrepared = layout.firstPrepared();
        this.isEveryone = isEveryone;
        this.personSteps = personSteps;
        this.prepared = layout.prepared().toArray(Prepared[]::new);
        this.curves = layout.prepared().stream().map(row -> Curves.of(row.shape())).toArray(Curve[]::new);
        this.numbers = layout.numbers().stream().map(parts -> parts.toArray(Part[]::new)).toArray(Part[][]::new);
        this.numbersOfLevers = IntStream.range(0, numbers.length)
                .filter(n -> Arrays.stream(numbers[n]).anyMatch(part -> !part.levers().isEmpty())).toArray();
        this.numbersWithoutLevers = Arrays.stream(numbers)
                .mapToDouble(parts -> Arrays.stream(parts).allMatch(part -> part.levers().isEmpty()) ? sum(parts, new double[0]) : 0).toArray();
        this.structure = layout.structure();
        this.fused = fused;
    }

    /**
     * Lays out equations.
     *
     * @param isEveryone whether people differ, so that products of deviations have a mean today; if not, team mates are as the person is
     * @param personSteps how many steps of persons the program is for, in all plans and worlds
     */
    public static RateProgram of(RateEquations equations, boolean isEveryone, long personSteps) {
        ProgramLayout layout = new ProgramLayout(equations, isEveryone);
        return new RateProgram(equations.constructs().size(), layout, isEveryone, personSteps, Kernels.fused(layout.structure(), personSteps));
    }

    /** The program of equations that differ in numbers; where nothing else differs they share the generated kernel. */
    public RateProgram with(RateEquations others) {
        ProgramLayout layout = new ProgramLayout(others, isEveryone);
        return new RateProgram(constructs, layout, isEveryone, personSteps,
                layout.structure().equals(structure) ? fused : Kernels.fused(layout.structure(), personSteps));
    }

    /** What is added up, without numbers. */
    public Structure structure() {
        return structure;
    }

    /** A kernel for a block of people: the generated one, or else one that goes through the structure. */
    public Kernel kernel(int people) {
        return fused.orElseGet(() -> people == 1 ? new OnePersonKernel(structure) : new InterpretedKernel(structure, people));
    }

    /** Room for the numbers. */
    double[] roomForNumbers() {
        return new double[numbers.length];
    }

    /** Works out the numbers at lever levels. */
    void number(double[] levers, double[] result) {
        System.arraycopy(numbersWithoutLevers, 0, result, 0, result.length);
        for (int n : numbersOfLevers) {
            result[n] = sum(numbers[n], levers);
        }
    }

    private static double sum(Part[] parts, double[] levers) {
        double sum = 0;
        for (Part part : parts) {
            sum += product(part, levers);
        }
        return sum;
    }

    private static double product(Part part, double[] levers) {
        double product = part.coefficient();
        List<Operand> factors = part.levers();
        for (int f = 0; f < factors.size(); f++) {
            product *= factors.get(f).shape().of(levers[factors.get(f).index()]);
        }
        return product;
    }

    /** Extends what is 0 for everybody to prepared rows: what comes from team mates of whom all are at 0. */
    void followNothing(boolean[] isNothing) {
        for (int r = 0; r < prepared.length; r++) {
            Prepared row = prepared[r];
            isNothing[firstPrepared + r] = row.source() == Source.TEAM_MATES && row.shape() == Shape.IDENTITY && isNothing[row.from()];
        }
    }

    /** Extends what is needed to the rows that prepared rows are made of. */
    void followNeeds(boolean[] isNeeded) {
        for (int r = prepared.length - 1; r >= 0; r--) {
            isNeeded[prepared[r].from()] |= isNeeded[firstPrepared + r];
        }
    }

    /** Room for the rows that are prepared for a block of people, and after them for a row that stays 0. */
    double[][] roomForPrepared(int people) {
        return new double[prepared.length + 1][people];
    }

    /** Puts the rows in place that are not worked out: deviations, those of constructs that do not move being 0, set points, sensitivities. */
    void place(double[][] rows, int[] moving, double[][] roomForPrepared, double[][] x, double[][] b, double[][] sensitivity) {
        Arrays.fill(rows, 0, constructs, roomForPrepared[prepared.length]);
        for (int construct : moving) {
            rows[construct] = x[construct];
        }
        System.arraycopy(b, 0, rows, constructs, constructs);
        System.arraycopy(sensitivity, 0, rows, 2 * constructs, sensitivity.length);
    }

    /** Works out the prepared rows that are needed, of people for whom the room was made, and puts them in place; what is not needed is 0. */
    void prepare(double[][] rows, boolean[] isNeeded, double[][] roomForPrepared, Teams teams, Room room) {
        for (int r = 0; r < prepared.length; r++) {
            boolean isWanted = isNeeded[firstPrepared + r];
            rows[firstPrepared + r] = roomForPrepared[isWanted ? r : prepared.length];
            if (isWanted) {
                prepare(r, rows, teams, room);
            }
        }
    }

    private void prepare(int place, double[][] rows, Teams teams, Room room) {
        Prepared row = prepared[place];
        double[] values = rows[row.from()];
        double[] result = rows[firstPrepared + place];
        if (row.shape() != Shape.IDENTITY) {
            curves[place].of(values, result, room);
        } else if (row.source() == Source.LEVEL) {
            Rows.sum(result, values, rows[constructs + row.from()]);
        } else if (row.source() == Source.TEAM_MEAN) {
            teams.mean(values, result);
        } else {
            teams.mates(values, result);
        }
    }
}
