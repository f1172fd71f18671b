package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Rules for how large segments are: their shares make 1, or their heads the size of the workforce. */
final class SegmentSizeCheck {

    private static final double ROUNDING = 1e-9;

    private final Workforce workforce;
    private final Problems problems = new Problems();

    private SegmentSizeCheck(Workforce workforce) {
        this.workforce = workforce;
    }

    /** Everything that is wrong with the sizes of segments. */
    static List<Problem> check(Workforce workforce) {
        SegmentSizeCheck check = new SegmentSizeCheck(workforce);
        if (workforce.segments().stream().anyMatch(segment -> segment.heads().isPresent())) {
            check.headsMakeTheSize();
        } else {
            check.sharesMakeOne();
        }
        return check.problems.found();
    }

    private void sharesMakeOne() {
        double sum = workforce.segmentsOrAll().stream().mapToDouble(segment -> segment.shareOf(workforce.size())).sum();
        boolean isEachSomebody = workforce.segmentsOrAll().stream().allMatch(segment -> segment.shareOf(workforce.size()) > 0);
        if (isEachSomebody && Math.abs(sum - 1) > ROUNDING) {
            problems.error(Code.SHARES_DO_NOT_SUM, "/workforce/segments", "The shares of the segments sum to " + Decimals.plain(sum) + ", not to 1.",
                    sum < 1 ? Decimals.plain(1 - sum) + " is missing; raise a share, or add a segment for the others."
                            : Decimals.plain(sum - 1) + " is too much; lower a share.",
                    workforce.segments().size() == 1 ? Optional.of(new Fix.Value("/workforce/segments/0/share", "1")) : Optional.empty());
        }
        for (int i = 0; i < workforce.segments().size(); i++) {
            double share = workforce.segments().get(i).shareOf(workforce.size());
            if (share > 0 && share * workforce.size() < 1 - ROUNDING) {
                problems.error(Code.EMPTY_SEGMENT, "/workforce/segments/" + i + "/share", "A share of " + Decimals.plain(share) + " in a workforce of "
                        + workforce.size() + " is less than one person.", "Raise the share or the size, or leave the segment out.");
            }
        }
    }

    private void headsMakeTheSize() {
        for (int i = 0; i < workforce.segments().size(); i++) {
            if (workforce.segments().get(i).share().isPresent()) {
                problems.error(Code.HEADS_DO_NOT_SUM, "/workforce/segments/" + i + "/share", "This segment has a share, while others have heads.",
                        "Give all of them heads, or all a share.");
                return;
            }
        }
        long sum = workforce.segments().stream().map(Segment::heads).mapToLong(Optional::orElseThrow).sum();
        boolean isEachSomebody = workforce.segments().stream().allMatch(segment -> segment.heads().orElseThrow() > 0);
        if (isEachSomebody && sum != workforce.size()) {
            problems.error(Code.HEADS_DO_NOT_SUM, "/workforce/size", "The segments have " + sum + " heads together, but the workforce has a size of "
                    + workforce.size() + ".", "Write " + sum + " here, or correct the heads of a segment.",
                    Optional.of(new Fix.Value("/workforce/size", String.valueOf(sum))));
        }
    }
}
