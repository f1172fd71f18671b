package org.jdrtoolkit.sim.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only people who are there belong to a team. */
class TeamsTest {

    private static final double[] VALUES = {1, 2, 6, 10, 20, 30, 7};

    private static double[] means(Teams teams) {
        double[] means = new double[VALUES.length];
        teams.mean(VALUES, means);
        return means;
    }

    private static double[] mates(Teams teams) {
        double[] mates = new double[VALUES.length];
        teams.mates(VALUES, mates);
        return mates;
    }

    @Test
    void aTeamThatIsAllThereIsAsOneThatAlwaysIs() {
        double[] all = {1, 1, 1, 1, 1, 1, 1};

        assertThat(means(new Teams(3, all))).containsExactly(means(new Teams(3))).containsExactly(3, 3, 3, 20, 20, 20, 7);
        assertThat(mates(new Teams(3, all))).containsExactly(mates(new Teams(3))).containsExactly(4, 3.5, 1.5, 25, 20, 15, 0);
    }

    @Test
    void emptyPlacesDoNotCount() {
        double[] present = {1, 0, 1, 0, 1, 0, 0};

        assertThat(means(new Teams(3, present))).containsExactly(3.5, 3.5, 3.5, 20, 20, 20, 0);
        double[] mates = mates(new Teams(3, present));
        assertThat(mates[0]).isEqualTo(6);
        assertThat(mates[2]).isEqualTo(1);
        assertThat(mates[4]).isZero(); // alone
        assertThat(mates[6]).isZero(); // nobody
    }

    @Test
    void whoComesAndGoesIsSeenAtOnce() {
        double[] present = {1, 1, 1, 1, 1, 1, 1};
        Teams teams = new Teams(3, present);
        means(teams);

        present[2] = 0;

        assertThat(means(teams)[0]).isEqualTo(1.5);
    }
}
