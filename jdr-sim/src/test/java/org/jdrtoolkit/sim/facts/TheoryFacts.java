package org.jdrtoolkit.sim.facts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.stat.StatUtils;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Facts of Job Demands–Resources theory itself: F1 to F6, F16 and F22. */
final class TheoryFacts {

    private static final int DRAWS = 100;

    private TheoryFacts() {}

    static List<StylisedFact> all() {
        return List.of(
                new StylisedFact("F1", "Lasting high demands raise strain over months; after relief it falls back with about its half-life.",
                        "JD-R, health-impairment process", List.of("teaching/demands-and-relief.json"),
                        "strain at weeks 13, 26 and 52 of extra work rises each time and by 0.03 SD or more in all; who begins one SD higher loses half in 0.7 to 1.6 times the half-life of strain in that world"
                                + " (longer than once, since strain makes work)", DRAWS, TheoryFacts::demandsAndRelief),
                new StylisedFact("F2", "Resources raise engagement, engagement raises performance, task more than contextual.",
                        "JD-R, motivational process", List.of("teaching/resources-to-performance.json"),
                        "engagement rises by 0.05 SD or more, task performance by more than contextual performance, and that by more than 0", DRAWS, TheoryFacts::resourcesToPerformance),
                new StylisedFact("F3", "Buffer: the slope of strain on demands is flatter where resources are high; small by default, visible in a teaching preset.",
                        "Bakker & Demerouti; González-Mulé et al. 2021", List.of("teaching/buffer.json", "teaching/buffer-large.json"),
                        "the slope of strain on demands is flatter by 0 to 0.10 per SD of resources, the range that studies leave open, and by more than 0.10 in the teaching preset", DRAWS, TheoryFacts::buffer),
                new StylisedFact("F4", "Boost: challenge demands steepen the slope of engagement on resources; hindrance demands do not.",
                        "Bakker et al. 2007, 2010", List.of("teaching/boost.json"),
                        "engagement rises more at high (+1 SD) than at low work pressure, and within 0.001 SD alike at high and ordinary hindrance", DRAWS, TheoryFacts::boost),
                new StylisedFact("F5", "Personal resources carry part of what job resources do to engagement; they do not buffer demands.",
                        "Xanthopoulou et al. 2007", List.of("teaching/resources-to-performance.json", "teaching/buffer.json"),
                        "without that path 2 to 60 % of the rise in engagement is missing; strain rises by less than 0.04 SD differently per SD of personal resources, the size that the meta-analysis calls negligible",
                        DRAWS, TheoryFacts::personalResources),
                new StylisedFact("F6", "Gain and loss spirals exist: switching either off changes the outcome in the expected direction.",
                        "Bakker & Demerouti", List.of("teaching/spirals.json"),
                        "without the gain spiral engagement rises less, without the loss spiral strain rises less, by 1 % or more", DRAWS, TheoryFacts::spirals),
                new StylisedFact("F16", "More say plus more pressure: happiness-related wellbeing up, health-related wellbeing down at the same time.",
                        "Peccei & Van De Voorde", List.of("teaching/more-say-more-pressure.json"),
                        "happiness up and health down by more than 0.02 SD each, well beyond numerical error", DRAWS, TheoryFacts::moreSayMorePressure),
                new StylisedFact("F22", "Crossover: strain and engagement of team mates pull a person's own; without it teams differ by chance alone.",
                        "Bakker & Demerouti", List.of("teaching/crossover.json"),
                        "with crossover eight times as strong as stated, so that it shows in 2 000 teams, the variance of team means of strain is over 1.06 times that of chance, and extra work strains more; without it lies within 0.10 of chance"
                                + " (2 000 teams: standard error 0.032, so a false alarm in 1 of 500)", 20, TheoryFacts::crossover));
    }

    private static Finding demandsAndRelief(FactWorld world) {
        UnderPlan year = UnderPlan.of(world.run("teaching/demands-and-relief.json"), "hard-year").of("as-always");
        double[] rise = {year.at(13, "strain"), year.at(26, "strain"), year.at(52, "strain")};
        UnderPlan recovering = new UnderPlan(year.result(), Plan.NO_ROLLOUT, "recovering");
        double[] course = recovering.course("strain");
        int half = 0;
        while (half < course.length - 1 && course[half] > 0.5) {
            half++;
        }
        double halfLifeWeeks = year.result().study().model().construct("strain").orElseThrow().halfLifeWeeks().orElseThrow().value();
        boolean holds = 0 < rise[0] && rise[0] < rise[1] && rise[1] < rise[2] && rise[2] >= 0.03
                && half >= 0.7 * halfLifeWeeks && half <= 1.6 * halfLifeWeeks + 1;
        return Finding.of(holds, "strain +%s, +%s, +%s SD at weeks 13, 26, 52; half is lost in " + half + " weeks, half-life "
                + Math.round(halfLifeWeeks), rise);
    }

    private static Finding resourcesToPerformance(FactWorld world) {
        UnderPlan better = UnderPlan.of(world.run("teaching/resources-to-performance.json"), "better-work");
        double engagement = better.change("engagement");
        double task = better.change(OutcomeKind.TASK_PERFORMANCE);
        double contextual = better.change(OutcomeKind.CONTEXTUAL_PERFORMANCE);
        return Finding.of(engagement >= 0.05 && task > contextual && contextual > 0,
                "engagement +%s SD, task performance +%s, contextual +%s", engagement, task, contextual);
    }

    private static Finding buffer(FactWorld world) {
        double[] stated = strainOfFewAndMany(world, "teaching/buffer.json");
        double[] large = strainOfFewAndMany(world, "teaching/buffer-large.json");
        double small = (stated[0] - stated[1]) / 2;
        double visible = (large[0] - large[1]) / 2;
        return Finding.of(small > 0 && small <= 0.10 && visible > 0.10,
                "strain +%s SD with few resources, +%s with many; in the preset +%s and +%s", stated[0], stated[1], large[0], large[1]);
    }

    private static double[] strainOfFewAndMany(FactWorld world, String path) {
        UnderPlan work = UnderPlan.of(world.run(path), "extra-work");
        return new double[] {work.of("few").change("strain"), work.of("many").change("strain")};
    }

    private static Finding boost(FactWorld world) {
        UnderPlan better = UnderPlan.of(world.run("teaching/boost.json"), "better-work");
        double little = better.of("little-challenge").change("engagement");
        double much = better.of("much-challenge").change("engagement");
        double hindered = better.of("much-hindrance").change("engagement");
        double ordinary = better.of("ordinary").change("engagement");
        return Finding.of(much > little && Math.abs(hindered - ordinary) <= 1e-3,
                "engagement +%s SD at low, +%s at high work pressure; +%s at ordinary, +%s at high hindrance", little, much, ordinary, hindered);
    }

    private static Finding personalResources(FactWorld world) {
        String path = "teaching/resources-to-performance.json";
        double whole = UnderPlan.of(world.run(path), "better-work").change("engagement");
        double direct = UnderPlan.of(world.without(path, "personal-mediation"), "better-work").change("engagement");
        double carried = 1 - direct / whole;
        UnderPlan work = UnderPlan.of(world.run("teaching/buffer.json"), "extra-work");
        double perSd = (work.of("few-personal").change("strain") - work.of("many-personal").change("strain")) / 2;
        return Finding.of(carried >= 0.02 && carried <= 0.6 && Math.abs(perSd) < 0.04,
                "they carry %s of the rise; slopes differ by %s per SD", carried, perSd);
    }

    private static Finding spirals(FactWorld world) {
        String path = "teaching/spirals.json";
        double gain = UnderPlan.of(world.run(path), "better-work").change("engagement");
        double without = UnderPlan.of(world.without(path, "gain-spiral"), "better-work").change("engagement");
        double loss = UnderPlan.of(world.run(path), "extra-work").change("strain");
        double withoutLoss = UnderPlan.of(world.without(path, "loss-spiral"), "extra-work").change("strain");
        return Finding.of(without < 0.99 * gain && withoutLoss < 0.99 * loss,
                "engagement rises %s %% less without the gain spiral, strain %s %% less without the loss spiral", 100 * (1 - without / gain), 100 * (1 - withoutLoss / loss));
    }

    private static Finding moreSayMorePressure(FactWorld world) {
        UnderPlan both = UnderPlan.of(world.run("teaching/more-say-more-pressure.json"), "both-at-once");
        double happiness = both.change(OutcomeKind.HAPPINESS_WELLBEING);
        double health = both.change(OutcomeKind.HEALTH_WELLBEING);
        return Finding.of(happiness > 0.02 && health < -0.02, "happiness %s SD, health %s", happiness, health);
    }

    private static Finding crossover(FactWorld world) {
        double with = betweenTeams(world, scenario -> scenario);
        double without = betweenTeams(world, scenario -> FactWorld.without(scenario, "crossover"));
        UnaryOperator<Scenario> one = CrossoverScenario::ofOne;
        double pulled = UnderPlan.of(world.run("teaching/crossover.json", one), "extra-work").change("strain");
        double alone = UnderPlan.of(world.run("teaching/crossover.json", scenario -> FactWorld.without(one.apply(scenario), "crossover")), "extra-work").change("strain");
        return Finding.of(with > 1.06 && Math.abs(without - 1) < 0.10 && pulled > alone,
                "team means vary %s times as much as by chance with, %s without; extra work strains +%s SD with, +%s without", with, without, pulled, alone);
    }

    /** The variance of team means of strain over what chance alone would make of it, at the start. */
    private static double betweenTeams(FactWorld world, UnaryOperator<Scenario> change) {
        Panel panel = world.simulation("teaching/crossover.json", scenario -> change.apply(CrossoverScenario.atTheStart(scenario)))
                .panel(PanelDesign.every(1).under(Plan.NO_ROLLOUT).withoutError());
        double[] strain = panel.scores(Plan.NO_ROLLOUT, "strain", 0);
        int teamSize = panel.study().scenario().workforce().teamSize().orElseThrow();
        double[] means = new double[strain.length / teamSize];
        for (int team = 0; team < means.length; team++) {
            means[team] = StatUtils.mean(strain, team * teamSize, teamSize);
        }
        return teamSize * StatUtils.variance(means) / StatUtils.variance(strain);
    }
}
