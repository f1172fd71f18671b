package org.jdrtoolkit.house.wrong;

/** Plain data, and no part of the circle beside it. */
public record Seed(Hen eatenBy) {}
