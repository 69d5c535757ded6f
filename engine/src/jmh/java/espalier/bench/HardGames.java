package espalier.bench;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.search.AnswerRule;
import espalier.search.Phase;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The share of a file of problems that each search solves, and how fast: greedy, and PUCT at 10, 30
/// and 100 expansions, beside blind search at the same budgets.
///
///     mvn -q -Pbench -pl engine -Dbench.main=espalier.bench.HardGames \
///         -Dbench="game24 samples/models/numbers/held_out_test.txt"
///
/// The file's path is relative to the repository. Further words are settings of PUCT, as
/// `exploration=1`. Each row gives the share with the checker (a verified answer within the budget) with
/// its 95 % interval (Wilson 1927), simulations and tokens a second, and the share of wall time spent
/// outside ONNX Runtime.
public final class HardGames {

    private HardGames() {}

    /// Prints the table.
    public static void main(String[] arguments) throws IOException {
        var family = ProblemFamilies.named(arguments[0]);
        var home = Path.of(System.getProperty("espalier.home", ""));
        var problems =
                Files.readAllLines(home.resolve(arguments[1])).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        var puct = SearchSettings.DEFAULT;
        for (String setting : List.of(arguments).subList(2, arguments.length)) {
            String[] nameAndValue = setting.split("=", 2);
            puct = SettingCatalog.named(nameAndValue[0]).write(puct, nameAndValue[1]);
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %5s %8s %15s %9s %9s %8s%n",
                "search",
                "exp.",
                "solved",
                "95 % interval",
                "sim/s",
                "tokens/s",
                "outside");
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var model = catalog.open(catalog.builtIn());
            var greedy = SearchSettings.DEFAULT.with(Algorithm.GREEDY);
            row("greedy", family, problems, catalog, model, unchecked(greedy), 20);
            for (int budget : new int[] {10, 30, 100}) {
                row("PUCT", family, problems, catalog, model, puct, budget);
            }
            for (int budget : new int[] {10, 30, 100}) {
                row("blind PUCT", family, problems, catalog, catalog.blind(), puct, budget);
            }
        }
    }

    /// System 1 answers alone; the checker only counts.
    private static SearchSettings unchecked(SearchSettings settings) {
        return settings.with(new Answering(Checking.OFF, AnswerChoice.BEST_VALUE, AtVerified.STOP));
    }

    private static void row(
            String name,
            ProblemFamily family,
            List<String> problems,
            ModelCatalog catalog,
            Roles roles,
            SearchSettings settings,
            int budget) {
        var before = catalog.languageModel(catalog.builtIn()).workload();
        long began = System.nanoTime();
        int solved = 0;
        int simulations = 0;
        for (String problem : problems) {
            var search =
                    new Search(
                            family.parse(problem),
                            settings.with(Budget.ofExpansions(budget)),
                            new SearchRoles(roles.generator(), roles.evaluator(), family.checker()),
                            (_, _) -> {});
            run(search);
            simulations += search.tally().simulations();
            solved += solved(search, family) ? 1 : 0;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var after = catalog.languageModel(catalog.builtIn()).workload();
        double inside = (after.modelNanoseconds() - before.modelNanoseconds()) / 1e9;
        double[] interval = wilson(solved, problems.size());
        System.out.printf(
                Locale.ROOT,
                "%-14s %5d %7.1f%% %6.1f%% - %4.1f%% %9.1f %9.0f %7.1f%%%n",
                name,
                budget,
                100.0 * solved / problems.size(),
                100 * interval[0],
                100 * interval[1],
                simulations / seconds,
                (after.tokens() - before.tokens()) / seconds,
                inside == 0 ? 100.0 : 100 * (1 - inside / seconds));
    }

    private static void run(Search search) {
        while (!(search.next() == Phase.SELECT && search.stopReason(0).isPresent())) {
            if (search.step().isPresent()) {
                return;
            }
        }
    }

    private static boolean solved(Search search, ProblemFamily family) {
        return AnswerRule.pick(search.tree(), search.settings())
                .map(answer -> family.checker().check(search.tree().chain(answer.thought())))
                .filter(verdict -> verdict instanceof Verdict.Solved)
                .isPresent();
    }

    private static double[] wilson(int successes, int n) {
        double z = 1.96;
        double p = (double) successes / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return new double[] {centre - half, centre + half};
    }
}
