package org.jdrtoolkit.sim.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.sim.study.Study;

/** All findings about a study, at most one of each kind. Charts, files and reports take those they can show. Immutable. */
public final class Findings {

    private final Study study;
    private final Map<Class<? extends Finding>, Finding> byKind;

    private Findings(Study study, Map<Class<? extends Finding>, Finding> byKind) {
        this.study = study;
        this.byKind = byKind;
    }

    /** A study without findings yet. */
    public static Findings of(Study study) {
        return new Findings(study, Map.of());
    }

    /** The same with a finding added; it replaces an earlier one of its kind. */
    public Findings with(Finding finding) {
        Map<Class<? extends Finding>, Finding> more = new LinkedHashMap<>(byKind);
        more.put(finding.getClass(), finding);
        return new Findings(study, more);
    }

    /** The same with all findings of another added; throws {@link IllegalArgumentException} if those are about another study. */
    public Findings with(Findings others) {
        if (!others.study.scenario().equals(study.scenario()) || !others.study.model().equals(study.model())) {
            throw new IllegalArgumentException("Findings about " + others.study + " cannot be added to those about " + study
                    + ": scenario and model must be the same.");
        }
        Map<Class<? extends Finding>, Finding> more = new LinkedHashMap<>(byKind);
        more.putAll(others.byKind);
        return new Findings(study, more);
    }

    /** The study that was run. */
    public Study study() {
        return study;
    }

    /** Whether nothing was found, as in a run that was stopped at once. */
    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    /** The finding of a kind, if there is one. */
    public <F extends Finding> Optional<F> find(Class<F> kind) {
        return Optional.ofNullable(kind.cast(byKind.get(kind)));
    }

    /** Whether there is a finding of a kind. */
    public boolean has(Class<? extends Finding> kind) {
        return byKind.containsKey(kind);
    }

    /** The finding of a kind; throws {@link IllegalArgumentException} if there is none. */
    public <F extends Finding> F get(Class<F> kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("Nothing of the kind " + kind.getSimpleName() + " was found about \""
                + study.scenario().id() + "\", only " + byKind.keySet().stream().map(Class::getSimpleName).sorted().toList() + "."));
    }

    @Override
    public String toString() {
        return "Findings[" + study.scenario().id() + ", " + byKind.values() + "]";
    }
}
