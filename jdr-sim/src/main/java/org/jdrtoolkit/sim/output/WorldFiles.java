package org.jdrtoolkit.sim.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.sim.result.Ending;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Writes what was found in many worlds as tidy CSV; of a run that was stopped also what a later run needs to go on. */
final class WorldFiles {

    static final String WORLDS = "worlds.csv";
    static final String DRAWS = "draws.csv";
    static final String CHANGES = "changes.csv";
    static final String BALANCES = "balances.csv";
    static final String UNFINISHED = "unfinished.csv";

    static final String WORLDS_HEADER = "scenario,draw,replication,plan,segment,indicator,changeZ";
    static final String DRAWS_HEADER = "scenario,draw,number,value";
    static final String CHANGES_HEADER = "scenario,plan,segment,time,indicator,statistic,changeZ";
    static final String BALANCES_HEADER = "scenario,draw,replication,plan,netEuros,breakEvenTime";
    static final String UNFINISHED_HEADER = "scenario,draw,attempt,replication,plan,indicator,time,changeZ";

    private final Worlds worlds;
    private final WorldLayout layout;
    private final String scenario;
    private final Path folder;

    private WorldFiles(Worlds worlds, Path folder) {
        this.worlds = worlds;
        this.layout = worlds.layout();
        this.scenario = worlds.study().scenario().id();
        this.folder = folder;
    }

    /** Writes all files about worlds into a folder. */
    static void write(Worlds worlds, Path folder) throws IOException {
        WorldFiles files = new WorldFiles(worlds, folder);
        files.write(WORLDS, WORLDS_HEADER, files::changes);
        if (!worlds.numbers().isEmpty()) {
            files.write(DRAWS, DRAWS_HEADER, files::draws);
        }
        files.write(CHANGES, CHANGES_HEADER, files::percentiles);
        if (worlds.study().scenario().economics().isPresent()) {
            files.write(BALANCES, BALANCES_HEADER, files::endings);
        }
        if (!worlds.isComplete()) {
            files.write(UNFINISHED, UNFINISHED_HEADER, files::courses);
        }
    }

    /** Writes the rows of a file. */
    private interface Rows {
        void writeTo(Appendable out) throws IOException;
    }

    private void write(String name, String header, Rows rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
            writer.append(header).append('\n');
            rows.writeTo(writer);
        }
    }

    private void row(Appendable out, Object... cells) throws IOException {
        out.append(scenario);
        for (Object cell : cells) {
            out.append(',').append(cell instanceof Double number ? Decimals.text(number) : String.valueOf(cell));
        }
        out.append('\n');
    }

    private void changes(Appendable out) throws IOException {
        for (World world : worlds.worlds()) {
            for (String plan : layout.plans()) {
                for (String segment : layout.segments()) {
                    for (Indicator outcome : layout.outcomes()) {
                        row(out, world.draw(), world.replication(), plan, segment, outcome.id(),
                                worlds.changeZ(world, plan, segment, outcome.id()));
                    }
                }
            }
        }
    }

    private void draws(Appendable out) throws IOException {
        List<NamedNumber> numbers = worlds.numbers();
        for (int draw : worlds.draws()) {
            for (int n = 0; n < numbers.size(); n++) {
                row(out, draw, numbers.get(n).name(), worlds.value(draw, n));
            }
        }
    }

    private void percentiles(Appendable out) throws IOException {
        double[] times = layout.courseTimes();
        for (Trajectory course : worlds.worlds().isEmpty() ? List.<Trajectory>of() : worlds.courses()) {
            Trajectory.Key key = course.key();
            for (int t = 0; t < times.length; t++) {
                row(out, key.plan(), Workforce.ALL, times[t], key.variable(), key.statistic().word(), course.value(t));
            }
        }
    }

    /** Where a plan has not broken even, the last cell is empty. */
    private void endings(Appendable out) throws IOException {
        for (World world : worlds.worlds()) {
            for (String plan : layout.plans()) {
                Ending ending = worlds.ending(world, plan);
                row(out, world.draw(), world.replication(), plan, ending.netEuros(), ending.breakEvenTime().<Object>map(time -> time).orElse(""));
            }
        }
    }

    private void courses(Appendable out) throws IOException {
        double[] times = layout.courseTimes();
        for (World world : worlds.worlds()) {
            for (String plan : layout.plans()) {
                for (Indicator outcome : layout.outcomes()) {
                    int first = layout.course(plan, outcome.id());
                    for (int t = 0; t < times.length; t++) {
                        row(out, world.draw(), world.attempt(), world.replication(), plan, outcome.id(), times[t], world.course(first + t));
                    }
                }
            }
        }
    }
}
