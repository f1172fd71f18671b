package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.text.Text;

/** Which of the four outcomes of Peccei &amp; Van De Voorde (2019, 10.1111/1748-8583.12254) an indicator stands for. */
public enum OutcomeKind {
    /** Satisfaction, commitment, engagement. */
    HAPPINESS_WELLBEING("happiness-related wellbeing", "geluksgerelateerd welzijn"),
    /** Stress, anxiety and burn-out, reversed. */
    HEALTH_WELLBEING("health-related wellbeing", "gezondheidsgerelateerd welzijn"),
    /** The formal job. */
    TASK_PERFORMANCE("task performance", "taakprestatie"),
    /** Voluntary work beyond the job. */
    CONTEXTUAL_PERFORMANCE("contextual performance", "contextuele prestatie");

    private final Text title;

    OutcomeKind(String en, String nl) {
        this.title = Text.of(en, nl);
    }

    /** Its name, as shown to people. */
    public Text title() {
        return title;
    }

    /** Whether this is wellbeing; otherwise it is performance. */
    public boolean isWellbeing() {
        return this == HAPPINESS_WELLBEING || this == HEALTH_WELLBEING;
    }
}
