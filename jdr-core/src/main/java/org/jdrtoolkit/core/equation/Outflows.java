package org.jdrtoolkit.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdrtoolkit.core.model.Flow;

/**
 * (5a) Flows that empty non-negative stocks: of what would flow, each stock lets as large a share go as is there, the same share of every flow out
 * of it. A flow that runs backwards, because its factors make it negative, flows out of the stock that it is drawn into.
 */
final class Outflows {

    private final Operands operands;
    private final Formulas formulas;
    /** By flow: its parts, forwards and backwards. */
    private final Map<String, Parts> parts = new TreeMap<>();
    /** By stock: all that would flow out. */
    private final Map<String, List<Term>> outflows = new TreeMap<>();
    private final Map<String, Operand> shares = new TreeMap<>();

    private record Parts(Flow flow, Operand forwards, Operand backwards) {}

    Outflows(Operands operands, Formulas formulas) {
        this.operands = operands;
        this.formulas = formulas;
    }

    /** Whether what is there limits a flow. */
    boolean limit(Flow flow) {
        return flow.from().filter(this::isLimiting).isPresent() || flow.to().filter(this::isLimiting).isPresent();
    }

    private boolean isLimiting(String construct) {
        return operands.construct(construct).nonNegative();
    }

    /** Adds a flow that would run at a rate. */
    void add(Flow flow, double rate, List<Operand> factors) {
        Operand wanted = formulas.joined(Join.SUM, List.of(new Term(flow.id(), rate, factors)));
        Parts both = new Parts(flow, part(flow, 1, wanted), part(flow, -1, wanted));
        parts.put(flow.id(), both);
        flow.from().filter(this::isLimiting).ifPresent(from -> leaves(from, flow, both.forwards()));
        flow.to().filter(this::isLimiting).ifPresent(to -> leaves(to, flow, both.backwards()));
    }

    private Operand part(Flow flow, double sign, Operand wanted) {
        return formulas.joined(Join.GREATEST, List.of(new Term(flow.id(), 0, List.of()), new Term(flow.id(), sign, List.of(wanted))));
    }

    private void leaves(String stock, Flow flow, Operand part) {
        outflows.computeIfAbsent(stock, none -> new ArrayList<>()).add(new Term(flow.id(), 1, List.of(part)));
    }

    /** Shares what is there among the flows added. */
    void share() {
        outflows.forEach((stock, terms) -> {
            Operand all = formulas.joined(Join.SUM, terms);
            shares.put(stock, formulas.add(new Intermediate.Share(operands.place(stock), all.index())));
        });
    }

    /** A flow that was added, as it runs. */
    Operand running(Flow flow) {
        Parts both = parts.get(flow.id());
        return formulas.joined(Join.SUM, List.of(running(flow, 1, both.forwards(), flow.from()), running(flow, -1, both.backwards(), flow.to())));
    }

    private Term running(Flow flow, double sign, Operand part, Optional<String> out) {
        return new Term(flow.id(), sign, out.filter(shares::containsKey).map(stock -> List.of(part, shares.get(stock))).orElse(List.of(part)));
    }
}
