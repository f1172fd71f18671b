package org.jdrtoolkit.core.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;

/** Rules about auxiliaries: none follows from itself, and effects come only from those that have no set point. */
final class AuxiliaryCheck {

    private final Model model;
    private final Problems problems = new Problems();

    private AuxiliaryCheck(Model model) {
        this.model = model;
    }

    static List<Problem> check(Model model) {
        AuxiliaryCheck check = new AuxiliaryCheck(model);
        check.noneFollowsFromItself();
        for (int i = 0; i < model.effects().size(); i++) {
            check.effectMakesSense(model.effects().get(i), "/effects/" + i);
        }
        return check.problems.found();
    }

    /** A circle is told once, at the first of its auxiliaries. */
    private void noneFollowsFromItself() {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < model.auxiliaries().size(); i++) {
            String id = model.auxiliaries().get(i).id();
            List<String> circle = told.contains(id) ? List.of() : way(id, id, new HashSet<>());
            if (!circle.isEmpty() && told.addAll(circle)) {
                problems.error(Code.CIRCULAR_AUXILIARIES, "/auxiliaries/" + i + "/formula", "\"" + id + "\" follows from itself: "
                        + String.join(" → ", circle) + ".", "Auxiliaries have no memory; make one of them a stock that flows fill and empty, or break the circle.");
            }
        }
    }

    /** From an auxiliary through what its formula reads to another; empty if there is no way that avoids those seen before. */
    private List<String> way(String from, String to, Set<String> seen) {
        for (String next : reads(from)) {
            if (next.equals(to)) {
                return List.of(from, to);
            }
            List<String> rest = seen.add(next) ? way(next, to, seen) : List.of();
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }

    private List<String> reads(String auxiliary) {
        return model.auxiliary(auxiliary).map(Auxiliary::formula).map(formula -> formula.reads()).orElse(List.of());
    }

    private void effectMakesSense(Effect effect, String pointer) {
        hasNoSetPoint(effect.from(), pointer + "/from");
        for (int j = 0; j < effect.moderatedBy().size(); j++) {
            hasNoSetPoint(effect.moderatedBy().get(j).by(), pointer + "/moderatedBy/" + j + "/by");
        }
        if (effect.through() == Through.TEAM && model.auxiliary(effect.from()).isPresent()) {
            problems.error(Code.AUXILIARY_THROUGH_TEAM, pointer + "/through", "\"" + effect.from()
                    + "\" is an auxiliary, and only constructs cross over between team mates.", "Name a construct, or remove \"through\".");
        }
    }

    private void hasNoSetPoint(String id, String pointer) {
        deviating(id, new HashSet<>()).ifPresent(construct -> problems.error(Code.AUXILIARY_OF_DEVIATIONS, pointer, "\"" + id
                + "\" follows from \"" + construct + "\", which is measured in standard deviations.",
                "Effects work on changes from a person's own set point, which only constructs have; use the auxiliary in a flow, or let it follow from stocks and levers."));
    }

    /** A construct in standard deviations from which an auxiliary follows. */
    private Optional<String> deviating(String auxiliary, Set<String> seen) {
        return reads(auxiliary).stream().filter(seen::add).flatMap(id -> model.construct(id).isPresent()
                ? model.construct(id).filter(construct -> construct.scale() == Scale.Z).map(construct -> id).stream() : deviating(id, seen).stream()).findFirst();
    }
}
