package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.scenario.Plan;
import org.junit.jupiter.api.Test;

class LineStyleTest {

    private static final List<LineStyle> STYLES = Stream.concat(
            Stream.of(LineStyle.of(Runs.TWO_PLANS.study().scenario(), Plan.NO_ROLLOUT)),
            IntStream.range(0, LineStyle.DIFFERENT).mapToObj(LineStyle::at)).toList();

    @Test
    void everyPlanDiffersInColourAndInDashesAndInMarker() {
        assertThat(STYLES).hasSize(8);
        assertThat(STYLES.stream().map(LineStyle::colour)).doesNotHaveDuplicates();
        assertThat(STYLES.stream().map(style -> Arrays.toString(style.stroke().getDashArray()))).doesNotHaveDuplicates();
        assertThat(STYLES.stream().map(LineStyle::marker)).doesNotHaveDuplicates();
    }

    @Test
    void aPlanLooksTheSameInEveryPictureOfItsScenario() {
        assertThat(LineStyle.of(Runs.TWO_PLANS.study().scenario(), "people-first")).isEqualTo(LineStyle.at(1));
        assertThat(LineStyle.of(Runs.JUDGED_HALFWAY.study().scenario(), "people-first")).isEqualTo(LineStyle.at(1));
    }

    @Test
    void theOrganisationThatChangesNothingIsThinnerThanPlansButNotWhereItIsAlone() {
        assertThat(STYLES.get(0).stroke().getLineWidth()).isLessThan(STYLES.get(1).stroke().getLineWidth());
        assertThat(LineStyle.of(Runs.NO_PLANS.study().scenario(), Plan.NO_ROLLOUT)).isEqualTo(LineStyle.at(0));
    }

    @Test
    void inGreyPrintEveryLineStandsOutFromThePaper() {
        // 3:1 is what the Web Content Accessibility Guidelines ask of graphics; pale hues get dashes and markers to help them at 2:1.
        assertThat(STYLES).allMatch(style -> contrastWithWhite(style.colour()) > 2);
        assertThat(STYLES.subList(0, 4)).allMatch(style -> contrastWithWhite(style.colour()) > 3);
    }

    @Test
    void wordsInTheColourOfALineReadWell() {
        // 4.5:1 is what the Web Content Accessibility Guidelines ask of text.
        assertThat(STYLES).allMatch(style -> contrastWithWhite(style.inkColour()) > 4.5);
    }

    private static double contrastWithWhite(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
