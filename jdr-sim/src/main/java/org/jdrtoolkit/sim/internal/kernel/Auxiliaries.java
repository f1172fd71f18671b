package org.jdrtoolkit.sim.internal.kernel;

import org.jdrtoolkit.sim.internal.rows.Teams;

/** Works intermediates out between steps, for what is reported of a block's people. */
public final class Auxiliaries {

    private final RateProgram program;
    private final Teams teams;
    private final Moment moment;
    private final double[] numbers;
    private final double[][] prepared;
    private final boolean[] isNeeded;

    /** Intermediates of a program for so many people in teams. */
    public Auxiliaries(RateProgram program, Teams teams, int people) {
        this.program = program;
        this.teams = teams;
        this.moment = new Moment(program.structure().rows(), people);
        this.numbers = program.roomForNumbers();
        this.prepared = new double[program.preparedCount()][people];
        this.isNeeded = new boolean[program.structure().rows()];
    }

    /**
     * Writes intermediates, by their positions in the equations, at deviations x, set points b and lever levels. They must not hang on the share of
     * an outflow, which exists within a step only.
     */
    public void read(double[][] x, double[][] b, double[] levers, int[] wanted, double[][] results) {
        program.number(levers, numbers);
        moment.at(numbers, x, 0, teams);
        System.arraycopy(x, 0, moment.rows(), 0, x.length);
        System.arraycopy(b, 0, moment.rows(), x.length, b.length);
        for (int intermediate : wanted) {
            isNeeded[program.intermediate(intermediate)] = true;
        }
        program.followNeeds(isNeeded);
        for (int r = 0; r < prepared.length; r++) {
            if (isNeeded[program.firstPrepared() + r]) {
                program.prepared(r).compute(moment, prepared[r]);
                moment.rows()[program.firstPrepared() + r] = prepared[r];
            }
        }
        for (int i = 0; i < wanted.length; i++) {
            System.arraycopy(moment.rows()[program.intermediate(wanted[i])], 0, results[i], 0, results[i].length);
        }
    }
}
