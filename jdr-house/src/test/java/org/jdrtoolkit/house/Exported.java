package org.jdrtoolkit.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** What the sources of libraries export, package by package: types that are public, with the first sentence about each. */
final class Exported {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("(.+?[.?])(?=\\s|$).*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|literal) ((?:[^{}]|\\{[^{}]*})*)}");

    /** Sentences of types by package, and by their names in it. */
    private final Map<String, Map<String, String>> types = new TreeMap<>();

    /** Sentences of packages. */
    private final Map<String, String> packages = new TreeMap<>();

    private final Trees trees;

    private Exported(Trees trees) {
        this.trees = trees;
    }

    static Exported by(Sources sources) {
        Exported exported = new Exported(sources.trees());
        sources.ofLibraries().stream().filter(file -> !Sources.name(file).contains(".internal.")).forEach(exported::read);
        return exported;
    }

    /** The first sentence about a package. */
    String about(String name) {
        return packages.get(name);
    }

    /** The exported types of a package with the first sentence about each, in alphabetical order; none where it exports nothing. */
    Map<String, String> types(String name) {
        return types.getOrDefault(name, Map.of());
    }

    private void read(CompilationUnitTree file) {
        String name = Sources.name(file);
        String inPackage = name.substring(0, name.lastIndexOf('.'));
        TreePath whole = new TreePath(file);
        if (name.endsWith(".package-info")) {
            packages.put(inPackage, sentence(new TreePath(whole, file.getPackage())).orElse(""));
        }
        for (Tree declared : file.getTypeDecls()) {
            if (declared instanceof ClassTree type && isPublic(type)) {
                add(types.computeIfAbsent(inPackage, none -> new TreeMap<>()), "", type, whole);
            }
        }
    }

    private void add(Map<String, String> found, String around, ClassTree type, TreePath where) {
        TreePath here = new TreePath(where, type);
        String name = around + type.getSimpleName();
        found.put(name, about(type).or(() -> sentence(here)).orElse(""));
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner && (type.getKind() == Tree.Kind.INTERFACE || isPublic(inner))) {
                add(found, name + ".", inner, here);
            }
        }
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    /** The first sentence of the comment, as Markdown. */
    private Optional<String> sentence(TreePath where) {
        return Optional.ofNullable(trees.getDocComment(where)).map(Exported::sentence);
    }

    static String sentence(String comment) {
        String text = comment.split("\n\\s*(<p>|@)|\n\\s*\n", 2)[0].strip().replaceAll("\\s+", " ");
        String marked = INLINE.matcher(text).replaceAll(note -> Matcher.quoteReplacement("`" + note.group(2).replaceFirst("^#", "") + "`"));
        return FIRST_SENTENCE.matcher(marked.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")).replaceFirst("$1");
    }

    /** What {@code @About} says, which comes first in the Javadoc. */
    private static Optional<String> about(ClassTree type) {
        List<String> texts = new ArrayList<>();
        for (AnnotationTree note : type.getModifiers().getAnnotations()) {
            if (note.getAnnotationType().toString().equals("About")) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        texts.add(literal.getValue().toString());
                        return null;
                    }
                }.scan(note, null);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("", texts));
    }
}
