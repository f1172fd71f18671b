package org.jdrtoolkit.sim.internal.noise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.internal.rows.Rows;

/** How the people of a block differ: the chronic and weekly parts of their set points. Plans share them if nobody is ever replaced. */
public final class Differences {

    /** A layer in which differences fade by themselves: its noise, and the fraction of each difference that a step leaves. */
    record Fading(GaussianLayer noise, double[] kept) {}

    private final Fading chronicLayer;
    private final Fading weeklyLayer;
    private final int[] withSetPoints;
    private final double[] baseline;
    private final double[][] chronic;
    private final double[][] weekly;
    private final double[][] setPoints;

    /** The differences with which people begin, when the shocks of step 0 are drawn. */
    Differences(Fading chronicLayer, Fading weeklyLayer, double[] baseline, int people, Shocks shocks) {
        this.chronicLayer = chronicLayer;
        this.weeklyLayer = weeklyLayer;
        this.withSetPoints = IntStream.concat(chronicLayer.noise().constructs(), weeklyLayer.noise().constructs()).distinct().sorted().toArray();
        this.baseline = baseline;
        this.chronic = new double[baseline.length][people];
        this.weekly = new double[baseline.length][people];
        this.setPoints = new double[baseline.length][people];
        for (int i = 0; i < baseline.length; i++) {
            Arrays.fill(setPoints[i], baseline[i]);
        }
        chronicLayer.noise().start(chronic, shocks.chronic());
        weeklyLayer.noise().start(weekly, shocks.weekly());
        putSetPointsTogether();
    }

    /** Lets differences fade and adds noise for one step; set points stay as they are. */
    public void step(Shocks shocks) {
        chronicLayer.noise().step(chronic, chronicLayer.kept(), shocks.chronic());
        weeklyLayer.noise().step(weekly, weeklyLayer.kept(), shocks.weekly());
    }

    /** Sums set points: baseline plus chronic plus weekly, for constructs that have them. */
    public void putSetPointsTogether() {
        for (int i : withSetPoints) {
            Rows.sum(setPoints[i], baseline[i], chronic[i], weekly[i]);
        }
    }

    /** Set points by construct, then person. */
    public double[][] setPoints() {
        return setPoints;
    }

    /** Gives a place the chronic and weekly differences of a newcomer, by construct. */
    void renew(int place, double[] ofChronic, double[] ofWeekly) {
        for (int i = 0; i < chronic.length; i++) {
            chronic[i][place] = ofChronic[i];
            weekly[i][place] = ofWeekly[i];
        }
    }
}
