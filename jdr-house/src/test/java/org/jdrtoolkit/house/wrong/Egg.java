package org.jdrtoolkit.house.wrong;

/** Comes out of one of many hens. */
public final class Egg {

    Hen[] from;
}
