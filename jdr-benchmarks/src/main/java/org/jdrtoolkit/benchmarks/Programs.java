package org.jdrtoolkit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jdrtoolkit.benchmarks.HeldEquations.Product;
import org.jdrtoolkit.benchmarks.HeldEquations.Sum;
import org.jdrtoolkit.benchmarks.NoiseTables.Layer;
import org.jdrtoolkit.core.equation.Source;

/**
 * Writes the equations of a model as programs in other languages, around frames written by hand, and the file of starts that they share.
 *
 * <p>What a frame has between {@code @EACH_PLAN@} and {@code @END@} is written once per plan, with the equations under its levers.
 */
public final class Programs {

    private static final Pattern EACH_PLAN = Pattern.compile("@EACH_PLAN@\n(.*?)@END@\n", Pattern.DOTALL);

    private final Task task;
    private final List<HeldEquations> plans;
    private final NoiseTables noise;
    private final List<Integer> withSetPoint;

    private Programs(Task task) {
        this.task = task;
        this.withSetPoint = task.withSetPoint();
        this.plans = task.leverLevels().stream().map(level -> HeldEquations.of(task.equations(), level, withSetPoint)).toList();
        this.noise = NoiseTables.of(task.model(), task.equations());
    }

    /** The programs for a task. */
    public static Programs of(Task task) {
        return new Programs(task);
    }

    /** {@code MODEL PLANS FOLDER} writes all programs for a shipped model under so many plans into a folder. */
    public static void main(String[] args) {
        of(Task.of(args[0], Integer.parseInt(args[1]))).write(Path.of(args[2]));
    }

    /** Writes {@code people.c}, {@code Employees.java}, {@code people.py}, {@code people.R} and {@code starts.txt}. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Language language : Language.values()) {
                Files.writeString(folder.resolve(language.file()), text(language));
            }
            Files.writeString(folder.resolve("starts.txt"), starts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String starts() {
        double[][] starts = EngineProgram.of(task).starts();
        return starts.length + " " + task.equations().constructs().size() + " " + withSetPoint.size() + "\n" + Arrays.stream(starts)
                .map(person -> DoubleStream.of(person).mapToObj(Double::toString).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
    }

    private String text(Language language) {
        String text = EACH_PLAN.matcher(frame(language.file() + ".txt")).replaceAll(part -> Matcher.quoteReplacement(IntStream.range(0, plans.size())
                .mapToObj(plan -> filled(part.group(1), plan(language, plan))).collect(Collectors.joining())));
        return filled(text, numbers(language));
    }

    private static String filled(String text, Map<String, String> parts) {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("@" + part.getKey() + "@", part.getValue());
        }
        return text;
    }

    private static String frame(String name) {
        try (InputStream in = Programs.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> numbers(Language language) {
        int constructs = task.equations().constructs().size();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("MODEL", task.model().id());
        parts.put("TEAM", Integer.toString(Task.TEAM_SIZE));
        parts.put("PLANS", Integer.toString(plans.size()));
        parts.put("CONSTRUCTS", Integer.toString(constructs));
        parts.put("SET_POINTS", Integer.toString(withSetPoint.size()));
        parts.put("NAMES", task.equations().constructs().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")));
        parts.put("INITIAL", language.list(IntStream.range(0, constructs).mapToDouble(task::initial).toArray()));
        parts.put("SET_POINT_PLACES", language.places(withSetPoint));
        layer(language, parts, "CHRONIC", noise.chronic());
        layer(language, parts, "STATE", noise.state());
        layer(language, parts, "WEEKLY", noise.weekly());
        parts.put("NOISE", cNoise());
        return parts;
    }

    private Map<String, String> plan(Language language, int plan) {
        HeldEquations equations = plans.get(plan);
        Map<String, String> parts = new LinkedHashMap<>();
        switch (language) {
            case C -> parts.putAll(c(equations));
            case JAVA -> parts.putAll(java(equations, plan));
            case NUMPY, R -> {
                parts.put("CONSTANT", language.list(equations.sums().stream().mapToDouble(Sum::constant).toArray()));
                parts.put("DRIFT", language.table(drift(equations)));
                parts.put("PRODUCTS", products(language, equations));
            }
        }
        parts.put("PLAN", Integer.toString(language.place(plan)));
        return parts;
    }

    private void layer(Language language, Map<String, String> parts, String name, Layer layer) {
        parts.put(name, Integer.toString(layer.constructs().size()));
        parts.put(name + "_PLACES", language.places(layer.constructs()));
        parts.put(name + "_SET_POINTS", language.places(layer.constructs().stream().map(withSetPoint::indexOf).toList()));
        parts.put(name + "_KEPT", language.list(layer.kept()));
        parts.put(name + "_START", language.table(layer.startRoot()));
        parts.put(name + "_STEP", language.table(layer.stepRoot()));
    }

    /** The products that are linear in one deviation, for languages in which a matrix does them all at once. */
    private static double[][] drift(HeldEquations equations) {
        double[][] drift = new double[equations.constructs().size()][equations.constructs().size()];
        for (int i = 0; i < drift.length; i++) {
            for (Product product : equations.sums().get(i).products()) {
                if (product.isLinearIn(Source.DEVIATION)) {
                    drift[i][product.factors().get(0).index()] += product.coefficient();
                }
            }
        }
        return drift;
    }

    private String products(Language language, HeldEquations equations) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < equations.sums().size(); i++) {
            String rate = language.row("rate", i);
            String products = equations.sums().get(i).products().stream().filter(product -> !product.isLinearIn(Source.DEVIATION))
                    .map(product -> language.product(product, "x", withSetPoint)).collect(Collectors.joining(" + "));
            if (!products.isEmpty()) {
                text.append(language == Language.R ? "  " + rate + " <- " + rate + " + " + products + "\n"
                        : "    " + rate + " += " + products + "\n");
            }
        }
        return text.toString().stripTrailing();
    }

    private String rate(Language language, Sum sum, String x) {
        StringBuilder text = new StringBuilder(Double.toString(sum.constant()));
        sum.products().forEach(product -> text.append(" + ").append(language.product(product, x, withSetPoint)));
        return text.toString();
    }

    private Map<String, String> java(HeldEquations equations, int plan) {
        return Map.of(
                "RATES", IntStream.range(0, equations.sums().size()).mapToObj(i -> "            rate[" + i + "] = "
                        + rate(Language.JAVA, equations.sums().get(i), "x") + ";").collect(Collectors.joining("\n")),
                "TEAM_MEANS_OF_X", javaTeamMeans(equations, "x[" + plan + "]"),
                "TEAM_MEANS_OF_STAGE", javaTeamMeans(equations, "stage"));
    }

    private String javaTeamMeans(HeldEquations equations, String x) {
        return equations.read(Source.TEAM_MEAN).stream().map(i -> """
                            double sum%1$d = 0;
                            for (Employee employee : members) {
                                sum%1$d += employee.%2$s[%1$d]%3$s;
                            }
                            means[%1$d] = sum%1$d / members.size();
                """.formatted(i, x, withSetPoint.contains(i) ? " + employee.b[" + withSetPoint.indexOf(i) + "]" : ""))
                .collect(Collectors.joining()).stripTrailing();
    }

    private Map<String, String> c(HeldEquations equations) {
        List<Sum> sums = equations.sums();
        return Map.of(
                "RATES_OF_X", rows(IntStream.range(0, sums.size())
                        .mapToObj(i -> "stage[" + i + "][p] = x[" + i + "][p] + (" + rate(Language.C, sums.get(i), "x") + ");").toList()),
                "RATES_OF_STAGE", rows(IntStream.range(0, sums.size())
                        .mapToObj(i -> "x[" + i + "][p] = 0.5 * (x[" + i + "][p] + stage[" + i + "][p] + " + rate(Language.C, sums.get(i), "stage") + ");")
                        .toList()),
                "TEAM_MEANS_OF_X", cTeamMeans(equations, "x"),
                "TEAM_MEANS_OF_STAGE", cTeamMeans(equations, "stage"));
    }

    private static String rows(List<String> statements) {
        return statements.stream().map(statement -> "    for (int p = 0; p < P; p++) " + statement).collect(Collectors.joining("\n"));
    }

    private String cTeamMeans(HeldEquations equations, String x) {
        return equations.read(Source.TEAM_MEAN).stream().map(i -> withSetPoint.contains(i)
                ? "    row level" + i + ";\n    for (int p = 0; p < P; p++) level" + i + "[p] = " + Language.C.level(i, x, withSetPoint) + ";\n"
                        + "    average_teams(level" + i + ", means[" + i + "]);"
                : "    average_teams(" + x + "[" + i + "], means[" + i + "]);").collect(Collectors.joining("\n"));
    }

    /** What a week of chance does: its draws are mixed once for all plans. */
    private String cNoise() {
        int state = noise.chronic().constructs().size();
        int weekly = state + noise.state().constructs().size();
        List<String> statements = new ArrayList<>();
        for (int n = 0; n < state; n++) {
            String row = "chronic[" + n + "][p]";
            statements.add(row + " = " + noise.chronic().kept()[n] + " * " + row + draws(noise.chronic(), n, 0) + ";");
        }
        for (int n = 0; n < weekly - state; n++) {
            String row = "][" + noise.state().constructs().get(n) + "][p] += shock;";
            statements.add("{ double shock = " + draws(noise.state(), n, state).substring(" + ".length()) + ";"
                    + IntStream.range(0, plans.size()).mapToObj(plan -> " x[" + plan + row).collect(Collectors.joining()) + " }");
        }
        for (int n = 0; n < noise.weekly().constructs().size(); n++) {
            String row = "weekly[" + n + "][p]";
            statements.add(row + " = " + noise.weekly().kept()[n] + " * " + row + draws(noise.weekly(), n, weekly) + ";");
        }
        for (int s = 0; s < withSetPoint.size(); s++) {
            int inChronic = noise.chronic().constructs().indexOf(withSetPoint.get(s));
            int inWeekly = noise.weekly().constructs().indexOf(withSetPoint.get(s));
            String sum = inChronic < 0 ? "weekly[" + inWeekly + "][p]" : inWeekly < 0 ? "chronic[" + inChronic + "][p]"
                    : "chronic[" + inChronic + "][p] + weekly[" + inWeekly + "][p]";
            statements.add("b[" + s + "][p] = " + sum + ";");
        }
        return rows(statements);
    }

    private static String draws(Layer layer, int row, int firstNormal) {
        return IntStream.rangeClosed(0, row).mapToObj(j -> " + " + layer.stepRoot()[row][j] + " * z[" + (firstNormal + j) + "][p]")
                .collect(Collectors.joining());
    }
}
