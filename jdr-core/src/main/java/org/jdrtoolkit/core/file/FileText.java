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
import java.util.Optional;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;

/** Reads the text of a file, or says why it cannot. */
final class FileText {

    /** Far above any model or scenario (the largest shipped one has about 60 kB), far below what memory holds. */
    static final int MOST_BYTES = 10_000_000;

    private FileText() {}

    /** The text; or empty, with one more problem reported. */
    static Optional<String> read(Path path, Problems problems) {
        Location whole = Location.whole(path.toString());
        if (Files.isDirectory(path)) {
            problems.add(Problem.error(Code.NOT_A_FILE, "", "This is a folder.", "Name a file in it.").at(whole));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(Problem.error(Code.FILE_TOO_LARGE, "", "The file has "
                        + Math.max(bytes.length, Files.size(path)) / 1_000_000 + " MB; at most " + MOST_BYTES / 1_000_000 + " MB are read.",
                        "Maybe this is data rather than a model or scenario?").at(whole));
                return Optional.empty();
            }
            return decode(path.toString(), bytes, problems);
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
        return Optional.empty();
    }

    private static Optional<String> decode(String name, byte[] bytes, Problems problems) {
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
