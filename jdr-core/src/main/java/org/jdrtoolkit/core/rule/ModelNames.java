package org.jdrtoolkit.core.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.problem.Names;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;

/** What people may call the parts of a model: ids, titles in all languages, and the terms of sources. */
public final class ModelNames {

    private ModelNames() {}

    /** The names of all constructs, levers, auxiliaries and indicators of a model: whatever has a course over time. */
    public static Names variables(Model model) {
        return of(Stream.of(model.constructs(), model.levers(), model.auxiliaries(), model.indicators()).flatMap(Collection::stream).toList());
    }

    /** The names of entries of a model that have an id, such as its levers. */
    public static Names of(Collection<? extends Record> entries) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Record entry : entries) {
            RecordShape shape = RecordShape.of(entry.getClass());
            List<String> called = new ArrayList<>();
            shape.field("title").map(field -> (Text) field.of(entry)).ifPresent(title -> called.addAll(title.words().values()));
            shape.field("terms").ifPresent(field -> ((List<?>) field.of(entry)).stream().filter(SourceTerm.class::isInstance)
                    .forEach(term -> called.addAll(((SourceTerm) term).term().words().values())));
            names.put((String) shape.field("id").orElseThrow().of(entry), called);
        }
        return Names.of(names);
    }
}
