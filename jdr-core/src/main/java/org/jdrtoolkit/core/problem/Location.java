package org.jdrtoolkit.core.problem;

/**
 * A place in a file.
 *
 * @param file path as the user gave it
 * @param line first line is 1; 0 when the file as a whole is meant
 * @param column first column is 1; 0 when the file as a whole is meant
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    /** The file as a whole, for instance when it does not exist. */
    public static Location whole(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
