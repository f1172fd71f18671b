package org.jdrtoolkit.house.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps in static fields what changes. */
public final class Keeps {

    static final double[] TABLE = {1, 2};
    static final AtomicInteger COUNT = new AtomicInteger();
    static final List<String> SEEN = new ArrayList<>();
    static String last = "";

    private Keeps() {}
}
