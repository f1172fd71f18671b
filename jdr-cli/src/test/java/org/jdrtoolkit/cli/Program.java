package org.jdrtoolkit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command in a Java of its own, which can be killed, or be given little memory. */
final class Program {

    private Program() {}

    /**
     * Starts it.
     *
     * @param told the file that takes all that it prints
     * @param java options of its Java
     */
    static Process start(Path told, List<String> java, Object... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        words.addAll(java);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Jdr.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    }
}
