package org.jdrtoolkit.sim.engine;

/**
 * Sees people at each result and keeps something about them: sums, counts, individual courses. One observer sees the people of one task, on one
 * thread; the observers of a segment are added up in the order of people, so that results do not depend on threads.
 *
 * @param <O> the observer itself
 */
public interface Observer<O extends Observer<O>> {

    /** Sees some people at a result, counted from 0 at the beginning of the run. */
    void at(int result, People people);

    /** Adds what another observer of the same kind has seen of the people after these. */
    void add(O later);
}
