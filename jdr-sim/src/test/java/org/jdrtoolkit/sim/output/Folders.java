package org.jdrtoolkit.sim.output;

import java.nio.file.Path;
import org.jdrtoolkit.sim.output.ResultFolder.Addition;
import org.jdrtoolkit.sim.result.Findings;

/** Folders of runs, written as a host writes them. */
final class Folders {

    private Folders() {}

    /** What was found, in a folder in a folder of folders. */
    static Path written(Findings found, Path out) {
        return written(found, out, folder -> {});
    }

    /** The same with the files of somebody else. */
    static Path written(Findings found, Path out, Addition addition) {
        try (ResultFolder folder = ResultFolder.open(out, found.study())) {
            folder.write(found);
            folder.write(addition);
            return folder.complete();
        }
    }
}
