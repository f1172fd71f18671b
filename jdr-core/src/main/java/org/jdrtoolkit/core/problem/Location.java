package org.jdrtoolkit.core.problem;

/**
 * A place in a file: where it begins, and how far it reaches.
 *
 * @param file path as the user gave it
 * @param line first line is 1; 0 when the file as a whole is meant
 * @param column first column is 1; 0 when the file as a whole is meant
 * @param offset characters of the text before it, as Java counts them; a byte order mark counts
 * @param length characters of the whole value or key that is meant; 0 for a place between two, and when the file as a whole is meant
 */
public record Location(String file, int line, int column, int offset, int length) implements Comparable<Location> {

    /** The file as a whole, for instance when it does not exist. */
    public static Location whole(String file) {
        return new Location(file, 0, 0, 0, 0);
    }

    /** How many characters of the text stand before its end. */
    public int end() {
        return offset + length;
    }

    /** Orders by file, then by where places begin. */
    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Where it begins: {@code model.json:14:23}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
