package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.roadmap.Maturity;
import org.jdrtoolkit.sim.roadmap.MaturityLevel;
import org.jdrtoolkit.sim.roadmap.Phase;
import org.jdrtoolkit.sim.roadmap.Roadmap;

/** What an assessment says, for people, and what to write into a scenario. */
final class MaturityExplanation {

    private static final double PERCENT = 100;

    private final Maturity maturity;
    private final Roadmap roadmap;
    private final Words words;

    MaturityExplanation(Maturity maturity, Roadmap roadmap, Words words) {
        this.maturity = maturity;
        this.roadmap = roadmap;
        this.words = words;
    }

    String text() {
        List<String> parts = new ArrayList<>(List.of(level()));
        maturity.next().ifPresent(next -> parts.add(missing(next)));
        parts.add(maturity.nextPhase().map(this::next).orElse(words.say("assess.top")));
        if (!maturity.tooEarly().isEmpty()) {
            parts.add(words.say("assess.tooEarly") + maturity.tooEarly().stream().map(phase -> "\n  "
                    + words.say("assess.needs", number(phase), in(phase.title()), number(phase.needs()))).collect(Collectors.joining()));
        }
        parts.add(words.say("assess.paste") + "\n  " + snippet(maturity.level()));
        parts.add(words.say("assess.source", roadmap.source().citation()));
        return String.join("\n\n", parts);
    }

    /** What a segment of a scenario says about such a level; a point in the number whatever the language. */
    static String snippet(double level) {
        return "\"initial\": { \"hrMaturity\": { \"exactly\": " + Decimals.given(level) + " } }";
    }

    private String level() {
        MaturityLevel reached = maturity.inWords();
        String onTheWay = maturity.level() == reached.level() ? "" : maturity.next().map(next -> words.say("assess.onTheWay", in(next.title()))).orElse("");
        String traits = reached.traits().stream().map(this::in).collect(Collectors.joining("; "));
        return words.say("assess.level", number(maturity.level()), in(reached.title()), onTheWay)
                + (maturity.isHeldBack() ? "\n" + words.say("assess.heldBack", number(maturity.mean())) : "")
                + "\n" + words.say("assess.typical", reached.level(), traits, PERCENT * reached.shareOfFirms());
    }

    private String missing(MaturityLevel next) {
        return words.say("assess.missing", next.level(), in(next.title())) + maturity.gaps().stream().map(gap -> "\n  "
                + words.say("assess.gap", in(gap.dimension().title()), gap.answer(), in(gap.dimension().answer(next.level())))).collect(Collectors.joining());
    }

    private String next(Phase phase) {
        return words.say("assess.next", number(phase), in(phase.title()), number(phase.months().low()), number(phase.months().high()),
                (long) phase.costEuros().low(), (long) phase.costEuros().high(), number(phase.leadsTo())) + "\n  " + in(phase.aim())
                + "\n  " + words.say("assess.lever", phase.lever());
    }

    private int number(Phase phase) {
        return roadmap.phases().indexOf(phase) + 1;
    }

    private String number(double value) {
        return ModelExplanation.number(value, words.locale());
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}
