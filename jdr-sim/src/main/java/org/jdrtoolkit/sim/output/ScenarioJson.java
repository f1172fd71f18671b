package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.study.ScenarioFile;

/** The scenario of a run, if no file states it as it was run: it was made in Java, or changed there after it was read. */
final class ScenarioJson implements ResultFile {

    @Override
    public String name() {
        return "scenario.json";
    }

    @Override
    public boolean isFor(Findings found) {
        return !Manifest.isAsRead(found.study().draft());
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        out.append(ScenarioFile.write(found.study().draft().scenario().orElseThrow()));
    }
}
