package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;

/**
 * A {@link Structure} in arrays, for loops that go through all of it; read-only and shared by all blocks.
 *
 * @param rowCount how many rows there are
 * @param numbers of each sum: position of its number
 * @param firstProducts of each sum: its first product; one more at the end
 * @param productNumbers of each product: position of its number
 * @param firstFactors of each product: its first factor; one more at the end
 * @param rows of each factor: its row
 * @param lines of each factor: position of its line; negative for the row itself
 */
record FlatSums(int rowCount, int[] numbers, int[] firstProducts, int[] productNumbers, int[] firstFactors, int[] rows, int[] lines) {

    static FlatSums of(Structure structure) {
        List<Structure.Product> products = structure.sums().stream().flatMap(sum -> sum.products().stream()).toList();
        List<Structure.Factor> factors = products.stream().flatMap(product -> product.factors().stream()).toList();
        return new FlatSums(structure.rows(), structure.sums().stream().mapToInt(Structure.Sum::number).toArray(),
                firsts(structure.sums().stream().mapToInt(sum -> sum.products().size()).toArray()),
                products.stream().mapToInt(Structure.Product::number).toArray(),
                firsts(products.stream().mapToInt(product -> product.factors().size()).toArray()),
                factors.stream().mapToInt(Structure.Factor::row).toArray(), factors.stream().mapToInt(Structure.Factor::line).toArray());
    }

    private static int[] firsts(int[] sizes) {
        int[] firsts = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            firsts[i + 1] = firsts[i] + sizes[i];
        }
        return firsts;
    }
}
