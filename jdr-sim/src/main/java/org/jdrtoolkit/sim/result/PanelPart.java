package org.jdrtoolkit.sim.result;

/** The scores of some people of one segment under one plan, at all waves; part of a panel, passed on as soon as it is complete. */
public final class PanelPart {

    private final String plan;
    private final String segment;
    private final int first;
    private final int people;
    private final int variables;
    private final double[] scores;

    /**
     * A part.
     *
     * @param plan id of the plan
     * @param segment id of the segment, or {@code all}
     * @param first number of the first person, counted from 1 over the whole workforce
     * @param people number of people
     * @param variables number of scores of a person at a wave
     * @param scores by wave, variable and person; the array is copied
     */
    public PanelPart(String plan, String segment, int first, int people, int variables, double[] scores) {
        this.plan = plan;
        this.segment = segment;
        this.first = first;
        this.people = people;
        this.variables = variables;
        this.scores = scores.clone();
    }

    /** Id of the plan. */
    public String plan() {
        return plan;
    }

    /** Id of the segment, or {@code all} where there are none. */
    public String segment() {
        return segment;
    }

    /** Number of the first person, counted from 1 over the whole workforce: the same person under every plan. */
    public int first() {
        return first;
    }

    /** Number of people. */
    public int people() {
        return people;
    }

    /** A score: wave, variable and person counted from 0, the person within this part; not a number once the person has left. */
    public double score(int wave, int variable, int person) {
        return scores[(wave * variables + variable) * people + person];
    }
}
