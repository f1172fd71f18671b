package org.jdrtoolkit.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.shape.RecordShape;

/** Factors as mathematics, with the numbers as stated; kinds for which it has no sign by their own name. */
final class FormulaText implements Factor.Cases<String> {

    private final Locale language;

    /** Numbers as this language writes them. */
    FormulaText(Locale language) {
        this.language = language;
    }

    /** A factor among others that are multiplied. */
    String of(Factor factor) {
        return factor.fold(this);
    }

    /** A formula by itself, which needs no parentheses around it. */
    String whole(Factor formula) {
        String text = of(formula);
        return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    }

    private String number(double value) {
        return ModelExplanation.number(value, language);
    }

    private static <F extends Factor & Factor.OfOne> String named(F factor) {
        return RecordShape.kindKey(factor.getClass()) + "(" + factor.of() + ")";
    }

    private String multiple(double number, String of) {
        return number(number) + " " + of;
    }

    /** What is below 0 is taken away. */
    private static String sum(String... parts) {
        return "(" + String.join(" + ", parts).replace("+ −", "− ") + ")";
    }

    private String oneOf(String which, List<Factor> parts) {
        return parts.stream().map(this::whole).collect(Collectors.joining(", ", which + "(", ")"));
    }

    @Override
    public String level(Factor.Level level) {
        return level.of();
    }

    @Override
    public String room(Factor.Room room) {
        return named(room);
    }

    @Override
    public String amplify(Factor.Amplify amplify) {
        return sum("1", multiple(amplify.by().value(), amplify.of()));
    }

    @Override
    public String dampen(Factor.Dampen dampen) {
        return "1/" + sum("1", multiple(dampen.by().value(), dampen.of()));
    }

    @Override
    public String deviation(Factor.Deviation deviation) {
        return sum(deviation.of(), number(0 - deviation.reference().value()));
    }

    @Override
    public String hill(Factor.Hill hill) {
        return named(hill);
    }

    @Override
    public String logistic(Factor.Logistic logistic) {
        return named(logistic);
    }

    @Override
    public String exponential(Factor.Exponential exponential) {
        return "e^(" + multiple(exponential.by().value(), exponential.of()) + ")";
    }

    @Override
    public String power(Factor.Power power) {
        return named(power);
    }

    @Override
    public String table(Factor.Table table) {
        return named(table);
    }

    @Override
    public String teamMean(Factor.TeamMean mean) {
        return "team(" + mean.of() + ")";
    }

    @Override
    public String multiply(Factor.Multiply multiply) {
        return multiple(multiply.by().value(), multiply.of());
    }

    @Override
    public String inverse(Factor.Inverse inverse) {
        return "1/" + inverse.of();
    }

    @Override
    public String constant(Factor.Constant constant) {
        return number(constant.of().value());
    }

    @Override
    public String product(Factor.Product product) {
        return product.of().stream().map(this::of).collect(Collectors.joining(" · ", "(", ")"));
    }

    @Override
    public String sum(Factor.Sum sum) {
        return sum(sum.of().stream().map(this::of).toArray(String[]::new));
    }

    @Override
    public String min(Factor.Min min) {
        return oneOf("min", min.of());
    }

    @Override
    public String max(Factor.Max max) {
        return oneOf("max", max.of());
    }
}
