package espalier.cli;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Follows a run on its way to the end, with a line of progress on standard error. Hears every
/// event on the search thread; the outcome is asked for on another.
final class RunWatch implements SearchListener {

    private static final long BETWEEN_LINES = 200_000_000;

    /// A run that is over.
    ///
    /// @param failure one sentence, where the run failed
    record Outcome(
            ReadableTree tree,
            SearchSettings settings,
            RunTally tally,
            Optional<StopReason> stopped,
            Optional<String> failure) {}

    private final SearchTree tree;
    private final SearchSettings settings;
    private final RunTally tally = new RunTally();
    private final PrintWriter err;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final CompletableFuture<Outcome> end = new CompletableFuture<>();
    private long shown = System.nanoTime();

    RunWatch(Problem problem, SearchSettings settings, PrintWriter err) {
        this.tree = new SearchTree(problem);
        this.settings = settings;
        this.err = err;
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        switch (event) {
            case SearchEvent.Stopped stopped -> finish(stopped.reason(), Optional.empty());
            case SearchEvent.Failed(var message) -> finish(Optional.empty(), Optional.of(message));
            case SearchEvent.BackedUp _, SearchEvent.Completed _ -> progress();
            case SearchEvent.Unrecorded(var message) -> say(message);
            case SearchEvent.Selected _,
                    SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.RolledOut _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Running _,
                    SearchEvent.Paused _,
                    SearchEvent.Told _ -> {}
        }
    }

    /// Waits for the end of the run.
    Outcome outcome() {
        try {
            return end.join();
        } catch (CompletionException e) {
            throw new CommandFailure(e.toString());
        }
    }

    /// Says something on a line of its own.
    void say(String sentence) {
        err.println(terminal ? "\r\u001b[K" + sentence : sentence);
        err.flush();
    }

    private void finish(Optional<StopReason> reason, Optional<String> failure) {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
        end.complete(new Outcome(tree, settings, tally, reason, failure));
    }

    private void progress() {
        long now = System.nanoTime();
        if (now - shown < BETWEEN_LINES) {
            return;
        }
        shown = now;
        String line =
                "%s, %s, %s, %s"
                        .formatted(
                                Texts.counted("simulations", tally.simulations()),
                                Texts.counted("expansions", tally.expansions()),
                                Texts.counted("thoughts", tree.size()),
                                Texts.counted("tokens", tally.tokens()));
        err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
        err.flush();
    }
}
