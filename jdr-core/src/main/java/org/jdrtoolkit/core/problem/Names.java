package org.jdrtoolkit.core.problem;

import java.util.ArrayList;
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

    /** The same ids, of which one, which may be new, is also called otherwise. */
    public Names with(String id, Collection<String> names) {
        Map<String, List<String>> more = new LinkedHashMap<>(others);
        List<String> all = new ArrayList<>(more.getOrDefault(id, List.of()));
        all.addAll(names);
        more.put(id, List.copyOf(all));
        return new Names(more);
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
