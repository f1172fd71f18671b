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

    private String several(List<Factor> parts, String between) {
        return parts.stream().map(this::of).collect(Collectors.joining(between, "(", ")"));
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
        return "(1 + " + number(amplify.by().value()) + " " + amplify.of() + ")";
    }

    @Override
    public String dampen(Factor.Dampen dampen) {
        return "1/(1 + " + number(dampen.by().value()) + " " + dampen.of() + ")";
    }

    @Override
    public String deviation(Factor.Deviation deviation) {
        return named(deviation);
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
        return "e^(" + number(exponential.by().value()) + " " + exponential.of() + ")";
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
        return number(multiply.by().value()) + " " + multiply.of();
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
        return several(product.of(), " · ");
    }

    @Override
    public String sum(Factor.Sum sum) {
        return several(sum.of(), " + ").replace("+ −", "− ");
    }

    @Override
    public String min(Factor.Min min) {
        return "min" + several(min.of(), ", ");
    }

    @Override
    public String max(Factor.Max max) {
        return "max" + several(max.of(), ", ");
    }
}
