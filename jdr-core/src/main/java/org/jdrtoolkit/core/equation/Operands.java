package org.jdrtoolkit.core.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;

/** The constructs and levers of a model in the order of their ids, and the operands that read them. */
final class Operands {

    private final List<String> constructs;
    private final List<String> levers;
    private final Map<String, Construct> constructsById = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> leverPlaces = new HashMap<>();

    Operands(Model model) {
        this.constructs = model.constructs().stream().map(Construct::id).sorted().toList();
        this.levers = model.levers().stream().map(Lever::id).sorted().toList();
        model.constructs().forEach(construct -> constructsById.put(construct.id(), construct));
        constructs.forEach(id -> places.put(id, places.size()));
        levers.forEach(id -> leverPlaces.put(id, leverPlaces.size()));
    }

    List<String> constructs() {
        return constructs;
    }

    List<String> levers() {
        return levers;
    }

    Construct construct(String id) {
        return constructsById.get(id);
    }

    int place(String construct) {
        return places.get(construct);
    }

    boolean isLever(String id) {
        return leverPlaces.containsKey(id);
    }

    boolean hasSetPoint(String id) {
        return constructsById.containsKey(id) && constructsById.get(id).scale() == Scale.Z;
    }

    /** What a lever, or the deviation of a construct, is multiplied by. */
    Operand deviation(String id) {
        return isLever(id) ? lever(id, Shape.IDENTITY) : new Operand(Source.DEVIATION, place(id), Shape.IDENTITY);
    }

    Operand setPoint(String id) {
        return new Operand(Source.SET_POINT, place(id), Shape.IDENTITY);
    }

    /** A shape of a lever or of the level of a construct. */
    Operand level(String id, Shape shape) {
        return isLever(id) ? lever(id, shape) : new Operand(hasSetPoint(id) ? Source.LEVEL : Source.DEVIATION, place(id), shape);
    }

    private Operand lever(String id, Shape shape) {
        return new Operand(Source.LEVER, leverPlaces.get(id), shape);
    }

    /** Where the room of a stock or lever closes. */
    double capacity(String id) {
        return isLever(id) ? 1 : constructsById.get(id).capacity().map(capacity -> capacity.value()).orElse(1.0);
    }
}
