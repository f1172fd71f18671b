package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;

/** The products of a rate by kind, each with its number and rows. */
record ByKind(int number, int[] rowNumbers, int[] rows, int[] pairNumbers, int[] firsts, int[] seconds, Structure.Product[] others) {

    static ByKind of(Structure.Sum sum) {
        List<Structure.Product> rows = having(sum, Structure.Kind.ROW);
        List<Structure.Product> pairs = having(sum, Structure.Kind.TWO_ROWS);
        return new ByKind(sum.number(), numbers(rows), factors(rows, 0), numbers(pairs), factors(pairs, 0), factors(pairs, 1),
                having(sum, Structure.Kind.OTHER).toArray(Structure.Product[]::new));
    }

    private static List<Structure.Product> having(Structure.Sum sum, Structure.Kind kind) {
        return sum.products().stream().filter(product -> product.kind() == kind).toList();
    }

    private static int[] numbers(List<Structure.Product> products) {
        return products.stream().mapToInt(Structure.Product::number).toArray();
    }

    private static int[] factors(List<Structure.Product> products, int factor) {
        return products.stream().mapToInt(product -> product.factors().get(factor).row()).toArray();
    }
}
