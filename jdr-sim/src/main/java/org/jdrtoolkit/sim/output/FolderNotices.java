package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.study.Study;

/** What somebody should know of a folder before a run that will write into it. */
final class FolderNotices {

    private final Path out;
    private final Path place;
    private final Study study;
    private final List<Problem> notices = new ArrayList<>();

    private FolderNotices(Path out, Study study) {
        this.out = out;
        this.place = out.resolve(study.scenario().id());
        this.study = study;
    }

    /** The notices of a study's folder; throws if the study can never have one there. */
    static List<Problem> of(Path out, Study study) throws IOException {
        FolderNotices all = new FolderNotices(out, study);
        all.ofPlace();
        all.ofResults();
        all.ofRuns();
        return all.notices;
    }

    private void ofPlace() throws IOException {
        try {
            Placing.attempt(place);
        } catch (NotDirectoryException e) {
            throw e;
        } catch (IOException e) {
            add(Code.RESULTS_BESIDE, "Nothing can be written here: " + WholeFile.reason(e) + "; the results will be put beside it.",
                    "Stop this run and change who may write there, or move them afterwards.");
        }
    }

    /** The same file edited is the usual way of working, and nobody wants to hear of it; another file with the same id is a slip. */
    private void ofResults() {
        Optional<Manifest> former = Placing.manifest(place);
        if (former.isEmpty()) {
            return;
        }
        Manifest.FileHash was = former.get().inputs().get(0);
        Manifest.FileHash is = Manifest.inputs(study).get(0);
        if (!was.file().equals(is.file()) && !was.sha256().equals(is.sha256())) {
            add(Code.OTHER_RESULTS, "The results here were made from another file with the same scenario id, \"" + was.file() + "\"; those of \"" + is.file()
                    + "\" will replace them.", "To keep both, stop this run and give one scenario another id, or choose another folder.");
        }
    }

    private void ofRuns() throws IOException {
        int kept = 0;
        int others = 0;
        boolean isRunning = false;
        for (Path work : WorkFolder.all(out, study.scenario().id())) {
            if (WorkFolder.isAlive(work)) {
                isRunning = true;
            } else if (StoppedRun.isOf(study, work)) {
                kept += WorldLog.read(WorkFolder.log(work)).worlds().size();
            } else if (StoppedRun.madeFrom(work).isPresent()) {
                others += WorldLog.read(WorkFolder.log(work)).worlds().size();
            }
        }
        if (isRunning) {
            add(Code.RUN_GOING_ON, "Another run of this scenario goes on here; of two, the one that ends last leaves its results.",
                    "Stop this run and wait for the other, or choose another folder.");
        }
        if (kept > 0) {
            add(Code.WORLDS_LEFT, "A run of the same files was stopped or killed here after " + kept + " worlds; this one begins anew and will remove them.",
                    "Stop this run and resume that one, to go on with them.");
        }
        if (others > 0) {
            add(Code.WORLDS_LEFT, "A run of other files or settings with the same scenario id was stopped or killed here after " + others
                    + " worlds; this one will remove them.", "To keep them, stop this run and choose another folder.");
        }
    }

    private void add(Code code, String message, String advice) {
        notices.add(Problem.warning(code, "", message, advice).at(Location.whole(place.toString())));
    }
}
