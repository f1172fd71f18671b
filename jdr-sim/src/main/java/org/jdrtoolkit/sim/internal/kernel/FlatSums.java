package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;

/** A {@link Structure} in arrays, for loops that go through all of it; one for all blocks. */
final class FlatSums {

    private final int rowCount;
    private final int[] numbers;
    private final int[] firstProducts;
    private final int[] productNumbers;
    private final int[] firstFactors;
    private final int[] rows;
    private final int[] lines;

    FlatSums(Structure structure) {
        List<Structure.Product> products = structure.sums().stream().flatMap(sum -> sum.products().stream()).toList();
        List<Structure.Factor> factors = products.stream().flatMap(product -> product.factors().stream()).toList();
        this.rowCount = structure.rows();
        this.numbers = structure.sums().stream().mapToInt(Structure.Sum::number).toArray();
        this.firstProducts = firsts(structure.sums().stream().mapToInt(sum -> sum.products().size()).toArray());
        this.productNumbers = products.stream().mapToInt(Structure.Product::number).toArray();
        this.firstFactors = firsts(products.stream().mapToInt(product -> product.factors().size()).toArray());
        this.rows = factors.stream().mapToInt(Structure.Factor::row).toArray();
        this.lines = factors.stream().mapToInt(Structure.Factor::line).toArray();
    }

    private static int[] firsts(int[] sizes) {
        int[] firsts = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            firsts[i + 1] = firsts[i] + sizes[i];
        }
        return firsts;
    }

    /** How many rows there are. */
    int rowCount() {
        return rowCount;
    }

    /** Of each sum: position of its number. */
    int[] numbers() {
        return numbers;
    }

    /** Of each sum: its first product; one more at the end. */
    int[] firstProducts() {
        return firstProducts;
    }

    /** Of each product: position of its number. */
    int[] productNumbers() {
        return productNumbers;
    }

    /** Of each product: its first factor; one more at the end. */
    int[] firstFactors() {
        return firstFactors;
    }

    /** Of each factor: its row. */
    int[] rows() {
        return rows;
    }

    /** Of each factor: position of its line; negative for the row as it is. */
    int[] lines() {
        return lines;
    }
}
