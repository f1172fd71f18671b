package org.jdrtoolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.rule.ModelNames;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code jdr new}: writes a first scenario of one's own, from three questions. */
@Command(name = "new", description = "Write a first scenario of your own, from three questions: who, what is introduced, and what goes along with it.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class,
        footer = {"", "An option answers its question; what no option answers is asked."})
final class NewCommand implements Callable<Integer> {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,8}|\\d{1,3}([.,' ]\\d{3}){1,2}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}) ?%?");
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int USUAL_PEOPLE = 200;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The new file (default: named after the scenario, in the folder where you are).")
    private Optional<Path> file;

    @Option(names = "--name", paramLabel = "TEXT", description = "What the organisation or department is called.")
    private Optional<String> name;

    @Option(names = "--people", paramLabel = "N", description = "How many people work there.")
    private Optional<String> people;

    @Option(names = "--introduce", paramLabel = "LEVER",
            description = "What is introduced: aiAvailability, automatedDecisions, surveillance, basicAutomation, analyticalAi or predictiveModels.")
    private Optional<String> introduced;

    @Option(names = "--percent", paramLabel = "N", description = "How strongly it is introduced, from 1 to 100.")
    private Optional<String> percent;

    @Option(names = "--accompany", paramLabel = "HOW", description = "What goes along with it: nothing, training or people.")
    private Optional<Accompaniment> accompaniment;

    @Mixin
    private LanguageOption language;

    @ParentCommand
    private Jdr jdr;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        file.ifPresent(WholeFile::checkNew);
        Optional<Integer> givenPeople = people.map(text -> given("--people", text, NewCommand::people));
        Optional<String> givenLever = introduced.map(this::lever);
        Optional<Integer> givenPercent = percent.map(text -> given("--percent", text, NewCommand::percent));
        Optional<FirstScenario> first = asked(givenPeople, givenLever, givenPercent);
        if (first.isEmpty()) {
            spec.commandLine().getErr().println();
            spec.commandLine().getErr().println(language.words().say("assess.ended"));
            return Jdr.USER_MUST_ACT;
        }
        Scenario scenario = first.get().scenario(language.language());
        Path written = file.orElseGet(() -> Path.of(scenario.id() + ".json"));
        write(ScenarioFile.write(scenario) + "\n", written);
        PrintWriter out = spec.commandLine().getOut();
        String named = written.toString().contains(" ") ? "\"" + written + "\"" : written.toString();
        out.println(language.words().say("new.written", written, named, named, named, first.get().lever()));
        return 0;
    }

    /** The answers of the options, and those to the questions that are left; nothing if the input ends before the last. */
    private Optional<FirstScenario> asked(Optional<Integer> givenPeople, Optional<String> givenLever, Optional<Integer> givenPercent) {
        Words words = language.words();
        PrintWriter out = spec.commandLine().getOut();
        Prompt prompt = new Prompt(jdr.in(), out);
        if (name.isEmpty() || givenPeople.isEmpty()) {
            out.println("1. " + words.say("new.who"));
        }
        Optional<String> organisation = name.or(() -> prompt.ask(words.say("new.name", words.say("new.organisation")), Optional::of, ""));
        Optional<Integer> size = givenPeople.or(() -> organisation.flatMap(told -> prompt.ask(words.say("new.people", USUAL_PEOPLE),
                answer -> answer.isEmpty() ? Optional.of(USUAL_PEOPLE) : people(answer), words.say("new.againPeople"))));
        if (size.isPresent() && (givenLever.isEmpty() || givenPercent.isEmpty())) {
            out.println("\n2. " + words.say("new.what"));
        }
        Optional<String> lever = givenLever.or(() -> size.flatMap(told -> choice(prompt, FirstScenario.TECHNOLOGIES.stream().map(one -> one.title().in(words.locale())).toList(), 1))
                .map(number -> FirstScenario.TECHNOLOGIES.get(number - 1).id()));
        Optional<Integer> strength = givenPercent.or(() -> lever.flatMap(id -> prompt.ask(words.say("new.percent", full(id)),
                answer -> answer.isEmpty() ? Optional.of(100) : percent(answer), words.say("new.againPercent"))));
        if (strength.isPresent() && accompaniment.isEmpty()) {
            out.println("\n3. " + words.say("new.how"));
        }
        List<Accompaniment> ways = List.of(Accompaniment.values());
        Optional<Accompaniment> way = accompaniment.or(() -> strength.flatMap(told -> choice(prompt, ways.stream().map(one -> words.say("new.way." + one.word())).toList(), ways.size()))
                .map(number -> ways.get(number - 1)));
        return organisation.flatMap(called -> size.flatMap(number -> lever.flatMap(id -> strength.flatMap(share -> way.map(one ->
                new FirstScenario(Optional.of(called.strip()).filter(text -> !text.isEmpty()), number, id, share, one))))));
    }

    private String full(String lever) {
        Lever technology = FirstScenario.TECHNOLOGIES.stream().filter(one -> one.id().equals(lever)).findFirst().orElseThrow();
        return ModelExplanation.dose(technology.atFull().orElseThrow(), 1, language.words());
    }

    /** The number of one of several answers; the usual one if only Enter is pressed. */
    private Optional<Integer> choice(Prompt prompt, List<String> answers, int usual) {
        PrintWriter out = spec.commandLine().getOut();
        IntStream.rangeClosed(1, answers.size()).forEach(number -> out.println("   " + number + "  " + answers.get(number - 1)));
        return prompt.ask(language.words().say("new.choice", usual), answer -> answer.isEmpty() ? Optional.of(usual)
                : Optional.of(answer).filter(text -> text.matches("[1-9]")).map(Integer::valueOf).filter(number -> number <= answers.size()),
                language.words().say("new.againChoice", answers.size()));
    }

    private static Optional<Integer> people(String text) {
        return Optional.of(text).filter(number -> GROUPED.matcher(number).matches()).map(number -> Integer.valueOf(number.replaceAll("\\D", "")))
                .filter(number -> number >= 1 && number <= MOST_PEOPLE);
    }

    private static Optional<Integer> percent(String text) {
        return Optional.of(PERCENT.matcher(text)).filter(number -> number.matches()).map(number -> Integer.valueOf(number.group(1)))
                .filter(number -> number >= 1 && number <= 100);
    }

    private Integer given(String option, String text, Function<String, Optional<Integer>> understood) {
        return understood.apply(text.strip()).orElseThrow(() -> new ParameterException(spec.commandLine(), option + " is \"" + text + "\". "
                + language.words().say(option.equals("--people") ? "new.againPeople" : "new.againPercent")));
    }

    private String lever(String written) {
        return FirstScenario.TECHNOLOGIES.stream().map(Lever::id).filter(written::equals).findFirst().orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--introduce is \"" + written + "\". " + Suggestion.of(written, ModelNames.of(FirstScenario.TECHNOLOGIES))));
    }

    /** Writes a scenario that keeps all rules, whole or not at all; what its author typed may break one. */
    private static void write(String json, Path file) {
        WholeFile.checkNew(file);
        List<Problem> problems = ScenarioFile.read(file.toString(), json, Path.of("")).check().problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream().map(Problem::asError).toList());
        }
        try {
            WholeFile.writeNew(file.toAbsolutePath(), json.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            WholeFile.checkNew(file);
        } catch (IOException e) {
            throw new ProblemException(List.of(Problem.error(Code.UNWRITABLE_FILE, "", "The file cannot be written: " + WholeFile.reason(e) + ".",
                    "Choose another folder, or make room.").at(Location.whole(file.toString()))));
        }
    }
}
