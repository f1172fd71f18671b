package org.jdrtoolkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem ERROR = Problem.error(Code.UNKNOWN_ID, "/effects/0/from", "No construct is called \"x\".", "Maybe \"y\"?");
    private static final Problem WARNING = Problem.warning(Code.NOTHING_MOVES, "", "Nothing uses it.", "");

    @Test
    void aProblemIsToldInThreeLines() {
        Problem problem = ERROR.at(new Location("model.json", 14, 23, 300, 9));

        assertThat(problem).hasToString("""
                model.json:14:23  error  unknown-id
                  /effects/0/from: No construct is called "x".
                  Maybe "y"?""");
    }

    @Test
    void aFixIsKeptAndNotTold() {
        Problem problem = ERROR.with(new Fix.Remove("/effects/0")).at(Location.whole("model.json"));

        assertThat(problem.fix()).contains(new Fix.Remove("/effects/0"));
        assertThat(problem).hasToString(ERROR.at(Location.whole("model.json")).toString());
        assertThat(problem.withoutFix()).isEqualTo(ERROR.at(Location.whole("model.json")));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(WARNING).hasToString("warning  nothing-moves\n  Nothing uses it.");
    }

    @Test
    void aPlaceInAWholeFileIsTheFile() {
        assertThat(Location.whole("model.json")).hasToString("model.json");
    }

    @Test
    void placesComeInTheOrderOfTheFile() {
        List<Location> ordered = List.of(Location.whole("a.json"), new Location("a.json", 2, 10, 30, 4), new Location("a.json", 10, 2, 200, 9),
                new Location("a.json", 10, 9, 207, 1), new Location("b.json", 1, 1, 0, 2));

        assertThat(ordered).isSorted();
    }

    @Test
    void warningsAloneDoNotThrow() {
        assertThatCode(() -> ProblemException.throwIfErrors(List.of(WARNING))).doesNotThrowAnyException();
    }

    @Test
    void anErrorThrowsWithAllThatIsWrong() {
        List<Problem> problems = List.of(WARNING, ERROR);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ProblemException.throwIfErrors(problems))
                .withMessage(WARNING + "\n\n" + ERROR)
                .satisfies(e -> assertThat(e.problems()).isEqualTo(problems));
    }
}
