package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.Source;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.study.Draft;

/** The model of a run that is in no file: it was made in Java, or came through a pipe. */
final class ModelJson implements ResultFile {

    @Override
    public String name() {
        return "model.json";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.study().draft().modelSource().map(Source::isPiped).orElse(true);
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        Draft draft = found.study().draft();
        out.append(draft.modelSource().map(Source::text).orElseGet(() -> ModelFile.write(draft.model().orElseThrow())));
    }
}
