package org.jdrtoolkit.core.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids that are known in one place, each with what else people call it, such as its titles in all languages. Immutable. */
public final class Names {

    private final Map<String, List<String>> others;

    private Names(Map<String, List<String>> others) {
        this.others = Collections.unmodifiableMap(others);
    }

    /** Ids that are called nothing else. */
    public static Names of(Collection<String> ids) {
        Map<String, List<String>> none = new LinkedHashMap<>();
        ids.forEach(id -> none.put(id, List.of()));
        return new Names(none);
    }

    /** Ids with what else each is called. */
    public static Names of(Map<String, List<String>> others) {
        return new Names(new LinkedHashMap<>(others));
    }

    /** The ids. */
    public Set<String> ids() {
        return others.keySet();
    }

    /** What else an id is called; empty if nothing, or if it is not known. */
    List<String> others(String id) {
        return others.getOrDefault(id, List.of());
    }
}
