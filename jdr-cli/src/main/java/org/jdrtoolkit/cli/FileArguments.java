package org.jdrtoolkit.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/**
 * The files that arguments of a command stand for: a file stands for itself; a pattern that no shell has expanded, for what it matches, in alphabetical order; a
 * folder, for the files below it that end in {@code .json}, in alphabetical order. Below a folder three things are passed over: names that begin with a dot, folders
 * that are links, which may lead round in circles, and results: folders with the {@code run.json} of a run.
 */
final class FileArguments {

    private static final String JSON = ".json";
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final Pattern MANIFEST = Pattern.compile("\"toolkitVersion\"\\s*:");

    private final Set<FileKind> kinds;
    private final Function<Path, FileText> reader;

    /** Arguments that may be files of any kind, and folders of which files of some kinds are meant. */
    FileArguments(Set<FileKind> kinds, Function<Path, FileText> reader) {
        this.kinds = kinds;
        this.reader = reader;
    }

    /** The texts of all files, each read once, in the order of the arguments; throws if an argument stands for no file. */
    List<FileText> texts(List<String> arguments) {
        Map<Path, FileText> texts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String argument : arguments) {
            for (Path named : named(argument, problems)) {
                if (Files.isDirectory(named)) {
                    List<FileText> below = below(named);
                    if (below.isEmpty()) {
                        problems.add(nothing(named.toString(), isResult(named) ? "These are the results of a run." : kinds.contains(FileKind.MODEL)
                                ? "There is no scenario, model or assessment file in this folder." : "There is no scenario file in this folder.",
                                "Name a folder with files that end in " + JSON + "; results of runs and names that begin with a dot are passed over."));
                    }
                    below.forEach(text -> texts.putIfAbsent(plain(Path.of(text.name())), text));
                } else {
                    texts.computeIfAbsent(plain(named), first -> reader.apply(named));
                }
            }
        }
        ProblemException.throwIfErrors(problems);
        return List.copyOf(texts.values());
    }

    /** The texts of the files of these kinds below a folder. */
    List<FileText> below(Path folder) {
        return isResult(folder) ? List.of() : entries(folder, Integer.MAX_VALUE, true).stream()
                .filter(file -> file.toString().endsWith(JSON) && Files.isRegularFile(file)).map(reader).filter(text -> kinds.contains(FileKind.of(text))).toList();
    }

    /** The path with a name that people wrote; some systems have letters that no name can have. */
    static Path path(String name) {
        return valid(name).orElseThrow(() -> new ProblemException(List.of(nothing(name, "No file can have this name here.", "Check the name."))));
    }

    private static Optional<Path> valid(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** One name under which a file is known, so that it is read once. */
    private static Path plain(Path file) {
        return Jdr.isStandardInput(file) ? file : file.toAbsolutePath().normalize();
    }

    private static List<Path> named(String argument, List<Problem> problems) {
        if (!WILD.matcher(argument).find() || valid(argument).filter(Files::exists).isPresent()) {
            return List.of(path(argument));
        }
        String pattern = File.separatorChar == '\\' ? argument.replace('\\', '/') : argument;
        int fixed = pattern.substring(0, WILD.matcher(pattern).results().findFirst().orElseThrow().start()).lastIndexOf('/') + 1;
        Path from = path(pattern.substring(0, fixed));
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            int depth = pattern.contains("**") ? Integer.MAX_VALUE : (int) pattern.substring(fixed).chars().filter(letter -> letter == '/').count() + 1;
            List<Path> matched = Files.isDirectory(from) ? entries(from, depth, false).stream().filter(matcher::matches).toList() : List.of();
            if (matched.isEmpty()) {
                problems.add(nothing(argument, "Nothing matches this pattern.", "Check it; relative names start from " + Path.of("").toAbsolutePath() + "."));
            }
            return matched;
        } catch (PatternSyntaxException e) {
            problems.add(nothing(argument, "This is no pattern: " + e.getDescription().toLowerCase(Locale.ROOT) + ".",
                    "* stands for any letters but a slash, ** for slashes too, ? for one letter, [ab] for one of these, {x,y} for one of these words."));
            return List.of();
        }
    }

    /** Everything below a folder that has no hidden name, down to a depth, in alphabetical order; with what is below results or without. */
    private static List<Path> entries(Path folder, int depth, boolean isWithoutResults) {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path entry : listed.filter(entry -> !entry.getFileName().toString().startsWith(".")).toList()) {
                entries.add(entry);
                if (depth > 1 && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !(isWithoutResults && isResult(entry))) {
                    entries.addAll(entries(entry, depth - 1, isWithoutResults));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(List.of(Problem.error(Code.UNREADABLE_FILE, "", "The folder cannot be read: " + WholeFile.reason(e) + ".",
                    "Change its permissions, or name others.").at(Location.whole(folder.toString()))));
        }
        entries.sort(Comparator.comparing(entry -> entry.toString().replace(File.separatorChar, '/')));
        return entries;
    }

    private static boolean isResult(Path folder) {
        Path manifest = folder.resolve("run.json");
        return Files.isRegularFile(manifest) && FileText.read(manifest).text().filter(text -> MANIFEST.matcher(text).find()).isPresent();
    }

    private static Problem nothing(String what, String message, String advice) {
        return Problem.error(Code.NOTHING_FOUND, "", message, advice).at(Location.whole(what));
    }
}
