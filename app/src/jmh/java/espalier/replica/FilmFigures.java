package espalier.replica;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtPath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// How long the window and the search wait at most for a film of some 20,000 events that is being
/// saved, or in which a moment is put together: what drawing the timeline and a step back ask, and
/// what a search tells. `mvn -Pbench -Dbench.main=espalier.replica.FilmFigures`
@SuppressWarnings("SystemOut") // Its figures are what it is for.
public final class FilmFigures {

    private static final int EVENTS = 21_820;
    private static final int CHILDREN = 5;
    private static final int TOKENS = 24;
    private static final int ROUNDS = 5;
    private static final Problem PROBLEM =
            new Problem("game24", "4 9 10 13", "Make 24 from 4 9 10 13.");
    private static final List<TokenProbability> TEXT = tokens();

    private final TreeReplica replica = new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
    private final Film film = replica.film();
    private final Random random = new Random(1);
    private final List<List<Integer>> open = new ArrayList<>(List.of(List.of(0)));
    private int size = 1;
    private int sequence;

    private FilmFigures() {}

    /// Prints the longest waits in milliseconds.
    public static void main(String[] arguments) throws Exception {
        var figures = new FilmFigures();
        while (figures.sequence < EVENTS) {
            figures.simulate();
        }
        Path folder = Files.createTempDirectory("figures");
        var header =
                new RecordingHeader(
                        "bench",
                        PROBLEM,
                        new ModelIdentity("none", Map.of()),
                        SearchSettings.DEFAULT,
                        Instant.EPOCH);
        for (int i = 0; i < ROUNDS; i++) {
            figures.measure(
                    "a save", () -> figures.film.save(folder.resolve("run.espalier"), header));
            figures.measure("a moment", () -> figures.film.at(figures.sequence / 2));
        }
    }

    private void measure(String what, Runnable work) throws InterruptedException {
        long began = System.nanoTime();
        var worker = new Thread(work);
        var search = new Waits(this::simulate);
        var window = new Waits(this::look);
        worker.start();
        search.start();
        window.start();
        worker.join();
        double lasted = (System.nanoTime() - began) / 1e6;
        search.end();
        window.end();
        System.out.printf(
                Locale.ROOT,
                "%s of %,d events: %.0f ms; the window waited %.2f ms at most, the search %.2f ms"
                        + " in four events%n",
                what,
                film.index().events().size(),
                lasted,
                window.longest / 1e6,
                search.longest / 1e6);
    }

    /// What a drawing of the timeline and a step back ask of the film.
    private void look() {
        var index = film.index();
        var events = index.events();
        int drawn = index.course().size() + events.marks().size();
        if (events.phaseBefore(events.size() / 2) + drawn < 0) {
            throw new IllegalStateException("Nothing has happened.");
        }
    }

    private void simulate() {
        var path = open.remove(random.nextInt(open.size()));
        hear(new SearchEvent.Selected(ThoughtPath.of(path)));
        var proposals = new ArrayList<Proposal>();
        var opinions = new ArrayList<SearchEvent.Opinion>();
        for (int i = 0; i < CHILDREN; i++) {
            int id = size++;
            proposals.add(
                    new Proposal(
                            id,
                            new Thought("13 - 9 = 4 (left: 4 4 10)", TEXT, -1.5, 1, false),
                            0.2,
                            new Verdict.Legal("4 4 10")));
            opinions.add(new SearchEvent.Opinion(id, random.nextDouble()));
            var below = new ArrayList<>(path);
            below.add(id);
            open.add(below);
        }
        hear(new SearchEvent.Expanded(path.getLast(), Origin.SEARCH, 120, proposals));
        hear(new SearchEvent.Evaluated("bench", opinions));
        hear(new SearchEvent.BackedUp(ThoughtPath.of(path), 0.5));
    }

    private void hear(SearchEvent event) {
        film.heard(++sequence, event);
    }

    private static List<TokenProbability> tokens() {
        var tokens = new ArrayList<TokenProbability>();
        for (int i = 0; i < TOKENS; i++) {
            tokens.add(new TokenProbability(i, " 4", -0.0625));
        }
        return List.copyOf(tokens);
    }

    /// A thread that does something every 4 ms and notes how long it took at most.
    private static final class Waits extends Thread {

        private static final long PAUSE = 4_000_000;

        private final Runnable act;
        private volatile boolean over;
        private long longest;

        Waits(Runnable act) {
            this.act = act;
        }

        @Override
        public void run() {
            while (!over) {
                long start = System.nanoTime();
                act.run();
                longest = Math.max(longest, System.nanoTime() - start);
                LockSupport.parkNanos(PAUSE);
            }
        }

        void end() throws InterruptedException {
            over = true;
            join();
        }
    }
}
