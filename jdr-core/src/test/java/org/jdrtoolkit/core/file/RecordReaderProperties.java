package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;

class RecordReaderProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE) // the numbers of AnyModel include their own
    void whatIsWrittenIsReadBackEqual(@ForAll(supplier = AnyModel.class) Model model) {
        String file = ModelFile.write(model);

        Model read = ModelFile.read("model.json", file).orThrow();

        assertThat(read).isEqualTo(model);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aMutantIsReadOrItsProblemsAreTold(@ForAll(supplier = Mutant.class) String file) {
        String[] lines = file.split("\r\n|\r|\n", -1);

        Reading<Model> reading = ModelFile.read("model.json", file);

        reading.problems().forEach(problem -> isTold(problem, lines, file.length()));
        if (reading.problems().isEmpty()) {
            assertThat(ModelFile.read("again.json", ModelFile.write(reading.orThrow())).value()).isEqualTo(reading.value());
        }
    }

    private static void isTold(Problem problem, String[] lines, int characters) {
        assertThat(problem.message()).isNotBlank().doesNotContain("jackson", "Exception", "StreamRead", "Optional", "jdrtoolkit");
        Location place = problem.where().orElseThrow();
        assertThat(place.end()).isBetween(place.offset(), characters);
        if (problem.code() != Code.EMPTY_FILE) { // that is about the file as a whole
            assertThat(place.line()).isBetween(1, lines.length);
            assertThat(place.column()).isBetween(1, lines[place.line() - 1].length() + 1); // or just behind the line
        }
    }
}
