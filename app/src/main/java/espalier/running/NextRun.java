package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.recording.HistoryFile;
import espalier.replica.RebuiltRun;
import espalier.replica.TreeReplica;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import java.util.function.Consumer;

/// A run put together in the background, that shows itself in place of the one before. Its film has
/// heard each event before the relay has: what the screen has heard of is in it, and the JavaFX
/// thread never waits for the film.
///
/// @param begun its session, which waits
/// @param settings in force in it
/// @param relay where its events go, as soon as the screen listens
/// @param show puts it on the screen, on the JavaFX thread
/// @param drop lets go of what it was put together from
record NextRun(Begun begun, SearchSettings settings, Relay relay, Runnable show, Runnable drop) {

    /// A run from its root.
    ///
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    static NextRun anew(
            SessionSource sessions,
            Problem problem,
            SearchSettings settings,
            Roles roles,
            Consumer<RebuiltRun> show) {
        var relay = new Relay();
        var anew = RebuiltRun.anew(problem, settings, roles.checker().map(Roles::identity));
        return new NextRun(
                sessions.begin(problem, settings, roles, filming(anew, relay)),
                settings,
                relay,
                () -> show.accept(anew),
                anew.film()::close);
    }

    /// A run that goes on with a recorded one.
    ///
    /// @param settings in force from there on, unless it is the same run that is resumed
    /// @throws espalier.recording.RecordingException where that cannot be read
    /// @throws espalier.thought.GenerationException where nobody can play under its settings
    static NextRun onward(
            SessionSource sessions,
            Onward onward,
            Roles roles,
            SearchSettings settings,
            TreeReplica replica) {
        var file = HistoryFile.readable(onward.file());
        try {
            var relay = new Relay();
            int events =
                    switch (onward) {
                        case Onward.Resume _ -> file.history().size();
                        case Onward.Fork(_, int moment) -> moment;
                        case Onward.Warm(_, int moment) -> moment;
                    };
            var inForce =
                    onward instanceof Onward.Resume ? file.history().settingsAt(events) : settings;
            var past = RebuiltRun.of(file, events);
            var listener = filming(past, relay);
            var begun =
                    switch (onward) {
                        case Onward.Resume _ -> sessions.resume(file, roles, listener);
                        case Onward.Fork _ ->
                                sessions.fork(file, events, roles, settings, listener);
                        case Onward.Warm _ ->
                                sessions.startWarm(file, events, roles, settings, listener);
                    };
            return new NextRun(begun, inForce, relay, () -> replica.show(past), past.film()::close);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static SearchListener filming(RebuiltRun run, Relay relay) {
        return (sequence, event) -> {
            run.film().heard(sequence, event);
            relay.heard(sequence, event);
        };
    }

    /// Ends a run that nobody wants any more.
    void close() {
        begun.session().close();
        drop.run();
    }
}
