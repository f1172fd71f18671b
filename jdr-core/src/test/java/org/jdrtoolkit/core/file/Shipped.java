package org.jdrtoolkit.core.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that people read and write: shipped models, scenarios, the example of an assessment. */
final class Shipped {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/org/jdrtoolkit/core/library"), Path.of("../scenarios"), Path.of("../docs/examples"));

    private Shipped() {}

    static Stream<Path> files() {
        return FOLDERS.stream().flatMap(Shipped::walk).filter(file -> file.toString().endsWith(".json")).sorted();
    }

    static List<String> texts() {
        return files().map(Shipped::text).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
