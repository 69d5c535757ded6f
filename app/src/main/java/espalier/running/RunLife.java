package espalier.running;

import espalier.feed.EventFeed;
import espalier.recording.RecordingHeader;
import espalier.runpanel.ModelChoice;
import espalier.session.Command;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;

import java.nio.file.Path;
import java.util.Optional;

/// How far the life of the run on the screen has come.
sealed interface RunLife {

    /// Nothing runs, and nothing is asked for.
    record None() implements RunLife {}

    /// A run is asked for, and its model is still being opened.
    ///
    /// @param command what it is to do first
    /// @param before the run on the screen meanwhile
    record Waiting(Command command, Optional<Live> before) implements RunLife {}

    /// A run is being put together in the background.
    ///
    /// @param attempt the how-manieth this is, since one that is not wanted any more may still come
    /// @param command what it is to do first, unless that was taken back
    /// @param before the run on the screen meanwhile; empty as soon as the new one is shown
    record Beginning(int attempt, Optional<Command> command, Optional<Live> before)
            implements RunLife {}

    /// A run obeys.
    ///
    /// @param models what it was begun with
    /// @param settings in force when it came
    record Live(
            RecordingHeader header,
            Models models,
            SearchSettings settings,
            SearchSession session,
            EventFeed feed)
            implements RunLife {}

    /// The models of a run, and who checks its answers.
    ///
    /// @param values the model that values the thoughts, where that is another
    /// @param verify the command that has the last word on answers, as it was typed; blank where
    ///   there is none
    record Models(ModelChoice choice, Optional<Path> values, String verify) {}

    /// The run on the screen, where one obeys.
    default Optional<Live> run() {
        return switch (this) {
            case None _ -> Optional.empty();
            case Waiting(_, var before) -> before;
            case Beginning(_, _, var before) -> before;
            case Live live -> Optional.of(live);
        };
    }

    /// What is done as soon as a run is there to do it.
    default Optional<Command> first() {
        return switch (this) {
            case Waiting(var command, _) -> Optional.of(command);
            case Beginning(_, var command, _) -> command;
            case None _, Live _ -> Optional.empty();
        };
    }

    /// As it is once a run that does this first is asked for.
    default RunLife asking(Command command) {
        return switch (this) {
            case Beginning(int attempt, _, var before) ->
                    new Beginning(attempt, Optional.of(command), before);
            case None _, Waiting _, Live _ -> new Waiting(command, run());
        };
    }

    /// As it is once what was to be done first is taken back.
    default RunLife askingNothing() {
        return switch (this) {
            case Beginning(int attempt, _, var before) ->
                    new Beginning(attempt, Optional.empty(), before);
            case Waiting(_, var before) -> of(before);
            case None _, Live _ -> this;
        };
    }

    /// The life of this run, or of none.
    static RunLife of(Optional<Live> run) {
        return run.<RunLife>map(live -> live).orElseGet(None::new);
    }
}
