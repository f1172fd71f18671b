package org.jdrtoolkit.core.file;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;
import org.jdrtoolkit.fixtures.Accident;
import org.jdrtoolkit.fixtures.Accident.Kind;
import org.jdrtoolkit.fixtures.ExampleModel;

/** The example model file after one to three accidents. */
final class Mutant implements ArbitrarySupplier<String> {

    private static final List<String> VALUES = List.of("0", "-1", "2.5", "1e999", "-0.0", "NaN", "1e-320", "12345678901234567890", "null",
            "true", "\"\"", "\" \"", "\"z\"", "\"stock\"", "{}", "[]", "[0, 1]", "{ \"en\": \"x\" }");

    /** Mostly accidents that leave JSON, so that those that do not leave something to find for the other rules. */
    @Override
    public Arbitrary<String> get() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(1, Kind.CUT), Tuple.of(1, Kind.REPEAT), Tuple.of(1, Kind.OVERWRITE),
                Tuple.of(1, Kind.REPLACE_TOKEN), Tuple.of(6, Kind.REPLACE_NUMBER), Tuple.of(6, Kind.MISSPELL), Tuple.of(6, Kind.COPY_TOKEN),
                Tuple.of(6, Kind.SWAP_TOKENS), Tuple.of(6, Kind.REMOVE_MEMBER));
        return Accident.happeningTo(List.of(ExampleModel.text()), kinds, VALUES, VALUES);
    }
}
