package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is looked up is told, and nothing else. */
class PartExplanationTest {

    private static final Path ASSISTANT = Call.scenario("care-hr/assistant.json");
    private static final String WORKFORCE = Repository.file("jdr-sim/src/test/resources/org/jdrtoolkit/sim/engine/workforce.json").toString();

    static List<String> models() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNumberOfAShippedModelCanBeLookedUpByItsName(String id) {
        Model model = Library.find(id).orElseThrow();
        PartExplanation explanation = new PartExplanation(model, Optional.empty(), Words.in(Language.EN));

        Numbers.byName(model).values().forEach(number -> assertThat(explanation.text(number.name(), id)).contains("  " + number.name() + " ")
                .contains(ModelExplanation.number(number.value(), Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEntryWithAnIdCanBeLookedUp(String id) {
        Model model = Library.find(id).orElseThrow();
        PartExplanation explanation = new PartExplanation(model, Optional.empty(), Words.in(Language.NL));

        model.constructs().forEach(construct -> assertThat(explanation.text(construct.id(), id)).contains("(" + construct.id() + ") · construct"));
        model.levers().forEach(lever -> assertThat(explanation.text("levers/" + lever.id(), id)).contains("(" + lever.id() + ") · maatregel"));
        model.effects().forEach(effect -> assertThat(explanation.text(effect.id(), id)).contains("(" + effect.id() + ") · effect", "effects/" + effect.id() + "/gain"));
        model.flows().forEach(flow -> assertThat(explanation.text(flow.id(), id)).contains("(" + flow.id() + ") · stroom", "flows/" + flow.id() + "/rate"));
        model.indicators().forEach(indicator -> assertThat(explanation.text(indicator.id(), id)).contains("(" + indicator.id() + ") · indicator"));
        model.hypotheses().forEach(hypothesis -> assertThat(explanation.text(hypothesis.id(), id)).contains("Wat haar uitdrukt"));
        model.evidence().forEach(source -> assertThat(explanation.text(source.id(), id)).contains(source.citation()));
    }

    @Test
    void aLeverIsToldWithWhatItMovesAndWhatEachPlanDoesWithIt() {
        String told = Call.jdr("explain", ASSISTANT, "training").out();

        assertThat(told).startsWith("training (training) · lever").contains("1 is 1 hours of training a week", "Efficiency first (efficiency-first): nothing",
                "training   → 0.7 (0.7 hours of training a week)   from 4   ramp 4")
                .containsPattern("training → AI competence +\\+0.8 +\\[0.5 … 1.2] +assumed-training \\(assumption\\) +effects/training-to-ai-competence/gain")
                .containsPattern("levers/training/costEurosPerPersonWeek +50 +\\[25 … 75]")
                .doesNotContain("taskRelief", "guthier-2020");
        assertThat(Call.jdr("explain", ASSISTANT, "staffingReduction", "--lang", "nl").out()).startsWith("personeelsreductie (staffingReduction) · maatregel")
                .contains("Mensen eerst (people-first): niets").containsPattern("personeelsreductie +→ 0,2");
    }

    @Test
    void aConstructIsToldWithWhatMovesItAndWherePeopleAreToday() {
        assertThat(Call.jdr("explain", ASSISTANT, "emotionalDemands").out()).contains("What moves it", "  AI errors → emotional demands", "Where people are today in this scenario");
        assertThat(Call.jdr("explain", "jdr-core-5", "strain", "--lang", "nl").out()).contains("Wat er invloed op heeft", "doi:10.1037/bul0000304")
                .doesNotContain("Wat de plannen ermee doen");
    }

    @Test
    void auxiliariesAndStocksAreToldWithFormulas() {
        assertThat(Call.jdr("explain", WORKFORCE, "capacity").out()).contains("(capacity) · auxiliary", "Counted in tasks a week", "= 4 experts − 2 rookies", "auxiliaries/capacity/formula");
        assertThat(Call.jdr("explain", WORKFORCE, "backlog", "--lang", "nl").out()).contains("(backlog) · construct", "Waar het invloed op heeft", "min(capacity, backlog)");
    }

    @Test
    void leversThatActThroughAnAuxiliaryAreAmongWhatPlansDo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("model.json"), """
                {"id": "m", "title": {"en": "M"}, "timeUnit": "week", "constructs": [{"id": "skill", "role": "personal-resource", "title": {"en": "Skill"}, "halfLifeWeeks": {"value": 4, "evidence": "guess"}},
                  {"id": "calm", "role": "personal-resource", "title": {"en": "Calm"}, "halfLifeWeeks": {"value": 4, "evidence": "guess"}}],
                 "levers": [{"id": "course", "title": {"en": "Course"}}],
                 "auxiliaries": [{"id": "hours", "title": {"en": "Hours"}, "formula": {"multiply": "course", "by": {"value": 3, "evidence": "guess"}}}],
                 "effects": [{"id": "hours-to-skill", "from": "hours", "to": "skill", "gain": {"value": 0.2, "evidence": "guess"}},
                  {"id": "skill-to-calm", "from": "skill", "to": "calm", "gain": {"value": 0.2, "evidence": "guess"}}],
                 "evidence": [{"id": "guess", "kind": "assumption", "citation": "Ours."}]}""");
        Path scenario = Files.writeString(folder.resolve("s.json"), """
                {"id": "s", "title": {"en": "S"}, "model": "model.json", "time": {"horizon": 10}, "workforce": {"size": 10},
                 "plans": [{"id": "teach", "title": {"en": "Teach"}, "levers": [{"lever": "course", "from": 2, "to": 0.5}]}]}""");

        assertThat(Call.jdr("explain", scenario, "skill").out()).containsPattern("Teach \\(teach\\)\n +Course +→ 0.5 +from 2");
        assertThat(Call.jdr("explain", scenario, "calm").out()).contains("No lever acts on it directly").doesNotContain("Teach");
    }

    @Test
    void aNumberIsToldWithWhatItBelongsToAndWhatAScenarioMakesOfIt(@TempDir Path folder) throws IOException {
        String name = "effects/work-pressure-to-strain/gain";
        Path set = Files.writeString(folder.resolve("set.json"), Files.readString(ASSISTANT).replaceFirst("\"sampling\": *\\{", "\"numbers\": {\"" + name + "\": 0.2}, $0"));

        assertThat(Call.jdr("explain", ASSISTANT, name).out()).startsWith("A number of: work pressure → strain (work-pressure-to-strain) · effect")
                .contains("0.25   [0.1 … 0.35]   guthier-2020 (meta-analysis)", "doi:10.1037/bul0000304", "drawn 100 times from its range");
        assertThat(Call.jdr("explain", set, name).out()).contains(name + " 0.2 (in the model: 0.25)");
        assertThat(Call.jdr("explain", set, "work-pressure-to-strain", "--lang", "nl").out()).contains(name + " 0,2 (in het model: 0,25)");
        assertThat(Call.jdr("explain", "jdr-core-5", "constructs/strain/noise").out()).contains("constructs/strain/noise/chronic", "constructs/strain/noise/error");
    }

    @ParameterizedTest
    @CsvSource({"werkdruk, workPressure", "work pressure, workPressure", "trainnig, training", "effects/work-presure-to-strain/gain, effects/work-pressure-to-strain/gain"})
    void whatIsNotThereIsRefusedWithWhatIsLikeIt(String written, String meant) {
        Call call = Call.jdr("explain", ASSISTANT, written);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("assistant.json  error  unknown-id", "no number \"" + written + "\"", "Maybe \"" + meant + "\"?").hasSizeLessThan(2000);
    }

    @ParameterizedTest
    @CsvSource({"wait-for-vendor, training, A preset has no parts", "jdr-core-5, strain --numbers, --numbers is about a whole model", "jdr-core-5, strain --markdown, --markdown is about a whole model"})
    void whatHasNoPartsAndWhatIsAboutAllIsRefused(String file, String rest, String message) {
        Call call = Call.jdr((Object[]) ("explain " + file + " " + rest).split(" "));

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(message);
    }
}
