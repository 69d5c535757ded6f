package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Program;
import espalier.assembly.Roles;
import espalier.experiment.BlindSearch;
import espalier.experiment.Budgets;
import espalier.experiment.Budgets.Measure;
import espalier.experiment.Experiment;
import espalier.experiment.Experiment.ModelKind;
import espalier.experiment.Ledger;
import espalier.experiment.ProblemList;
import espalier.experiment.Report;
import espalier.experiment.Thinker;
import espalier.experiment.Workers;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.recording.ModelIdentity;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;
import espalier.verify.UserChecker;
import espalier.verify.VerifiedFamily;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// `espalier evaluate`: many searches over many problems, and a table of accuracy against budget.
@Command(
        name = "evaluate",
        description = {
            "Compare searches on many problems: the share solved at each budget, with the step"
                    + " checker and without it, beside blind search with the same budget.",
            "A problem counts as solved with the checker where the search holds a verified answer,"
                + " and without it where every line of the answer rule's chain is legal and its"
                + " answer right; \"answer right\" counts the answer alone, where lines name one."
                + " Intervals are 95 %%."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  espalier evaluate --family game24 --problems games.txt --algorithm greedy,puct"
                    + " --budgets 1,3,10,30",
            "  espalier evaluate --family countdown --generated 200 --size 5 --seed 1 --algorithm"
                    + " greedy,best-of-n --simulations 1,2,4,8 --out countdown.jsonl"
        })
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class EvaluateCommand implements Callable<Integer> {

    /// Settings that options of their own decide, and what to say of each.
    private static final Map<String, String> NOT_BY_SET =
            Map.of(
                    "algorithm", "Maybe give --algorithm.",
                    "expansions", "Maybe give --budgets.",
                    "simulations", "Maybe give --simulations.",
                    "checker", "Every evaluation runs with it and without it.",
                    "seed", "Maybe give --seed.",
                    "seconds", "A run that is stopped by the clock can't be repeated.");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--family",
            required = true,
            paramLabel = "NAME",
            description =
                    "game24, countdown, ordering, calculation or words; with --verify also free.")
    private String family = "";

    /// The two ways to name problems.
    @SuppressWarnings("FieldCanBeFinal")
    private static final class ProblemOptions {
        @Option(
                names = "--problems",
                paramLabel = "FILE",
                description = "One problem a line; # begins a comment.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--generated",
                paramLabel = "N",
                description = "So many different problems that the family draws from the seed.")
        private Optional<String> generated = Optional.empty();
    }

    @ArgGroup private ProblemOptions problems = new ProblemOptions();

    @Option(
            names = "--size",
            paramLabel = "K",
            description = "The size of generated problems, such as how many numbers.")
    private Optional<String> size = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of every random number; 7 where nothing is said.")
    private Optional<String> seed = Optional.empty();

    @Option(
            names = "--algorithm",
            required = true,
            paramLabel = "A[,A]",
            description = "One or more; `espalier algorithms` lists them.")
    private String algorithms = "";

    /// The two ways to name budgets.
    @SuppressWarnings("FieldCanBeFinal")
    private static final class BudgetOptions {
        @Option(
                names = "--budgets",
                paramLabel = "N[,N]",
                description = "Rising numbers of thoughts given to the model, such as 1,3,10,30.")
        private Optional<String> expansions = Optional.empty();

        @Option(
                names = "--simulations",
                paramLabel = "N[,N]",
                description =
                        "Rising numbers of simulations instead; for best-of-n, of chains drawn.")
        private Optional<String> simulations = Optional.empty();
    }

    @ArgGroup private BudgetOptions budgets = new BudgetOptions();

    @Mixin private ModelOptions models = new ModelOptions();

    @Mixin private VerifyOptions verify = new VerifyOptions();

    @Option(
            names = "--blind-exploration",
            paramLabel = "C",
            description = "The exploration of blind search; the family's best one otherwise.")
    private Optional<String> blindExploration = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Any other setting by name, such as answer-rule=majority; can be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many runs go on at once, each with the model for itself; one a core.")
    private Optional<String> workers = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where every finished run is kept; the same command goes on from there. With -"
                            + " they go to standard output, and the table to standard error.")
    private Optional<Path> out = Optional.empty();

    /// How the table is printed.
    @SuppressWarnings("FieldCanBeFinal")
    private static final class FormatOptions {
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Option(names = "--csv", description = "Print comma-separated values.")
        private boolean csv;
    }

    @ArgGroup private FormatOptions format = new FormatOptions();

    @Override
    public Integer call() {
        var own = verify.checker();
        var checked = rightly(() -> experiment(own));
        int threads =
                rightly(() ->
                        workers.map(w -> ListedValues.whole("workers", w, 256)).orElse(cores()));
        Queue<ModelCatalog> opened = new ConcurrentLinkedQueue<>();
        try {
            var first = ModelCatalog.ofThisProgram();
            opened.add(first);
            var experiment = checked.withModel(models.in(first).identity());
            try (var ledger = FinishedRuns.in(out, experiment, spec.commandLine().getOut())) {
                return evaluate(
                        experiment,
                        ledger,
                        threads,
                        () -> thinker(opened, experiment.settings()),
                        () -> own.ifPresent(UserChecker::cancel));
            }
        } finally {
            opened.forEach(ModelCatalog::close);
        }
    }

    private int evaluate(
            Experiment experiment,
            Ledger ledger,
            int threads,
            Supplier<Thinker> models,
            Runnable cancelChecks) {
        var watch = new EvaluationWatch(spec.commandLine().getErr(), System::nanoTime);
        var work = new Workers(experiment, ledger, models, watch);
        var over = new AtomicBoolean();
        var main = Thread.currentThread();
        var onInterrupt =
                new Thread(
                        () -> {
                            work.cancel();
                            cancelChecks.run();
                            awaitWork(main, over);
                            ledger.close();
                            watch.interrupted(out);
                            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                        },
                        "espalier-interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        boolean complete;
        try {
            complete = work.work(threads);
        } finally {
            watch.clear();
            over.set(true);
            forget(onInterrupt);
        }
        if (!complete) {
            return ExitCode.INTERRUPTED;
        }
        var report = Report.of(experiment, ledger);
        var results = PipedFile.besides(out, spec.commandLine());
        results.print(printed(report));
        results.flush();
        return ExitCode.DONE;
    }

    private String printed(Report report) {
        if (format.json) {
            return EvaluationJson.of(report);
        }
        return format.csv ? EvaluationCsv.of(report) : EvaluationText.of(report);
    }

    /// Waits a little for the work to end after it was cancelled.
    private static void awaitWork(Thread main, AtomicBoolean over) {
        for (int i = 0; i < 100 && main.isAlive() && !over.get(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void forget(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException _) {
            // The program is ending already: the hook has the word.
        }
    }

    /// A model for one worker: the one that is open already for the first that asks.
    private Thinker thinker(Queue<ModelCatalog> opened, SearchSettings settings) {
        var catalog = Optional.ofNullable(opened.poll()).orElseGet(ModelCatalog::ofThisProgram);
        var roles = models.in(catalog).cast().under(settings);
        return new Thinker(roles.generator(), roles.evaluator(), catalog::close);
    }

    /// Asks for what a refusal makes wrong usage of the command.
    private <T> T rightly(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            String refusal = Objects.requireNonNullElse(e.getMessage(), e.toString());
            throw Usage.wrong(spec, Usage.asTyped(refusal, spec));
        }
    }

    /// The experiment without its model, so that wrong usage is told before one is opened.
    private Experiment experiment(Optional<UserChecker> own) {
        var known = ProblemFamilies.named(family);
        var named = own.<ProblemFamily>map(c -> new VerifiedFamily(known, c)).orElse(known);
        var settings = settings();
        double exploration =
                blindExploration
                        .map(c -> ListedValues.decimal("blind-exploration", c))
                        .orElse(BlindSearch.exploration(family));
        var experiment =
                new Experiment(
                        Program.VERSION,
                        named,
                        problems(named, settings.seed()),
                        ListedValues.split(algorithms).stream().map(Algorithm::labelled).toList(),
                        budgets(),
                        settings,
                        exploration,
                        new ModelIdentity("not open yet", Map.of()),
                        models.blind() ? ModelKind.BLIND : ModelKind.MODEL,
                        own.map(Roles::identity));
        if (models.blind() && !experiment.legalMovesListed()) {
            throw new IllegalArgumentException(
                    "%s lists no legal moves, so there is no blind search in it. Maybe leave --model out."
                            .formatted(named.title()));
        }
        return experiment;
    }

    private SearchSettings settings() {
        var settings = SearchSettings.DEFAULT;
        for (var entry : values.entrySet()) {
            var reason = Optional.ofNullable(NOT_BY_SET.get(entry.getKey()));
            if (reason.isPresent()) {
                throw new IllegalArgumentException(
                        "--set can't change %s here. %s".formatted(entry.getKey(), reason.get()));
            }
            settings = SettingCatalog.named(entry.getKey()).write(settings, entry.getValue());
        }
        return seed.isPresent()
                ? SettingCatalog.named("seed").write(settings, seed.get())
                : settings;
    }

    private List<Problem> problems(ProblemFamily named, long from) {
        if (problems.file.isPresent()) {
            if (size.isPresent()) {
                throw new IllegalArgumentException(
                        "--size goes with --generated. Maybe leave it out: the file says how large"
                                + " its problems are.");
            }
            return ProblemList.read(PipedFile.present(problems.file.get()), named);
        }
        int count =
                problems.generated
                        .map(n -> ListedValues.whole("generated", n, 100_000))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There are no problems yet. Maybe give --problems FILE or"
                                                + " --generated N."));
        var wanted = size.map(k -> ListedValues.whole("size", k, 1000));
        return ProblemList.generate(
                named, count, wanted.map(OptionalInt::of).orElse(OptionalInt.empty()), from);
    }

    private Budgets budgets() {
        var measure = budgets.simulations.isPresent() ? Measure.SIMULATIONS : Measure.EXPANSIONS;
        String list =
                budgets.simulations
                        .or(() -> budgets.expansions)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There are no budgets yet. Maybe give --budgets"
                                                + " 1,3,10,30."));
        return new Budgets(
                measure,
                ListedValues.split(list).stream()
                        .map(v -> ListedValues.whole("budgets", v, 1_000_000))
                        .toList());
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
