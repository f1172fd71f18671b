package org.jdrtoolkit.core.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/** Writes files whole or not at all: a process killed on the way leaves the previous file as it was. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a file, or replaces it; until they are complete, the bytes are kept in a hidden file beside it. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a new file, whole or not at all; fails if there is something of its name. */
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Throws {@link ProblemException} if a new file of this name cannot be made, so that nobody answers questions in vain. */
    public static void checkNew(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, Code.EXISTING_FILE, "There is something of this name already.", "Choose another name.");
        } else if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw refused(file, Code.UNWRITABLE_FILE, "There is no folder here that may be written: " + folder + ".", "Choose another folder, or make it.");
        }
    }

    private static ProblemException refused(Path file, Code code, String message, String advice) {
        return new ProblemException(List.of(Problem.error(code, "", message, advice).at(Location.whole(file.toString()))));
    }

    /** Why something could not be written, in plain words; Java gives some reasons only by the class of the exception. */
    public static String reason(IOException e) {
        if (!(e instanceof FileSystemException failure) || failure.getFile() == null) {
            return String.valueOf(e.getMessage());
        }
        String file = "\"" + failure.getFile() + "\" ";
        if (failure.getReason() == null && (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException)) {
            return file + "is a file, where a folder belongs";
        } else if (e instanceof AccessDeniedException) {
            return file + "may not be written";
        } else if (e instanceof FileAlreadyExistsException) {
            return file + failure.getReason();
        }
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return file + "cannot be written (" + Optional.ofNullable(failure.getReason()).orElse(kind).toLowerCase(Locale.ROOT) + ")";
    }
}
