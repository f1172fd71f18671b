package org.jdrtoolkit.house.wrong;

import java.util.List;

/** Makes threads of its own, and leaves something behind in the virtual machine. */
public final class Works {

    void inAThread(Runnable task) {
        new Thread(task).start();
    }

    long allAtOnce(List<String> words) {
        return words.parallelStream().count();
    }

    void untilTheEnd(Runnable task) {
        Runtime.getRuntime().exit(0);
    }
}
