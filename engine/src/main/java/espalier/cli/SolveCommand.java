package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.diagnosis.Oracle;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFormatException;
import espalier.session.Command.Run;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.ThoughtChecker;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// `espalier solve`: one search from problem to answer, recorded.
@Command(
        name = "solve",
        description = "Search for the answer to one problem, and record the run.",
        mixinStandardHelpOptions = true,
        showDefaultValues = false)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class SolveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--family",
            required = true,
            paramLabel = "NAME",
            description =
                    "The family of the problem: game24, countdown, ordering, calculation, words or"
                            + " free.")
    private String family = "";

    @Parameters(
            paramLabel = "PROBLEM",
            description =
                    "Such as \"4 5 6 10\" (game24), \"3 7 25 50 = 525\" (countdown), \"Ann, Bob and"
                        + " Cleo stand in a row. Bob is before Ann. Cleo is last. Who is first?\""
                        + " (ordering), \"47 * 36 + 215\" (calculation), \"Mia has 42 pens. Mia"
                        + " gives 15 pens to Leo. How many pens does Mia have now? = 27\" (words;"
                        + " the answer may be left out), or any text (free).")
    private String input = "";

    @Mixin private ModelOptions models = new ModelOptions();

    @Mixin private VerifyOptions verify = new VerifyOptions();

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "puct, gumbel, breadth-first …; `espalier algorithms` lists them.")
    private Optional<String> algorithm = Optional.empty();

    /// The two ways to name a budget.
    @SuppressWarnings("FieldCanBeFinal")
    private static final class BudgetOptions {
        @Option(
                names = "--expansions",
                paramLabel = "N",
                description = "The budget: thoughts given to the model; 30 where nothing is said.")
        private Optional<String> expansions = Optional.empty();

        @Option(
                names = "--simulations",
                paramLabel = "N",
                description = "The budget in simulations instead.")
        private Optional<String> simulations = Optional.empty();
    }

    @ArgGroup private BudgetOptions budget = new BudgetOptions();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Any setting by name, as in the run panel; can be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--checker", paramLabel = "on|off", description = "The step checker.")
    private Optional<String> checker = Optional.empty();

    @Option(
            names = "--answer-rule",
            paramLabel = "NAME",
            description = "How the answer is picked from the tree.")
    private Optional<String> answerRule = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of every random number.")
    private Optional<String> seed = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Where the recording goes; otherwise to the user's data folder. With - it goes"
                            + " to standard output, and the result to standard error.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var problem = problem();
        var settings = settings();
        var own = verify.checker();
        var target = new RunTarget(record, spec.commandLine().getOut());
        try (target;
                var catalog = ModelCatalog.ofThisProgram()) {
            var model = models.in(catalog);
            var roles = own.map(model::verifiedBy).orElse(model);
            var watch = new RunWatch(problem, settings, spec.commandLine().getErr());
            var kept = new KeptEvents(watch);
            var begun = target.begin(problem, settings, roles, kept);
            begun.notice().ifPresent(watch::say);
            try (var session = begun.session()) {
                int code = run(session, watch, own.map(c -> c));
                target.failure().ifPresent(watch::say);
                return target.holds(session)
                        ? code
                        : unrecorded(code, kept.saved(begun.header()), watch);
            }
        }
    }

    private int run(SearchSession session, RunWatch watch, Optional<ThoughtChecker> own) {
        var over = new AtomicBoolean();
        var onInterrupt =
                new Thread(
                        () -> {
                            session.close();
                            if (!over.get()) {
                                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                            }
                        },
                        "espalier-interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        long began = System.nanoTime();
        session.send(new Run());
        var outcome = watch.outcome();
        double seconds = (System.nanoTime() - began) / 1e9;
        over.set(true);
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        session.close();
        if (outcome.failure().isPresent()) {
            throw new CommandFailure(outcome.failure().get());
        }
        var result =
                own.map(checker ->
                                new SolveResult(
                                        outcome,
                                        checker,
                                        Oracle.HIDDEN,
                                        seconds,
                                        session.recording()))
                        .orElseGet(() -> new SolveResult(outcome, seconds, session.recording()));
        var out = PipedFile.besides(record, spec.commandLine());
        out.println(json ? result.json() : result.text());
        return result.verified() ? ExitCode.DONE : ExitCode.NO_VERIFIED_ANSWER;
    }

    /// The exit code where the recording is not what it was to be, after saying where else the run
    /// is.
    private int unrecorded(int code, Optional<Path> saved, RunWatch watch) {
        record.ifPresent(file -> watch.say(Texts.text("solve.lost", file)));
        watch.say(
                saved.map(file -> Texts.text("solve.saved", file))
                        .orElseGet(() -> Texts.text("solve.unsaved")));
        return record.isPresent() ? ExitCode.FAILURE : code;
    }

    private Problem problem() {
        try {
            return ProblemFamilies.named(family).parse(input);
        } catch (ProblemFormatException | IllegalArgumentException e) {
            throw wrongUsage(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private SearchSettings settings() {
        var typed = new TypedSettings(spec);
        algorithm.ifPresent(v -> typed.put("--algorithm", "algorithm", v));
        budget.expansions.ifPresent(v -> typed.put("--expansions", "expansions", v));
        budget.simulations.ifPresent(v -> {
            typed.put("--simulations", "expansions", "0");
            typed.put("--simulations", "simulations", v);
        });
        checker.ifPresent(v -> typed.put("--checker", "checker", v));
        answerRule.ifPresent(v -> typed.put("--answer-rule", "answer-rule", v));
        seed.ifPresent(v -> typed.put("--seed", "seed", v));
        values.forEach((name, v) -> typed.put("--set " + name, name, v));
        try {
            var settings = typed.on(SearchSettings.DEFAULT);
            if (settings.budget().unlimited()) {
                throw wrongUsage(
                        "The budget must be limited on the command line. Maybe give --expansions a"
                                + " positive number.");
            }
            settings.objection()
                    .ifPresent(sentence -> {
                        throw wrongUsage(sentence);
                    });
            return settings;
        } catch (IllegalArgumentException e) {
            throw wrongUsage(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
