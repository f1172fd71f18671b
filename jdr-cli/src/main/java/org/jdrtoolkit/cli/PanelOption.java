package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Waves;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code every=26}, {@code at=0,3,12,plan=people-first,scores=true} or {@code every=26,dropout=0.2,by=strain:0.5}. What has no {@code =} is one more
 * value of the key before it.
 */
final class PanelOption implements ITypeConverter<PanelDesign> {

    private static final List<String> KEYS = List.of("every", "at", "plan", "scores", "dropout", "by", "after");
    private static final String EXAMPLES = "Write for instance every=26 or at=0,3,12,plan=people-first";

    @Override
    public PanelDesign convert(String text) {
        Map<String, List<String>> values = values(text);
        if (values.containsKey("every") == values.containsKey("at")) {
            throw new TypeConversionException((values.containsKey("at") ? "\"every\" and \"at\" both say when the waves are. "
                    : "it is not said when the waves are. ") + EXAMPLES);
        }
        try {
            Waves waves = values.containsKey("every") ? new Waves.Every(number(only("every", values)))
                    : new Waves.At(values.get("at").stream().map(PanelOption::number).toList());
            return new PanelDesign(waves, values.getOrDefault("plan", List.of()), hasError(values), dropOut(values));
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage() + " " + EXAMPLES);
        }
    }

    private static Map<String, List<String>> values(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String key = "";
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            String value = pair[pair.length - 1].strip();
            if (pair.length == 2) {
                key = pair[0].strip();
                boolean isAgain = values.containsKey(key) && !List.of("plan", "by", "after").contains(key);
                if (!KEYS.contains(key) || isAgain) {
                    throw new TypeConversionException("\"" + part + "\" means nothing here. " + (isAgain ? "It is said twice. " : Suggestion.of(key, KEYS) + " ")
                            + EXAMPLES);
                }
            }
            if (key.isEmpty() || value.isEmpty()) {
                throw new TypeConversionException("\"" + part + "\" means nothing here. " + EXAMPLES);
            }
            values.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String only(String key, Map<String, List<String>> values) {
        if (values.get(key).size() > 1) {
            throw new TypeConversionException("\"" + key + "\" takes one value, not " + String.join(" and ", values.get(key)) + ". " + EXAMPLES);
        }
        return values.get(key).get(0);
    }

    private static boolean hasError(Map<String, List<String>> values) {
        String scores = values.containsKey("scores") ? only("scores", values) : "observed";
        if (!List.of("observed", "true").contains(scores)) {
            throw new TypeConversionException("\"scores=" + scores + "\" means nothing here; scores are observed or true. Write for instance every=26,scores=true");
        }
        return scores.equals("observed");
    }

    private static Optional<DropOut> dropOut(Map<String, List<String>> values) {
        if (!values.containsKey("dropout")) {
            if (values.containsKey("by") || values.containsKey("after")) {
                throw new TypeConversionException("\"by\" and \"after\" say who drops out; \"dropout\" must say how many. "
                        + "Write for instance every=26,dropout=0.2,by=strain:0.5");
            }
            return Optional.empty();
        }
        return Optional.of(new DropOut(values.get("dropout").stream().map(PanelOption::number).toList(), perSd("by", values), perSd("after", values)));
    }

    private static Map<String, Double> perSd(String key, Map<String, List<String>> values) {
        Map<String, Double> logOdds = new LinkedHashMap<>();
        for (String value : values.getOrDefault(key, List.of())) {
            String[] pair = value.split(":", 2);
            if (pair.length < 2 || pair[0].isBlank() || logOdds.put(pair[0].strip(), number(pair[1].strip())) != null) {
                throw new TypeConversionException("\"" + value + "\" means nothing here; \"" + key + "\" names each construct once, with the log odds per SD. "
                        + "Write for instance every=26,dropout=0.2," + key + "=strain:0.5");
            }
        }
        return logOdds;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a number. " + EXAMPLES);
        }
    }
}
