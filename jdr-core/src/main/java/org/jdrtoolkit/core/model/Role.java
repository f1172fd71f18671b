package org.jdrtoolkit.core.model;

/** What a construct is in Job Demands–Resources theory (Bakker, Demerouti &amp; Sanz-Vergel 2023, 10.1146/annurev-orgpsych-120920-053933). */
public enum Role {
    /** A demand that costs effort and can promote growth. */
    CHALLENGE_DEMAND,
    /** A demand that costs effort and obstructs. */
    HINDRANCE_DEMAND,
    /** An aspect of the job that helps reach goals, weakens demands, or stimulates growth. */
    JOB_RESOURCE,
    /** A belief about one's own control over the environment, such as self-efficacy. */
    PERSONAL_RESOURCE,
    /** The health-impairment process: exhaustion, burn-out. */
    STRAIN,
    /** The motivational process: work engagement. */
    MOTIVATION,
    /** What people do about their job: crafting, self-undermining, avoidance. */
    BEHAVIOUR,
    /** Taking up a technology, and becoming able to use it. */
    ADOPTION,
    /** What follows: satisfaction, performance, absence. */
    OUTCOME
}
