package org.jdrtoolkit.sim.internal.kernel;

/**
 * Adds up rates for a block of people and uses each at once in a stage of a step. All kernels of a {@link Structure} give the
 * same bits.
 *
 * <p>Rows and numbers are those of the program, prepared; {@code x}, {@code sum} and {@code next} hold one row per construct. No row that is
 * written is one of the rows. Only the {@code moving} constructs, which are in rising order, are written; for these, whatever is multiplied by a
 * number of 0 is finite.
 */
public interface Kernel {

    /** The first stage: {@code sum = weight·rate} and {@code next = x + reach·rate}. */
    void begin(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next, int[] moving);

    /** A stage in between: {@code sum += weight·rate} and {@code next = x + reach·rate}. */
    void proceed(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next, int[] moving);

    /** The last stage: {@code x += step·(sum + weight·rate)}; {@code next} is working space. */
    void finish(double[][] rows, double[] numbers, double[][] x, double weight, double step, double[][] sum, double[][] next, int[] moving);
}
