package org.jdrtoolkit.sim.internal.chance;

/**
 * Random numbers addressed by name: the number for (seed, segment, construct, layer, person, step) is a hash of those names, so
 * it does not depend on what else is drawn, in which order, or on which thread. Whatever a plan does not affect therefore has
 * the same chance under every plan.
 */
public final class Chance {

    private final long key;

    private Chance(long key) {
        this.key = key;
    }

    /** The chance of a seed. */
    public static Chance of(long seed) {
        return new Chance(Hash.next(seed));
    }

    /** The part of this chance that belongs to a name. */
    public Chance of(String name) {
        long hash = key;
        for (int i = 0; i < name.length(); i++) {
            hash = Hash.mix(hash + Hash.GOLDEN * (name.charAt(i) + 1));
        }
        return new Chance(Hash.mix(hash ^ Hash.GOLDEN));
    }

    /** A uniform number from 0 (excluded) to 1 (included). */
    public double uniform(int person, int step) {
        return Hash.unit(bits(person, step));
    }

    /** A standard normal number. */
    public double normal(int person, int step) {
        return Ziggurat.normal(bits(person, step));
    }

    /** The part of this chance that belongs to consecutive people, from the first on. */
    public PeopleChance of(int firstPerson, int people) {
        long[] keys = new long[people];
        for (int p = 0; p < people; p++) {
            keys[p] = personKey(firstPerson + p);
        }
        return new PeopleChance(keys);
    }

    private long bits(int person, int step) {
        return Hash.mix(personKey(person) + Hash.GOLDEN * (step + 1L));
    }

    private long personKey(int person) {
        return Hash.mix(key + Hash.GOLDEN * (person + 1L));
    }
}
