package espalier.session;

import espalier.assembly.ModelCatalog;
import espalier.assembly.Roles;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.session.Breakpoint.Trigger;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// How much slower a search with the built-in model is with 20 breakpoints that do not fire, and
/// with its recording: pairs of runs one after the other, so that what else the machine does falls
/// on both. `mvn -Pbench -Dbench.main=espalier.session.BreakpointFigures`.
@SuppressWarnings("SystemOut")
public final class BreakpointFigures {

    private static final int PAIRS = 9;
    private static final int EXPANSIONS = 50;

    private BreakpointFigures() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("figures");
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var roles = catalog.open(catalog.builtIn());
            run(roles, List.of(), Optional.empty());
            double[] watched = new double[PAIRS];
            double[] recorded = new double[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                double bare = run(roles, List.of(), Optional.empty());
                watched[i] = run(roles, never(), Optional.empty()) / bare;
                Path file = folder.resolve(i + ".espalier");
                recorded[i] = run(roles, List.of(), Optional.of(file)) / bare;
                Files.delete(file);
            }
            Arrays.sort(watched);
            Arrays.sort(recorded);
            System.out.printf(
                    Locale.ROOT,
                    "20 breakpoints that do not fire: %+.1f %% (quartiles %+.1f to %+.1f);"
                            + " recording: %+.1f %% (%+.1f to %+.1f)%n",
                    percent(watched[PAIRS / 2]),
                    percent(watched[PAIRS / 4]),
                    percent(watched[PAIRS * 3 / 4]),
                    percent(recorded[PAIRS / 2]),
                    percent(recorded[PAIRS / 4]),
                    percent(recorded[PAIRS * 3 / 4]));
        } finally {
            Files.delete(folder);
        }
    }

    private static double percent(double ratio) {
        return (ratio - 1) * 100;
    }

    private static List<Breakpoint> never() {
        var all = new ArrayList<Breakpoint>();
        for (int i = 0; i < 4; i++) {
            all.add(Breakpoint.stop("a" + i, Trigger.BACKED_UP, "value < -" + (i + 1)));
            all.add(
                    Breakpoint.stop(
                            "b" + i, Trigger.CREATED, "text.matches('[a-z]{3}x" + i + "')"));
            all.add(Breakpoint.stop("c" + i, Trigger.EVALUATED, "valueDrop > 2 && level > " + i));
            all.add(Breakpoint.stop("d" + i, Trigger.SELECTED, "visits >= 100000 && !solved"));
            all.add(Breakpoint.stop("e" + i, Trigger.SIMULATED, "budgetUsed > 2"));
        }
        return all;
    }

    private static double run(Roles roles, List<Breakpoint> breakpoints, Optional<Path> file)
            throws InterruptedException {
        var problem = ProblemFamilies.named("countdown").parse("3 7 8 25 50 75 = 952");
        var settings =
                SearchSettings.DEFAULT
                        .with(Budget.ofExpansions(EXPANSIONS))
                        .with(
                                SearchSettings.DEFAULT
                                        .answering()
                                        .withStopAtVerified(AtVerified.GO_ON));
        var over = new CountDownLatch(1);
        var header =
                new RecordingHeader("figures", problem, roles.identity(), settings, Instant.EPOCH);
        try (var session =
                new SearchSession(
                        problem,
                        settings,
                        roles.cast(),
                        file.map(f -> new RecordingWriter(f, header, System::currentTimeMillis)),
                        (_, event) -> {
                            if (event instanceof SearchEvent.Stopped) {
                                over.countDown();
                            }
                        },
                        System::nanoTime)) {
            session.send(new Command.Watch(breakpoints));
            session.send(new Command.Pause());
            long start = System.nanoTime();
            session.send(new Command.Run());
            over.await();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
