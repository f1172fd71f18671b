package org.jdrtoolkit.core.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdrtoolkit.core.shape.RecordWalk;

/** All numbers of a model, with what each rests on. */
public final class Numbers {

    private Numbers() {}

    /** Every number by its JSON pointer, in the order of the file. */
    public static Map<String, Sourced> of(Model model) {
        Map<String, Sourced> numbers = new LinkedHashMap<>();
        RecordWalk.visit(model, (pointer, record) -> {
            if (record instanceof Sourced number) {
                numbers.put(pointer, number);
            }
        });
        return numbers;
    }

    /** How many numbers rest on evidence of each kind; kinds without any are left out. */
    public static Map<EvidenceKind, Integer> countByKind(Model model) {
        Map<EvidenceKind, Integer> counts = new EnumMap<>(EvidenceKind.class);
        for (Sourced number : of(model).values()) {
            model.evidence(number.evidence()).ifPresent(source -> counts.merge(source.kind(), 1, Integer::sum));
        }
        return counts;
    }
}
