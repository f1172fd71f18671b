package org.jdrtoolkit.sim.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them; links in them are not followed. */
final class Trees {

    private Trees() {}

    /** The files in a folder, by their names from there, in order. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> name(folder, file)).toList();
        }
    }

    /** The name of a file in a folder, with slashes on every system. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Removes a folder; nothing happens if it is not there. */
    static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // somebody else was quicker
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A writer of a file in UTF-8 that closes it also where the disk is full: otherwise deleting it would free nothing. */
    static Writer writer(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                try (bytes) {
                    super.close();
                }
            }
        };
    }

    /** Copies the files of a folder into another, which is made if it does not exist. */
    static void copy(Path folder, Path copy) throws IOException {
        Files.createDirectories(copy);
        for (String name : names(folder)) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.copy(folder.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Waits until the files of a folder are on the disk, so that they outlive a power cut. */
    static void force(Path folder) throws IOException {
        for (String name : names(folder)) {
            try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
                file.force(true);
            }
        }
    }
}
