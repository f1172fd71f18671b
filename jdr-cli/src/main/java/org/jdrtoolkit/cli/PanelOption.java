package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code every=26} or {@code every=26,plan=people-first,plan=efficiency-first}. */
final class PanelOption implements ITypeConverter<PanelDesign> {

    @Override
    public PanelDesign convert(String text) {
        OptionalDouble every = OptionalDouble.empty();
        List<String> plans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equals("plan") && !pair[1].isBlank()) {
                plans.add(pair[1].strip());
            } else if (pair.length == 2 && pair[0].strip().equals("every") && every.isEmpty()) {
                every = OptionalDouble.of(number(pair[1].strip()));
            } else {
                throw new TypeConversionException("\"" + part + "\" means nothing here. " + (pair.length == 2 && every.isEmpty()
                        ? Suggestion.of(pair[0].strip(), List.of("every", "plan")) + " " : "") + "Write for instance every=26 or every=26,plan=people-first");
            }
        }
        return new PanelDesign(every.orElseThrow(() -> new TypeConversionException(
                "the time between two waves is missing. Write for instance every=26,plan=people-first")), plans, true);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a number of time units. Write for instance every=26");
        }
    }
}
