package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.sim.result.Findings;

/** The model of a run that was made in Java and is in no file. */
final class ModelJson implements ResultFile {

    @Override
    public String name() {
        return "model.json";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.study().draft().modelSource().isEmpty();
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        out.append(ModelFile.write(found.study().draft().model().orElseThrow()));
    }
}
