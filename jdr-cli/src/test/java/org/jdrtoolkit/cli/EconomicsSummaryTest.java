package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recruitment example of Brixon (2025), as analysts read it. */
class EconomicsSummaryTest {

    @TempDir
    private Path out;

    @Test
    void theStaticSumStandsBesideWhatTheModelSays() {
        Call call = Call.jdr("run", Call.scenario("roadmap/recruitment.json"), "--out", out, "--draws", 5);

        assertThat(call.out()).contains("Costs and returns in 156 weeks against \"No roll-out\", in euros", "one-off costs", "−80,000",
                "€183,600 a year against €80,000 once; return on investment 129.5 % after one year, 359.0 % after two.",
                "breaks even in week 73", "Levers and people are not in that sum.", "of 5 plausible worlds", "screening (hours a year)", "hoped for");
        assertThat(out.resolve("recruitment")).isDirectoryContaining("glob:**/economics.csv").isDirectoryContaining("glob:**/balances.csv");
        assertThat(out.resolve("recruitment/charts/economics.svg")).exists();
    }

    @Test
    void inDutchEurosAreWrittenAsDutchPeopleDo() {
        Call call = Call.jdr("run", Call.scenario("roadmap/recruitment.json"), "--out", out, "--draws", 0, "--lang", "nl");

        assertThat(call.out()).contains("€\u00a0183.600 per jaar tegenover €\u00a080.000 eenmalig; rendement op de investering 129,5 %",
                "is terugverdiend in week 73", "eenmalige kosten").doesNotContain("plausible", "aannemelijke");
    }

    @Test
    void explainTellsWhatIsPaidAndReturned() {
        assertThat(Call.jdr("explain", Call.scenario("roadmap/recruitment.json")).out()).contains("Costs and returns", "introduction", "€80,000",
                "600 → 240 hours a year", "€60 each", "as far as skilledUse rises");
        assertThat(Call.jdr("explain", "jdr-ai-adoption").out()).contains("Absence: logarithm of what", "assumed-absence (assumption)");
    }

    /** A case without a single euro has figures to compare, and no balance that could only be negative. */
    @Test
    void figuresThatAreOnlyComparedHaveNoBalance() {
        Call call = Call.jdr("run", Call.scenario("cases/retailer.json"), "--out", out, "--draws", 0);

        assertThat(call.out()).contains("Questions answered by the chatbot (%)", "72.0").doesNotContain("Costs and returns", "break");
        assertThat(out.resolve("retailer/charts/economics.svg")).doesNotExist();
    }

    /** Hours of everybody are valued, but nobody saves all of them: there is no such sum, with or without something that is paid at once. */
    @Test
    void aShareOfWorkingTimeMakesNoStaticSum() throws IOException {
        Call four = Call.jdr("run", Call.scenario("roadmap/four-phases.json"), "--out", out, "--draws", 0);
        String paid = Files.readString(Call.scenario("care-hr/youth-care.json")).replace("\"returns\"", """
                "costs": [{ "id": "system", "title": { "en": "system" }, "costEuros": 60000 }], "returns\"""");
        Path file = Files.writeString(out.resolve("paid.json"), paid);
        Call youth = Call.jdr("run", file, "--out", out, "--draws", 0);

        assertThat(four.out()).contains("Costs and returns in 156 weeks", "breaks even in week").doesNotContain("Business case");
        assertThat(youth.out()).contains("one-off costs").doesNotContain("Business case");
        assertThat(out.resolve("youth-care/summary.json")).content().contains("\"netEuros\"").doesNotContain("ifAllIsRealised");
    }

    /** Beside something that can be realised in full, what cannot be is named. */
    @Test
    void whatIsLeftOutOfTheStaticSumIsNamed() throws IOException {
        Path file = Files.writeString(out.resolve("both.json"), Files.readString(Call.scenario("roadmap/recruitment.json")).replaceFirst("\"returns\": *\\[", """
                "returns": [{ "id": "all-hours", "title": { "en": "all hours", "nl": "alle uren" }, "tier": "efficiency", "unit": { "en": "hours" },
                "before": 300000, "after": 0, "eurosPerUnit": 45, "realisedBy": "timeSaved" },"""));

        assertThat(Call.jdr("run", file, "--out", out, "--draws", 0).out()).contains("€183,600 a year against €80,000 once",
                "Left out, as nobody realises all of it: all hours.");
        assertThat(Call.jdr("run", file, "--out", out, "--draws", 0, "--lang", "nl").out()).contains("Niet meegeteld, want niemand bereikt dat helemaal: alle uren.");
        assertThat(out.resolve("recruitment/summary.json")).content().contains("\"leftOut\": [ \"all-hours\" ]");
    }
}
