package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;

/** A measure of all worlds as tidy CSV: a row per world and row of the measure. It is read back when a stopped run is resumed. */
final class WorldTable implements ResultFile {

    static final String DRAW = "draw";
    static final String ATTEMPT = "attempt";
    static final String REPLICATION = "replication";

    private final Measure measure;

    WorldTable(Measure measure) {
        this.measure = measure;
    }

    @Override
    public String name() {
        return measure.id() + ".csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return measure.isForResuming() ? found.has(Stopped.class) : found.has(Worlds.class);
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        String scenario = found.study().scenario().id();
        List<String> header = new ArrayList<>(List.of("scenario", DRAW));
        header.addAll(measure.isForResuming() ? List.of(ATTEMPT, REPLICATION) : List.of(REPLICATION));
        header.addAll(measure.names());
        header.addAll(measure.columns());
        Csv csv = new Csv(out, header);
        List<List<String>> rows = measure.rows();
        for (World world : found.find(Worlds.class).map(Worlds::worlds).orElse(List.of())) {
            List<Object> begin = new ArrayList<>(List.of(scenario, world.draw()));
            begin.addAll(measure.isForResuming() ? List.of(world.attempt(), world.replication()) : List.of(world.replication()));
            for (int row = 0; row < rows.size(); row++) {
                List<Object> cells = new ArrayList<>(begin);
                cells.addAll(rows.get(row));
                for (int column = 0; column < measure.columns().size(); column++) {
                    cells.add(world.value(measure.id(), row * measure.columns().size() + column));
                }
                csv.row(cells);
            }
        }
    }

    /** Which world: its draw and its replication. */
    record Address(int draw, int replication) {}

    /**
     * The values of all worlds in a folder, by world, in the order of the file.
     *
     * @param attempts receives how often each draw was drawn anew, if the file states it
     * @throws IllegalArgumentException if the file has other rows than the measure
     */
    Map<Address, double[]> read(Path folder, Map<Address, Integer> attempts) throws IOException {
        Map<Address, List<Double>> found = new LinkedHashMap<>();
        List<List<String>> rows = measure.rows();
        Csv.read(folder.resolve(name()), row -> {
            Address world = new Address(row.whole(DRAW), row.whole(REPLICATION));
            List<Double> values = found.computeIfAbsent(world, first -> new ArrayList<>());
            int next = values.size() / measure.columns().size();
            if (next >= rows.size() || !rows.get(next).equals(measure.names().stream().map(row::cell).toList())) {
                throw new IllegalArgumentException("\"" + name() + "\" has other rows than this study");
            }
            measure.columns().forEach(column -> values.add(row.number(column)));
            if (measure.isForResuming()) {
                attempts.put(world, row.whole(ATTEMPT));
            }
        });
        Map<Address, double[]> values = new LinkedHashMap<>();
        found.forEach((world, all) -> {
            if (all.size() < rows.size() * measure.columns().size()) {
                throw new IllegalArgumentException("\"" + name() + "\" lacks rows");
            }
            values.put(world, all.stream().flatMapToDouble(DoubleStream::of).toArray());
        });
        return values;
    }
}
