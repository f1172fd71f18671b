package org.jdrtoolkit.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.fixtures.Repository;

/** Sources as the compiler of this JDK reads them, which say what class files do not: what is written down, and what is meant by it. */
final class Sources {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager MANAGER = COMPILER.getStandardFileManager(null, null, null);

    /** What all modules are made of, without tests. */
    static final Sources ALL = containing("");

    private final JavacTask task;
    private final DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
    private final List<CompilationUnitTree> files = new ArrayList<>();

    private Sources(Iterable<? extends JavaFileObject> texts) {
        task = (JavacTask) COMPILER.getTask(null, MANAGER, complaints,
                List.of("-proc:none", "--release", "17", "-classpath", System.getProperty("java.class.path")), null, texts);
        try {
            task.parse().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of all modules in which something is found that is written so. */
    static Sources containing(String written) {
        Pattern pattern = Pattern.compile(written);
        List<Path> all = new ArrayList<>();
        for (String module : Folder.names(Repository.file(""))) {
            Path folder = Repository.file(module).resolve("src/main/java");
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                    if (pattern.matcher(Files.readString(file)).find()) {
                        all.add(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(MANAGER.getJavaFileObjectsFromPaths(all));
    }

    /** Files of a package {@code example}, each written down as its text without the package. */
    static Sources of(String... texts) {
        return new Sources(Stream.of(texts).map(Sources::example).toList());
    }

    private static JavaFileObject example(String text) {
        String name = text.replaceAll("(?s).*?\\b(?:class|interface|enum|record) (\\w+).*", "$1");
        return new SimpleJavaFileObject(URI.create("string:///org/jdrtoolkit/example/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package org.jdrtoolkit.example; " + text;
            }
        };
    }

    /** The files, module by module. */
    List<CompilationUnitTree> files() {
        return files;
    }

    /** The files of the libraries, which hosts load. */
    List<CompilationUnitTree> ofLibraries() {
        return files.stream().filter(file -> name(file).matches("(core|sim|charts)\\..*")).toList();
    }

    /** The class that a file is named after, without the root of all names. */
    static String name(CompilationUnitTree file) {
        String path = file.getSourceFile().toUri().getPath().replace('/', '.');
        return path.substring(path.lastIndexOf("." + House.ROOT) + 1 + House.ROOT.length()).replaceAll("\\.java$", "");
    }

    /** What is known of the files as they stand there. */
    Trees trees() {
        return Trees.instance(task);
    }

    /** What is known of the files once the compiler has worked out the types of everything in them. */
    Trees typedTrees() {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<?> errors = complaints.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("These sources cannot be compiled here: " + errors);
        }
        return trees();
    }
}
