package org.jdrtoolkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdrtoolkit.house.House.LIBRARIES;

import java.util.Set;
import org.jdrtoolkit.house.wrong.Egg;
import org.jdrtoolkit.house.wrong.Hen;
import org.jdrtoolkit.house.wrong.Seed;
import org.junit.jupiter.api.Test;

/** Whoever reads a file of a library has to read others before it, but none that has to be read after it. */
class CirclesTest {

    /** Files that use each other nevertheless; each set is read as one. */
    private static final Set<Set<String>> READ_AS_ONE = Set.of(
            // a study comes from a draft that keeps all rules, and knows the draft it comes from
            Set.of("sim.study.Draft", "sim.study.Study"),
            // draws come from a file, in which they find the places of their values again
            Set.of("sim.study.DrawsFile", "sim.study.GivenDraws"));

    @Test
    void noFilesOfAPackageUseEachOtherInACircle() {
        assertThat(Circles.among(LIBRARIES)).isEqualTo(READ_AS_ONE);
    }

    @Test
    void aCircleIsFoundWithoutWhatOnlyUsesIt() {
        assertThat(Circles.among(House.wrong(Hen.class, Egg.class, Seed.class))).isEqualTo(Set.of(Set.of("house.wrong.Egg", "house.wrong.Hen")));
    }
}
