package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.replica.Film;
import espalier.replica.RebuiltRun;
import espalier.replica.TreeReplica;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// A run put together in the background, that shows itself in place of the one before.
///
/// @param begun its session, which waits
/// @param relay where its events go, as soon as somebody listens
/// @param show puts it on the screen, on the JavaFX thread
/// @param drop lets go of what it was put together from
record NextRun(Begun begun, Relay relay, Runnable show, Runnable drop) {

    /// A run from its root.
    ///
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    static NextRun anew(
            SessionSource sessions,
            Problem problem,
            SearchSettings settings,
            Roles roles,
            Runnable show) {
        var relay = new Relay();
        return new NextRun(sessions.begin(problem, settings, roles, relay), relay, show, () -> {});
    }

    /// A run that goes on with a recorded one.
    ///
    /// @throws espalier.recording.RecordingException where that cannot be read
    /// @throws espalier.thought.GenerationException where nobody can play under its settings
    static NextRun onward(SessionSource sessions, Onward onward, Roles roles, TreeReplica replica) {
        var file = HistoryFile.whole(onward.file());
        try {
            var relay = new Relay();
            return switch (onward) {
                case Onward.Resume _ ->
                        relived(
                                RebuiltRun.of(file, file.history().size()),
                                sessions.resume(file, roles, relay),
                                relay,
                                replica);
                case Onward.Fork(_, int events) ->
                        relived(
                                RebuiltRun.of(file, events),
                                sessions.fork(file, events, roles, relay),
                                relay,
                                replica);
                case Onward.Warm(_, int events) ->
                        relived(
                                RebuiltRun.of(file, events),
                                sessions.startWarm(file, events, roles, relay),
                                relay,
                                replica);
            };
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static NextRun relived(
            RebuiltRun past, Begun session, Relay relay, TreeReplica replica) {
        return new NextRun(session, relay, () -> replica.show(past), past.film()::close);
    }

    /// Has a film and a screen hear the run, the film first: what the screen has heard of is in it.
    void tell(Film film, SearchListener screen) {
        relay.to((sequence, event) -> {
            film.heard(sequence, event);
            screen.heard(sequence, event);
        });
    }

    /// Ends a run that nobody wants any more.
    void close() {
        begun.session().close();
        drop.run();
    }
}
