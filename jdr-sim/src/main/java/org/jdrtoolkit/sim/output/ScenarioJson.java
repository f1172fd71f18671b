package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.study.Draft;
import org.jdrtoolkit.sim.study.ScenarioFile;

/** The scenario of a run, if no file states it as it was run: it was made in Java, or changed there after it was read, or came through a pipe. */
final class ScenarioJson implements ResultFile {

    @Override
    public String name() {
        return Manifest.SCENARIO;
    }

    @Override
    public boolean isFor(Findings found) {
        Draft draft = found.study().draft();
        return !Manifest.isAsRead(draft) || draft.source().orElseThrow().isPiped();
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        Draft draft = found.study().draft();
        out.append(Manifest.isAsRead(draft) ? draft.source().orElseThrow().text() : ScenarioFile.write(draft.scenario().orElseThrow()));
    }
}
