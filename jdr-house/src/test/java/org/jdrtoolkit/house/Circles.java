package org.jdrtoolkit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Files of one package that use each other in a circle, directly or through others of the package. */
final class Circles {

    private final Map<String, Set<String>> uses = new TreeMap<>();

    private Circles(JavaClasses classes) {
        classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getBaseComponentType().getPackageName().equals(use.getOriginClass().getPackageName()))
                .forEach(use -> usedBy(House.file(use.getOriginClass())).add(House.file(use.getTargetClass())));
    }

    private Set<String> usedBy(String file) {
        return uses.computeIfAbsent(file, none -> new TreeSet<>());
    }

    /** Each set of files, by their names without the root, that are all reached from each other. */
    static Set<Set<String>> among(JavaClasses classes) {
        Circles circles = new Circles(classes);
        return circles.uses.keySet().stream().map(circles::around).filter(circle -> circle.size() > 1).collect(Collectors.toSet());
    }

    private Set<String> around(String file) {
        return reached(file).stream().filter(other -> reached(other).contains(file)).map(House::shortName).collect(Collectors.toSet());
    }

    /** The file and whatever it uses, directly or through others. */
    private Set<String> reached(String file) {
        Set<String> reached = new LinkedHashSet<>();
        reach(file, reached);
        return reached;
    }

    private void reach(String file, Set<String> reached) {
        if (reached.add(file)) {
            uses.getOrDefault(file, Set.of()).forEach(next -> reach(next, reached));
        }
    }
}
