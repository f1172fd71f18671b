package org.jdrtoolkit.sim.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are handed on in the order of tasks, and few wait at a time: that is what bounds the memory of a panel. */
class WorkshopTest {

    private static final int TASKS = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInOrderAndNeverMoreThanFourPerThreadAreUnderWay(int threads) {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        List<Integer> underWay = new ArrayList<>();
        List<Callable<Integer>> tasks = IntStream.range(0, TASKS).<Callable<Integer>>mapToObj(task -> () -> {
            begun.incrementAndGet();
            return task;
        }).toList();

        Workshops.threads(threads).inOrder(tasks, task -> {
            underWay.add(begun.get() - taken.size());
            taken.add(task);
        }, () -> {});

        assertThat(taken).containsExactlyElementsOf(IntStream.range(0, TASKS).boxed().toList());
        assertThat(underWay).allMatch(count -> count <= 4 * threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatGoesWrongInATaskReachesTheCaller(int threads) {
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> {
            throw new IllegalArgumentException("wrong");
        }, () -> 3);

        assertThatThrownBy(() -> Workshops.threads(threads).inOrder(tasks, task -> {}, () -> {}))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("wrong");
    }
}
