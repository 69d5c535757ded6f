package espalier.session;

import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingWriter;
import espalier.search.ScriptedModel;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A program that searches with random acts of a user and writes it down, until it is killed. Where
/// the recording is there it goes on with it.
final class KilledRun {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(
                            SearchSettings.DEFAULT
                                    .expansion()
                                    .withThoughts(8)
                                    .withRootThoughts(24)
                                    .withEqualStates(EqualStates.TREE))
                    .with(Budget.ofExpansions(0).withThoughts(1_000_000))
                    .with(SearchSettings.DEFAULT.algorithms().puct().withExploration(2))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));

    private static final int EVENTS_AN_ACT = 8;

    private KilledRun() {}

    /// Searches until it is killed. Writes a byte for each event after the recording is as long as
    /// is said.
    ///
    /// @param arguments the recording's file, a seed, and how many bytes the recording is to have
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        var random = new SplittableRandom(Long.parseLong(arguments[1]));
        var heard = new Semaphore(0);
        try (var session = session(file, telling(file, Long.parseLong(arguments[2]), heard))) {
            session.send(new Command.Run());
            while (true) {
                session.send(act(random));
                session.send(new Command.Run());
                // An act that is refused while nothing is searched for is not heard of.
                heard.tryAcquire(EVENTS_AN_ACT, 10, TimeUnit.MILLISECONDS);
                heard.drainPermits();
            }
        }
    }

    // Its output is what the test waits for.
    @SuppressWarnings("SystemOut")
    private static SearchListener telling(Path file, long bytes, Semaphore heard) {
        return (_, _) -> {
            heard.release();
            if (file.toFile().length() >= bytes) {
                System.out.write('.');
                System.out.flush();
            }
        };
    }

    private static SearchSession session(Path file, SearchListener listener) {
        if (!Files.exists(file)) {
            var header =
                    new RecordingHeader(
                            "0",
                            PROBLEM,
                            new ModelIdentity("scripted", Map.of()),
                            SETTINGS,
                            Instant.EPOCH);
            return session(
                    Past.NONE,
                    new RecordingWriter(file, header, System::currentTimeMillis),
                    listener);
        }
        try (var read = HistoryFile.whole(file)) {
            return session(
                    Past.resumed(read.history(), "scripted", Map.of()),
                    RecordingWriter.goOn(read, System::currentTimeMillis),
                    listener);
        }
    }

    private static SearchSession session(
            Past past, RecordingWriter writer, SearchListener listener) {
        return new SearchSession(
                PROBLEM,
                SETTINGS,
                ScriptedModel.roles(),
                past,
                Optional.of(writer),
                listener,
                System::nanoTime);
    }

    private static Command act(SplittableRandom random) {
        int thought = random.nextInt(1, 200);
        return switch (random.nextInt(9)) {
            case 0 -> new Command.Prune(thought);
            case 1 -> new Command.Restore(thought);
            case 2 -> new Command.Judge(thought, random.nextDouble());
            case 3 -> new Command.Write(thought, "mine " + random.nextInt(50));
            case 4 -> new Command.Expand(thought, 2);
            case 5 -> new Command.Undo(1);
            case 6 -> new Command.Redo(1);
            case 7 -> new Command.OnlyHere(random.nextInt(3) == 0 ? thought : 0);
            default -> new Command.Pin(thought);
        };
    }
}
