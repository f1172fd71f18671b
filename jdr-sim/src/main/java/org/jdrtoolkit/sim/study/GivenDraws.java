package org.jdrtoolkit.sim.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.ProblemException;

/**
 * Draws of a model's numbers that somebody else has made, instead of those from their ranges: the value of each named number in each draw. Numbers
 * without a name here stay as stated. Values are rounded to twelve digits, as {@code draws.csv} writes them.
 */
public final class GivenDraws {

    private static final String MADE_IN_JAVA = "given-draws.csv";

    private final List<String> names;
    private final double[][] values;
    private final Optional<DrawsFile> file;

    GivenDraws(List<String> names, double[][] values, Optional<DrawsFile> file) {
        this.names = List.copyOf(names);
        this.values = values;
        this.file = file;
    }

    /**
     * Draws made in Java.
     *
     * @param names names of numbers, as {@link org.jdrtoolkit.core.model.Numbers#byName} has them, each once
     * @param draws the values of these numbers, draw by draw; at least one draw
     */
    public static GivenDraws of(List<String> names, List<double[]> draws) {
        if (names.isEmpty() || draws.isEmpty() || new HashSet<>(names).size() < names.size()
                || draws.stream().anyMatch(draw -> draw.length != names.size())) {
            throw new IllegalArgumentException("Draws give each of their numbers, once, in one draw or more.");
        }
        int[] order = IntStream.range(0, names.size()).boxed().sorted(Comparator.comparing(names::get)).mapToInt(place -> place).toArray();
        return new GivenDraws(Arrays.stream(order).mapToObj(names::get).toList(),
                draws.stream().map(draw -> Arrays.stream(order).mapToDouble(place -> Decimals.rounded(draw[place])).toArray()).toArray(double[][]::new),
                Optional.empty());
    }

    /**
     * The draws in a CSV file: a row per draw under a header of names of numbers, or a row per draw and number as {@code draws.csv} has them.
     *
     * @throws ProblemException if it is no such table, with the line and column of all that is wrong
     */
    public static GivenDraws read(Path path) {
        return DrawsFile.read(path);
    }

    /** The names of the numbers, in alphabetical order. */
    public List<String> names() {
        return names;
    }

    /** Number of draws. */
    public int count() {
        return values.length;
    }

    /** The values of all numbers in a draw, from 1, in the order of names. */
    public double[] values(int draw) {
        return values[draw - 1].clone();
    }

    /** The name of the file, without folders. */
    public String fileName() {
        return file.map(read -> read.path().replaceFirst(".*[/\\\\]", "")).orElse(MADE_IN_JAVA);
    }

    /** The text of the file as it was read; draws made in Java as they would be written. */
    public String text() {
        return file.map(DrawsFile::text).orElseGet(this::written);
    }

    private String written() {
        List<String> lines = new ArrayList<>(List.of(String.join(",", names)));
        Arrays.stream(values).map(draw -> Arrays.stream(draw).mapToObj(Decimals::text).collect(Collectors.joining(","))).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** Where the name of a number stands first; empty if the draws were made in Java. */
    Optional<Location> placeOf(String name) {
        return file.map(read -> read.placeOf(name));
    }

    /** Where the value of a number in a draw stands; empty if the draws were made in Java. */
    Optional<Location> placeOf(int draw, String name) {
        return file.map(read -> read.placeOf(draw, name));
    }

    /** Where the first number of a draw, in the order of names, stands; empty if the draws were made in Java. */
    public Optional<Location> placeOf(int draw) {
        return placeOf(draw, names.get(0));
    }
}
