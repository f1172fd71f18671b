package org.jdrtoolkit.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;

/**
 * The text of a file, or of what comes through a pipe, read once; or why it cannot be read. Whoever wants to know several things of a text
 * asks this for each: a pipe gives its text only once, and a file may be edited meanwhile.
 */
public final class FileText {

    /** Far above any model or scenario (the largest shipped one has about 60 kB), far below what memory holds. */
    static final int MOST_BYTES = 10_000_000;
    private static final String IF_LARGER = "Maybe this is data rather than a model or scenario?";

    /** What the system offers in place of a name for something already open, also if that is a file. */
    private static final Pattern ALREADY_OPEN = Pattern.compile("/dev/(stdin|fd/\\d+)|/proc/.+/fd/\\d+");

    private final String name;
    private final Optional<String> text;
    private final List<Problem> problems;
    private final boolean isPiped;
    private final List<Path> folders;

    private FileText(String name, Optional<String> text, List<Problem> problems, boolean isPiped, List<Path> folders) {
        this.name = name;
        this.text = text;
        this.problems = List.copyOf(problems);
        this.isPiped = isPiped;
        this.folders = List.copyOf(folders);
    }

    /** Reads the file, or to its end the pipe, at a path; never throws for what is there. */
    public static FileText read(Path path) {
        return read(path, MOST_BYTES, IF_LARGER);
    }

    /** The same for a file of up to so many bytes, with what to do about a larger one. */
    public static FileText read(Path path, int mostBytes, String adviceIfLarger) {
        String name = path.toString();
        List<Problem> problems = new ArrayList<>();
        Location whole = Location.whole(name);
        if (Files.isDirectory(path)) {
            problems.add(Problem.error(Code.NOT_A_FILE, "", "This is a folder.", "Name a file in it.").at(whole));
            return new FileText(name, Optional.empty(), problems, false, List.of());
        }
        boolean isPiped = ALREADY_OPEN.matcher(name).matches() || Files.exists(path) && !Files.isRegularFile(path);
        Optional<String> text = Optional.empty();
        try (InputStream in = Files.newInputStream(path)) {
            text = text(name, in, isPiped ? 0 : Files.size(path), mostBytes, adviceIfLarger, problems);
        } catch (NoSuchFileException e) {
            problems.add(Problem.error(Code.MISSING_FILE, "", "There is no such file.",
                    "Check the name; relative names start from " + Path.of("").toAbsolutePath() + ".").at(whole));
        } catch (AccessDeniedException e) {
            problems.add(Problem.error(Code.UNREADABLE_FILE, "", "You may not read this file.",
                    "Ask its owner, or change its permissions.").at(whole));
        } catch (IOException e) {
            problems.add(Problem.error(Code.UNREADABLE_FILE, "", "The file cannot be read: " + e.getMessage() + ".",
                    "Check its name, and whether the disk is there.").at(whole));
        }
        return new FileText(name, text, problems, isPiped, isPiped ? List.of(Path.of("")) : foldersAround(path));
    }

    /** Reads a stream, such as standard input, to its end, under the name its problems will carry. */
    public static FileText read(String name, InputStream pipe) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> text = Optional.empty();
        try {
            text = text(name, pipe, 0, MOST_BYTES, IF_LARGER, problems);
        } catch (IOException e) {
            problems.add(Problem.error(Code.UNREADABLE_FILE, "", "This cannot be read: " + e.getMessage() + ".",
                    "Name a file instead.").at(Location.whole(name)));
        }
        return new FileText(name, text, problems, true, List.of(Path.of("")));
    }

    /** The name under which problems are told. */
    public String name() {
        return name;
    }

    /** The whole text; empty if it could not be read. */
    public Optional<String> text() {
        return text;
    }

    /** Why it could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether it came through a pipe, so that nobody can read it again. */
    public boolean isPiped() {
        return isPiped;
    }

    /**
     * The folders in which to look for another file that it names, in this order: its own; that of the file it links to, if it is a link. For a
     * pipe, the folder in which the program runs.
     */
    public List<Path> folders() {
        return folders;
    }

    private static List<Path> foldersAround(Path path) {
        List<Path> folders = new ArrayList<>(List.of(Optional.ofNullable(path.getParent()).orElse(Path.of(""))));
        try {
            if (Files.isSymbolicLink(path)) {
                folders.add(path.toRealPath().getParent());
            }
        } catch (IOException e) {
            return folders; // a link to nothing, which has been told
        }
        return folders;
    }

    private static Optional<String> text(String name, InputStream in, long size, int mostBytes, String adviceIfLarger, List<Problem> problems)
            throws IOException {
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            problems.add(Problem.error(Code.FILE_TOO_LARGE, "", "The file has "
                    + Math.max(bytes.length, size) / 1_000_000 + " MB; at most " + mostBytes / 1_000_000 + " MB are read.",
                    adviceIfLarger).at(Location.whole(name)));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            String[] lines = read.split("\r\n|\r|\n", -1);
            problems.add(Problem.error(Code.NOT_UTF_8, "", "From here on, this is not text in the encoding UTF-8.",
                    "Save the file as UTF-8.").at(new Location(name, lines.length, lines[lines.length - 1].length() + 1, read.length(), 0)));
            return Optional.empty();
        }
        return Optional.of(read);
    }
}
