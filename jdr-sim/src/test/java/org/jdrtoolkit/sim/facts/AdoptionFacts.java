package org.jdrtoolkit.sim.facts;

import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.RunResult;

/** Facts of AI at work: what it does where nothing else changes, and what work design and HR make of it. */
final class AdoptionFacts {

    private static final int DRAWS = 100;
    /** Well beyond numerical error, below what is worth telling. */
    private static final double BEYOND_NOTHING = 0.02;

    private AdoptionFacts() {}

    static List<StylisedFact> all() {
        return List.of(
                new StylisedFact("F7", "AI without process redesign: saved time is refilled, work pressure ends at or above its start while task performance rises: conflicting outcomes.",
                        "Kando 2025", List.of("teaching/same-ai-two-ways.json"),
                        "more than half of what is relieved is refilled, work pressure ends at 0 or more, task performance up and health-related wellbeing down by more than 0.02 SD", DRAWS, AdoptionFacts::refill),
                new StylisedFact("F8", "The same AI with redesign, training, participation and shared savings: mutual gains.",
                        "Kando 2025, Van Egmond 2025", List.of("teaching/same-ai-two-ways.json"),
                        "both kinds of wellbeing and task performance up by more than 0.02 SD", DRAWS, AdoptionFacts::mutualGains),
                new StylisedFact("F9", "Fast AI, fewer staff, no support: performance first up, later down; ends in mutual losses.",
                        "Kando 2025; Peccei & Van De Voorde 2019", List.of("teaching/fast-and-fewer.json"),
                        "after the learning dip task performance is above 0.02 SD, and ends 0.02 below the start or lower, as do both kinds of wellbeing", DRAWS, AdoptionFacts::fastAndFewer),
                new StylisedFact("F10", "Cognitive uncertainty peaks early and falls as competence grows; without training it stays high.",
                        "Kando 2025", List.of("teaching/uncertainty-and-training.json"),
                        "with training it peaks in the first year and ends below half its peak; without, it ends at two thirds of its peak or more", DRAWS, AdoptionFacts::uncertainty),
                new StylisedFact("F11", "Autonomy helps only together with competence and support.",
                        "Kando 2025, discussion", List.of("teaching/autonomy-needs-support.json"),
                        "free choice adds engagement where there is training and support, and less than half of that where there is not", DRAWS, AdoptionFacts::autonomy),
                new StylisedFact("F12", "HR absent: slow adoption, more avoidance; HR as role model: faster adoption at equal technology.",
                        "Van Egmond 2025", List.of("teaching/hr-absent-or-example.json"),
                        "after a year AI use is 0.1 of full use higher or more, avoidance 0.1 SD lower or more", DRAWS, AdoptionFacts::hrExample),
                new StylisedFact("F13", "Learning dip: productivity falls a little before it rises; freed learning time makes the dip smaller or shorter.",
                        "Van Egmond 2025; Brixon 2025", List.of("teaching/learning-dip.json"),
                        "task performance falls by 0.02 to 0.3 SD, then ends above where it began; with time to learn its lowest is 0.01 SD higher or more, or it is above 0 again sooner", DRAWS, AdoptionFacts::learningDip),
                new StylisedFact("F15", "Who must guide the introduction but is left out of decisions is more strained than users alone.",
                        "Kando 2025", List.of("teaching/dual-role.json"),
                        "strain of guides left out rises by 0.03 SD more than that of users, or more; with a say and time the difference is less than half of that", DRAWS, AdoptionFacts::dualRole),
                new StylisedFact("F17", "Replacing human contact lowers social resources; keeping it protects them.",
                        "Kando 2025", List.of("teaching/human-contact.json"),
                        "social aspects fall by more than 0.02 SD where contact is replaced, and by less than half of that where it is kept", DRAWS, AdoptionFacts::humanContact),
                new StylisedFact("F18", "Skipping maturity levels lowers the benefit of a phase and raises its demands.",
                        "Brixon 2025", List.of("roadmap/skipping-a-level.json"),
                        "of the same project at least a tenth less works in the end where the level before is missing, and work pressure and uncertainty are higher half-way", DRAWS, AdoptionFacts::skippingLevels),
                new StylisedFact("F19", "Work pressure crowds out learning: at high pressure the same training builds less competence.",
                        "Kando 2025, pressure to change", List.of("teaching/pressure-crowds-out-learning.json"),
                        "competence ends 0.02 SD lower or more where work pressure is two SD higher", DRAWS, AdoptionFacts::crowdingOut),
                new StylisedFact("F21", "Effects of AI on wellbeing are small unless work design changes (about 0.05 to 0.10 SD with technology alone).",
                        "evidence of Humlum & Vestergaard 2025", List.of("teaching/same-ai-two-ways.json"),
                        "with technology alone both kinds of wellbeing change by 0.02 to 0.15 SD (“about” is half as much again), and redesign makes a larger difference than technology", DRAWS, AdoptionFacts::technologyAlone),
                new StylisedFact("F23", "Novices gain more from AI support than experts.",
                        "Brynjolfsson, Li & Raymond 2025", List.of("teaching/novices-and-experts.json"),
                        "task performance of novices rises by 0.02 SD more than that of others, that of experts by 0.02 less", DRAWS, AdoptionFacts::novices));
    }

    private static Finding refill(FactWorld world) {
        UnderPlan asItIs = UnderPlan.of(world.run("teaching/same-ai-two-ways.json"), "as-it-is");
        double refilled = asItIs.change("refilledTime") / asItIs.change("taskRelief");
        double pressure = asItIs.change("workPressure");
        double performance = asItIs.change(OutcomeKind.TASK_PERFORMANCE);
        double health = asItIs.change(OutcomeKind.HEALTH_WELLBEING);
        return Finding.of(refilled > 0.5 && pressure >= 0 && performance > BEYOND_NOTHING && health < -BEYOND_NOTHING,
                "%s of the relief is refilled; work pressure %s SD, task performance %s, health %s", refilled, pressure, performance, health);
    }

    private static Finding mutualGains(FactWorld world) {
        UnderPlan redesigned = UnderPlan.of(world.run("teaching/same-ai-two-ways.json"), "redesigned");
        double happiness = redesigned.change(OutcomeKind.HAPPINESS_WELLBEING);
        double health = redesigned.change(OutcomeKind.HEALTH_WELLBEING);
        double performance = redesigned.change(OutcomeKind.TASK_PERFORMANCE);
        return Finding.of(Math.min(happiness, Math.min(health, performance)) > BEYOND_NOTHING,
                "happiness %s SD, health %s, task performance %s", happiness, health, performance);
    }

    private static Finding fastAndFewer(FactWorld world) {
        UnderPlan fast = UnderPlan.of(world.run("teaching/fast-and-fewer.json"), "fast-and-fewer");
        double[] course = fast.course("taskPerformance");
        int dip = IntStream.range(0, course.length / 2).reduce(0, (lowest, t) -> course[t] < course[lowest] ? t : lowest);
        int top = IntStream.range(dip, course.length).reduce(dip, (best, t) -> course[t] > course[best] ? t : best);
        double highest = course[top];
        double end = fast.change(OutcomeKind.TASK_PERFORMANCE);
        double happiness = fast.change(OutcomeKind.HAPPINESS_WELLBEING);
        double health = fast.change(OutcomeKind.HEALTH_WELLBEING);
        return Finding.of(highest > BEYOND_NOTHING && Math.max(end, Math.max(happiness, health)) < -BEYOND_NOTHING,
                "task performance up to %s SD at week " + top + ", ends at %s; happiness %s, health %s", highest, end, happiness, health);
    }

    private static Finding uncertainty(FactWorld world) {
        RunResult result = world.run("teaching/uncertainty-and-training.json");
        UnderPlan trained = UnderPlan.of(result, "trained");
        UnderPlan untrained = UnderPlan.of(result, "untrained");
        double peak = trained.highest("cognitiveUncertainty");
        double stays = untrained.end("cognitiveUncertainty") / untrained.highest("cognitiveUncertainty");
        return Finding.of(trained.whenHighest("cognitiveUncertainty") < 52 && trained.end("cognitiveUncertainty") < peak / 2 && stays >= 2.0 / 3,
                "with training %s SD at its peak in week " + trained.whenHighest("cognitiveUncertainty") + ", %s at the end; without, %s and %s",
                peak, trained.end("cognitiveUncertainty"), untrained.highest("cognitiveUncertainty"), untrained.end("cognitiveUncertainty"));
    }

    private static Finding autonomy(FactWorld world) {
        RunResult result = world.run("teaching/autonomy-needs-support.json");
        double alone = UnderPlan.of(result, "free-choice").change("engagement") - UnderPlan.of(result, "ai-only").change("engagement");
        double supported = UnderPlan.of(result, "both").change("engagement") - UnderPlan.of(result, "support").change("engagement");
        return Finding.of(supported > 0 && alone < supported / 2, "free choice adds %s SD of engagement alone, %s with support", alone, supported);
    }

    private static Finding hrExample(FactWorld world) {
        RunResult result = world.run("teaching/hr-absent-or-example.json");
        UnderPlan absent = UnderPlan.of(result, "hr-absent");
        UnderPlan example = UnderPlan.of(result, "hr-example");
        return Finding.of(example.at(52, "aiUse") >= absent.at(52, "aiUse") + 0.1 && example.at(52, "avoidance") <= absent.at(52, "avoidance") - 0.1,
                "after a year %s of full use with HR absent, %s with HR as example; avoidance %s and %s SD",
                absent.at(52, "aiUse"), example.at(52, "aiUse"), absent.at(52, "avoidance"), example.at(52, "avoidance"));
    }

    private static Finding learningDip(FactWorld world) {
        RunResult result = world.run("teaching/learning-dip.json");
        UnderPlan noTime = UnderPlan.of(result, "no-time");
        UnderPlan time = UnderPlan.of(result, "time-to-learn");
        double dip = noTime.lowest("taskPerformance");
        double eased = time.lowest("taskPerformance");
        int weeks = weeksUntilBack(noTime);
        int fewer = weeksUntilBack(time);
        return Finding.of(dip <= -BEYOND_NOTHING && dip >= -0.3 && noTime.end("taskPerformance") > 0 && (eased >= dip + 0.01 || fewer < weeks),
                "lowest %s SD, back after " + weeks + " weeks, %s at the end; with time to learn %s and " + fewer + " weeks", dip, noTime.end("taskPerformance"), eased);
    }

    /** Weeks until task performance is above where it began, after its lowest. */
    private static int weeksUntilBack(UnderPlan reading) {
        double[] course = reading.course("taskPerformance");
        int week = 0;
        while (week < course.length && course[week] > reading.lowest("taskPerformance")) {
            week++;
        }
        while (week < course.length && course[week] <= 0) {
            week++;
        }
        return week;
    }

    private static Finding dualRole(FactWorld world) {
        RunResult result = world.run("teaching/dual-role.json");
        UnderPlan leftOut = UnderPlan.of(result, "left-out");
        UnderPlan withSay = UnderPlan.of(result, "with-say");
        double more = leftOut.of("guides").change("strain") - leftOut.of("users").change("strain");
        double eased = withSay.of("guides").change("strain") - withSay.of("users").change("strain");
        return Finding.of(more >= 0.03 && eased < more / 2, "guides are %s SD more strained than users when left out, %s with a say and time", more, eased);
    }

    private static Finding humanContact(FactWorld world) {
        RunResult result = world.run("teaching/human-contact.json");
        double replaced = UnderPlan.of(result, "replaced").change("socialAspects");
        double kept = UnderPlan.of(result, "kept").change("socialAspects");
        return Finding.of(replaced < -BEYOND_NOTHING && kept > replaced / 2, "social aspects %s SD where contact is replaced, %s where it is kept", replaced, kept);
    }

    private static Finding skippingLevels(FactWorld world) {
        UnderPlan project = UnderPlan.of(world.run("roadmap/skipping-a-level.json"), "phase-2-now");
        UnderPlan founded = project.of("level-2");
        UnderPlan skipping = project.of("level-1");
        double half = 20;
        return Finding.of(skipping.end("analyticalWork") <= 0.9 * founded.end("analyticalWork")
                        && skipping.at(half, "cognitiveUncertainty") > founded.at(half, "cognitiveUncertainty")
                        && skipping.at(half, "workPressure") > founded.at(half, "workPressure"),
                "%s of phase 2 works from level 2, %s from level 1; half-way uncertainty %s and %s SD, work pressure %s and %s",
                founded.end("analyticalWork"), skipping.end("analyticalWork"), founded.at(half, "cognitiveUncertainty"),
                skipping.at(half, "cognitiveUncertainty"), founded.at(half, "workPressure"), skipping.at(half, "workPressure"));
    }

    private static Finding crowdingOut(FactWorld world) {
        UnderPlan training = UnderPlan.of(world.run("teaching/pressure-crowds-out-learning.json"), "training");
        double calm = training.of("calm").end("aiCompetence");
        double pressed = training.of("pressed").end("aiCompetence");
        return Finding.of(calm >= pressed + BEYOND_NOTHING, "competence %s SD at low, %s at high work pressure", calm, pressed);
    }

    private static Finding technologyAlone(FactWorld world) {
        RunResult result = world.run("teaching/same-ai-two-ways.json");
        UnderPlan asItIs = UnderPlan.of(result, "as-it-is");
        UnderPlan redesigned = UnderPlan.of(result, "redesigned");
        double happiness = asItIs.change(OutcomeKind.HAPPINESS_WELLBEING);
        double health = asItIs.change(OutcomeKind.HEALTH_WELLBEING);
        boolean isMoreByDesign = Math.abs(redesigned.change(OutcomeKind.HAPPINESS_WELLBEING) - happiness) > Math.abs(happiness)
                && Math.abs(redesigned.change(OutcomeKind.HEALTH_WELLBEING) - health) > Math.abs(health);
        return Finding.of(Math.max(Math.abs(happiness), Math.abs(health)) < 0.15 && Math.max(Math.abs(happiness), Math.abs(health)) > BEYOND_NOTHING && isMoreByDesign, "technology alone: happiness %s SD, health %s; with redesigned work %s and %s",
                happiness, health, redesigned.change(OutcomeKind.HAPPINESS_WELLBEING), redesigned.change(OutcomeKind.HEALTH_WELLBEING));
    }

    private static Finding novices(FactWorld world) {
        UnderPlan ai = UnderPlan.of(world.run("teaching/novices-and-experts.json"), "ai");
        double novices = ai.of("novices").change(OutcomeKind.TASK_PERFORMANCE);
        double others = ai.of("others").change(OutcomeKind.TASK_PERFORMANCE);
        double experts = ai.of("experts").change(OutcomeKind.TASK_PERFORMANCE);
        return Finding.of(novices >= others + BEYOND_NOTHING && experts <= others - BEYOND_NOTHING,
                "task performance of novices %s SD, others %s, experts %s", novices, others, experts);
    }
}
