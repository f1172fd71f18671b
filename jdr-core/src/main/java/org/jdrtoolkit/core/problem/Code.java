package org.jdrtoolkit.core.problem;

import java.util.Locale;

/**
 * What can be wrong: a stable short name for each kind of problem, for scripts to rely on. No code ever changes its meaning. The tables of
 * {@code docs/problems.md} are generated from here.
 */
public enum Code {
    MISSING_FILE(Part.FILE, "There is no file or folder of this name, or the model file that a scenario names is not beside it.",
            "Check the name, and from which folder the program runs."),
    NOT_A_FILE(Part.FILE, "The name is that of a folder.",
            "Name a file in it."),
    NOTHING_FOUND(Part.FILE, "A folder holds no file of the wanted kind outside results of runs, or no file matches a pattern.",
            "Name a folder with scenarios, or correct the pattern."),
    UNREADABLE_FILE(Part.FILE, "The file is there, but cannot be read.",
            "Check its permissions, and whether the disk is there."),
    FILE_TOO_LARGE(Part.FILE, "The file is larger than 10 MB, or 400 MB for a file of draws.",
            "Models and scenarios have a few kilobytes; maybe this is data."),
    NOT_UTF_8(Part.FILE, "From this place on, the bytes are not UTF-8 text.",
            "Save the file as UTF-8."),
    EMPTY_FILE(Part.FILE, "There is nothing in the file.",
            "Start from an example."),
    JSON_SYNTAX(Part.FILE, "The text is not JSON from this place on, or there is more after its end.",
            "Look at the place and just before it."),

    UNKNOWN_KEY(Part.SHAPE, "An object has a key that means nothing there, often a misspelling.",
            "Correct or remove it."),
    MISSING_KEY(Part.SHAPE, "An object lacks a key that it needs.",
            "Add it."),
    DUPLICATE_KEY(Part.SHAPE, "An object has the same key twice.",
            "Keep one; the first is read."),
    WRONG_TYPE(Part.SHAPE, "Text stands where a number belongs, one value where an array belongs, and so on.",
            "Write what belongs there."),
    OUT_OF_RANGE(Part.SHAPE, "A number lies outside its range, such as a half-life of 0.",
            "Correct it."),
    NOT_FINITE(Part.SHAPE, "A number is NaN, infinite, or too large for a computer's number.",
            "Write an ordinary number."),
    EMPTY_TEXT(Part.SHAPE, "A text holds nothing but spaces.",
            "Write it, or leave the key out."),
    NOT_AN_ID(Part.SHAPE, "An id has spaces or other signs, or starts with a digit.",
            "Write a letter, then letters, digits and hyphens, 64 at most."),
    UNPRINTABLE_TEXT(Part.SHAPE, "A text has a control character, as pasted line breaks of slides are, or another code point that makes pictures "
                    + "invalid.",
            "Remove it, or write a space."),
    UNKNOWN_WORD(Part.SHAPE, "A text is not one of the words allowed there, such as a role.",
            "Choose one of the words."),
    UNKNOWN_KIND(Part.SHAPE, "No key of a factor or a starting level says what kind it is, or more than one does.",
            "Name one kind in each object."),
    BROKEN_RULE(Part.SHAPE, "The parts of one object do not go together: noise shares that do not sum to 1, a value outside its own range, a table "
                    + "whose x does not increase, a flow from nowhere to nowhere.",
            "The message says which rule."),

    UNKNOWN_ID(Part.NAMES, "An id or name refers to nothing: to no entry of the model, or in a scenario to no shipped model or preset, no "
                    + "construct, lever, indicator, hypothesis or number of the model, no segment and no plan (also of a panel).",
            "Correct it, or add the entry. A model file of your own has a name that ends in `.json`."),
    DUPLICATE_ID(Part.NAMES, "Two entries of a model, two segments, two plans, two costs or returns, or two scenarios that are run together have "
                    + "the same id, or one has an id that is taken: `all`, the whole workforce, or `no-rollout`, the plan that changes nothing.",
            "Rename or remove one."),
    MISREAD_ID(Part.NAMES, "R or pandas take this id for a missing value, so that its rows would be dropped without a word.",
            "Choose another id."),
    COLUMN_NAME(Part.NAMES, "A construct, lever or indicator has the name of a column that the files of a run have beside it.",
            "Rename it."),

    DUPLICATE_CORRELATION(Part.MODEL, "A pair of constructs has two correlations.",
            "Keep one."),
    DUPLICATE_MODERATOR(Part.MODEL, "A construct or lever moderates the same effect twice.",
            "Keep one."),
    SELF_EFFECT(Part.MODEL, "A construct has an effect on itself within the person.",
            "How fast it fades is its half-life; remove the effect, or let it run `through` the `team`."),
    LEVER_THROUGH_TEAM(Part.MODEL, "An effect of a lever runs through the team, though team mates do not pass levers on.",
            "Remove `through`, or name the construct that crosses over."),
    MODERATED_CROSSOVER(Part.MODEL, "A construct or auxiliary moderates an effect through the team, so that today's products of the two have a mean that "
                    + "depends on team sizes.",
            "Let a lever moderate it, or remove the moderator."),
    SELF_MODERATION(Part.MODEL, "The cause or the result of an effect moderates it.",
            "A moderator is a third construct or a lever."),
    NO_HALF_LIFE(Part.MODEL, "An effect arrives at a construct that has no half-life, so its pace is unknown.",
            "Add `halfLifeWeeks`, or write a flow."),
    MISPLACED_HALF_LIFE(Part.MODEL, "A stock has a half-life.",
            "Write its decay as a flow, or give it the scale `z`."),
    MISPLACED_NOISE(Part.MODEL, "A stock, or a construct without a half-life, has noise.",
            "Give it the scale `z` and `halfLifeWeeks`, or remove the noise."),
    MISPLACED_CAPACITY(Part.MODEL, "A construct measured in standard deviations has a capacity.",
            "Give it the scale `stock`, or remove the capacity."),
    MISPLACED_NON_NEGATIVE(Part.MODEL, "A construct measured in standard deviations is `nonNegative`; half of its people are below 0.",
            "Give it the scale `stock`, or remove `nonNegative`."),
    CIRCULAR_AUXILIARIES(Part.MODEL, "An auxiliary follows from itself, directly or through others; the message names the way round.",
            "Make one of them a stock, or break the circle."),
    AUXILIARY_OF_DEVIATIONS(Part.MODEL, "An effect comes from, or is moderated by, an auxiliary that follows from constructs in standard deviations, "
                    + "but effects work on changes from a person's own set point, and a formula of levels has none.",
            "Use the auxiliary in a flow, or let it follow from stocks and levers."),
    AUXILIARY_THROUGH_TEAM(Part.MODEL, "An effect of an auxiliary runs through the team, though only constructs cross over.",
            "Name a construct, or remove `through`."),
    MISPLACED_TOGETHER(Part.MODEL, "A number belongs to a group of numbers that are drawn together, but has no range to draw from, or is the only "
                    + "one of its group.",
            "Give it a range, correct the name of the group, or remove `together`."),
    NO_CAPACITY(Part.MODEL, "A `room` factor reads a construct that has no capacity.",
            "Add `capacity` to the construct."),
    DUPLICATE_OUTCOME(Part.MODEL, "Two indicators stand for the same outcome.",
            "Keep `outcome` on one of them."),
    SHARE_OF_STOCK(Part.MODEL, "A share counts people above a cut-off on a stock; cut-offs are in standard deviations.",
            "Count on a construct with the scale `z`."),
    DUPLICATE_HAZARD(Part.MODEL, "A construct makes people leave, or absent, twice.",
            "Keep one, with the sum of both."),
    HAZARD_OF_STOCK(Part.MODEL, "A stock makes people leave, be absent or drop out of a panel; all go with standard deviations.",
            "Name a construct with the scale `z`."),
    NO_NOISE(Part.MODEL, "A correlation names a construct without noise, in which people do not differ.",
            "Give it noise, or remove the correlation."),
    IMPOSSIBLE_CORRELATIONS(Part.MODEL, "No people could show all these correlations together: their matrix is not positive definite.",
            "Bring the largest closer to 0."),

    DEVICE_NAME(Part.SCENARIO, "Windows keeps this name for a device, so no folder can have it.",
            "Choose another id."),
    TOO_MANY_STEPS(Part.SCENARIO, "The run would take more than 10 million steps.",
            "Take larger steps, or shorten the horizon."),
    TOO_MANY_RESULTS(Part.SCENARIO, "The run would give more than 2 000 results of everyone, or 100 000 of representative persons.",
            "Ask for results less often with `every`; steps may stay short."),
    OFF_STEP(Part.SCENARIO, "A time or length is not a whole number of steps, results do not end at the horizon, a wave of a panel falls between steps, or a "
                    + "verdict is asked where there is no result; levers jump and bend only between steps.",
            "Take one of the times that the message names, or other steps."),
    AFTER_HORIZON(Part.SCENARIO, "A change of a lever, its ramp, its end, a cost, a wave of a panel or the verdict lies after the end of the run, or a place stays "
                    + "empty for longer than the run.",
            "Move it, or lengthen the horizon."),
    ENDS_TOO_EARLY(Part.SCENARIO, "A change of a lever ends before or where it begins, or before its ramp does.",
            "End it later, or shorten the ramp."),
    OVERLAPPING_SCHEDULES(Part.SCENARIO, "Two changes move the same lever for the same people at the same time.",
            "Let one end before the next begins, or give them different `segments`."),
    REFERENCE_IS_FOR_ONE(Part.SCENARIO, "The scheme `reference` knows no chance, but everyone is simulated.",
            "Choose `heun`, or simulate one `representative` person."),
    TOO_MANY_WORLDS(Part.SCENARIO, "Draws times replications make more than 10 000 worlds.",
            "Take fewer replications; draws tell more."),
    NO_CHANCE(Part.SCENARIO, "A representative workforce has more than one replication, but meets no chance.",
            "Remove `replications`, or simulate `everyone`."),
    NOTHING_TO_COMPARE(Part.SCENARIO, "Many worlds are asked for, but there is no plan, or the model has no wellbeing or no performance, so there "
                    + "is no verdict; or plans are valued in euros, but there is no plan.",
            "Add a plan, give indicators an `outcome`, or leave draws and replications, or `economics`, out."),
    NOTHING_MOVES(Part.SCENARIO, "Sickness absence or leavers are valued, but the model does not say what moves them, so that no plan would change "
                    + "them.",
            "Add `absence` or `leaving` to the model, or leave them out of `economics`."),
    NOTHING_TO_DRAW(Part.SCENARIO, "Draws are asked for, but no number of the model has a range, or the scenario sets all that do.",
            "Give numbers ranges, or leave `parameterDraws` out."),
    SHARES_DO_NOT_SUM(Part.SCENARIO, "The shares of all segments do not make 1.",
            "Raise or lower one by what the message says."),
    HEADS_DO_NOT_SUM(Part.SCENARIO, "The heads of all segments do not make the size of the workforce, or some segments have heads and others a share.",
            "Correct the size or the heads of a segment, as the message says."),
    TEAM_TOO_LARGE(Part.SCENARIO, "A team would have more than 10 000 people, mostly since `teamSize` is left out, in a model in which people "
                    + "affect their team.",
            "Give `teamSize`, for instance 10."),
    EMPTY_SEGMENT(Part.SCENARIO, "The share of a segment is less than one person.",
            "Raise it or the size, or leave the segment out."),
    TURNOVER_NEEDS_EVERYONE(Part.SCENARIO, "People leave and are followed, but one representative person is simulated.",
            "Simulate `everyone`, or leave `turnover` out."),
    STEP_OVER_A_YEAR(Part.SCENARIO, "With `turnover`, a step lasts longer than a year.",
            "Take smaller steps."),
    PRESET_OF_OTHER_MODEL(Part.SCENARIO, "A plan takes over a preset that is made for another model, or changes a lever that this model does not "
                    + "have.",
            "Write the changes that fit under `levers`."),
    NOT_A_FACT(Part.SCENARIO, "An entry of `demonstrates` is not the number of a stylised fact.",
            "Write F1 to F99."),
    NOT_JUDGED(Part.SCENARIO, "Something is expected of the plan that the others are compared with, or of the one that changes nothing.",
            "Name a plan that is judged."),
    NOT_WELLBEING(Part.SCENARIO, "Something is expected for a kind of performance; a pattern is named after the wellbeing that goes with "
                    + "performance.",
            "Write `happiness-wellbeing` or `health-wellbeing`."),
    MISSING_OUTCOME(Part.SCENARIO, "Something is expected of an outcome that no indicator of the model stands for.",
            "Give an indicator this `outcome`, or remove the expectation."),
    DUPLICATE_EXPECTATION(Part.SCENARIO, "Two things are expected of the same plan for the same kind of wellbeing.",
            "Keep one."),
    NEGATIVE_START(Part.SCENARIO, "People start normally distributed in a `nonNegative` stock, so that some would start below 0.",
            "Let them start `uniform` in a range, or all `exactly` at one level."),
    BASELINE_OF_STOCK(Part.SCENARIO, "A segment gives a stock a baseline; only constructs in standard deviations have one.",
            "Give its starting level under `initial`."),

    STEP_TOO_LONG(Part.SCENARIO, "Steps are so long that the way of stepping overshoots: something in the model moves so fast that each step would "
                    + "throw it further from where it belongs.",
            "Take the step that the message names, or a shorter one."),

    MISREADABLE_ID(Part.WARNING, "R, pandas or a spreadsheet may take this id for a truth value, for infinity or for a date.",
            "Choose another id."),
    ALIKE_IDS(Part.WARNING, "Two ids differ in letter case only; databases, SAS, spreadsheets and some disks take them for one.",
            "Rename one."),
    LARGE_BASELINE(Part.WARNING, "People of a segment lie, or start, more than 2 standard deviations from today's average, which few do; maybe it is "
                    + "a mean on a survey scale, or a percentage.",
            "Write how many standard deviations the segment lies above the average: (its mean − the average) / standard deviation."),
    INERT_BASELINE(Part.WARNING, "A baseline shifts its own construct, but nothing else in this model depends on the level of that construct, so no "
                    + "verdict changes.",
            "Take one of the constructs that the message names, or leave the baseline out."),
    UNUSUAL_LEVER(Part.WARNING, "A plan sets a lever higher than its model finds plausible, or without any of the levers that the model says it goes "
                    + "with, such as fewer staff without AI.",
            "Check the level, and whether a lever is missing."),
    MORE_THAN_WORKFORCE(Part.WARNING, "Hours, or euros, are more than a workforce of this size can work, or could earn.",
            "Check the size of the workforce, the unit, and whether thousands were meant."),
    COARSE_STEP(Part.WARNING, "With steps of half the length, the representative person ends up elsewhere by more than the smallest effect that "
                    + "counts.",
            "Take the step that the message names."),
    IMPLAUSIBLE_LEVEL(Part.WARNING, "A level leaves what can be: beyond 10 standard deviations, or a stock below 0 or above its capacity.",
            "Look at the largest gains, at what the levers are set to, and at the step."),

    IMPOSSIBLE_NOISE(Part.RUN, "Differences between people cannot stay as large and as correlated as the model says while its effects work on "
                    + "them.",
            "Lower the largest gains, or bring half-lives or correlations closer together."),
    NOBODY_THERE(Part.RUN, "With `turnover`, everybody of a segment has left and nobody has begun yet, so that there is nothing to say of them.",
            "Let places stay empty for less long, or let more people take part."),
    DIVERGED(Part.RUN, "A level grew beyond all numbers, or an auxiliary divides by 0.",
            "Take smaller steps; if that does not help, look at the largest gains and rates of the model. Of an auxiliary, bound what it reads."),
    PANEL_OF_ONE(Part.RUN, "A panel is asked of a workforce that is represented by one person per segment.",
            "Simulate `everyone`, or leave the panel out."),
    PANEL_TOO_LARGE(Part.RUN, "A panel would have more than 1 000 million numbers.",
            "Ask less often, under fewer plans, or fewer people."),
    TOO_LITTLE_MEMORY(Part.RUN, "A run needs more memory than Java may take on this machine, with a single thread (told before the run; a check warns of it).",
            "Ask for results less often, divide plans or segments over several files, or let Java take more memory."),
    IMPOSSIBLE_DRAWS(Part.RUN, "A hundred draws of the model's numbers in a row gave models that cannot run, or one from a file did; the message tells why the last could "
                    + "not.",
            "Narrow the ranges of the numbers that it names."),
    BROKEN_DRAWS(Part.RUN, "A file of draws is no table that gives all its numbers in every draw, or what it gives does not go with the scenario.",
            "Write names of numbers, as the explanation of the model lists them, over a row per draw; or start from a `draws.csv`."),
    CANNOT_RESUME(Part.RUN, "There is no stopped run to go on with: none was stopped here, it was made from other files or settings, or its files "
                    + "have changed.",
            "Begin anew instead."),
    EXISTING_FILE(Part.RUN, "A new file is to be written, of answers or of a scenario, where there is one already.",
            "Choose another name."),
    UNWRITABLE_FILE(Part.RUN, "The file cannot be written where it should go.",
            "Choose another folder, or make it."),
    UNWRITABLE_FOLDER(Part.RUN, "The results cannot be written where they should go.",
            "Choose another folder, or make room in this one."),
    OTHER_RESULTS(Part.RUN, "The folder holds results of another file with the same scenario id, which the run will replace (told before the run).",
            "Give one scenario another id, or choose another folder."),
    RUN_GOING_ON(Part.RUN, "Another run of the same scenario goes on in the folder (told before the run).",
            "Wait for it, or choose another folder."),
    WORLDS_LEFT(Part.RUN, "A run that was stopped or killed has left worlds, which this run will remove when it is complete (told before the run).",
            "Resume that run, or choose another folder to keep them."),
    RESULTS_BESIDE(Part.RUN, "The results are whole, but beside their place, in a folder with a number behind its name, or in one for temporary files: a file that is "
                    + "not the toolkit's stands in the way, one is held open or may not be replaced, or the disk is full.",
            "Remove what is in the way; then move them, or run again."),
    MISSING_RESULTS(Part.RUN, "Some files of the results could not be written anywhere, as on a full disk; what could be is in a folder beside, and worlds are kept.",
            "Make room, then resume the run: its worlds need not be run again."),
    UNDRAWN_CHARTS(Part.RUN, "Charts could not be drawn, mostly because fonts or the libraries that draw letters are missing; the numbers are complete.",
            "Install them (Debian: fontconfig, fonts-dejavu-core, libfreetype6), then resume the run: its worlds need not be run again."),
    MISSING_LETTERS(Part.RUN, "No font on this system has some letters of the charts, such as Chinese ones; pictures show boxes in their place.",
            "Install a font that has them (Debian: fonts-noto-cjk, fonts-noto-core, fonts-symbola), then run it again.");

    /** What a kind of problem is about, in the order in which it is found. */
    public enum Part {
        /** Whether there is a file, and whether its text is JSON. */
        FILE("The file", ""),
        /** Keys, types, ranges: what a document may say at all. */
        SHAPE("The shape", ""),
        /** Ids and names, in models and scenarios alike. */
        NAMES("Names", ""),
        /** What a model may mean. */
        MODEL("The model", ""),
        /** What a scenario may mean. */
        SCENARIO("Scenarios", "What is wrong with the model of a scenario is told with it. Where the model cannot be read, only what does not need it"
                + " is told."),
        /** What runs, but was probably not meant. */
        WARNING("Warnings", "A file with warnings runs, unless whoever runs it takes warnings for errors."),
        /** What shows only when a study is run, or its results are written. */
        RUN("Runs", "");

        private final String title;
        private final String about;

        Part(String title, String about) {
            this.title = title;
            this.about = about;
        }

        /** Its name, as shown to people. */
        public String title() {
            return title;
        }

        /** One or two sentences that hold for all of its problems; may be empty. */
        public String about() {
            return about;
        }
    }

    private final Part part;
    private final String meaning;
    private final String advice;

    Code(Part part, String meaning, String advice) {
        this.part = part;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** What it is about. */
    public Part part() {
        return part;
    }

    /** What it means, in one sentence; words from files are in backticks. */
    public String meaning() {
        return meaning;
    }

    /** What to do in general, in one or two sentences; each problem also has advice of its own. */
    public String advice() {
        return advice;
    }

    /** The code as it is printed: {@code UNKNOWN_ID} as {@code unknown-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
