package org.jdrtoolkit.house.wrong;

/** Speaks to whoever watches the console. */
public final class Prints {

    void speak() {
        System.out.println("Look here");
    }
}
