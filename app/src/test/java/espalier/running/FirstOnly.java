package espalier.running;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchListener;
import espalier.scripted.UnrecordedSessions;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

/// Begins one session and no more.
record FirstOnly(UnrecordedSessions sessions) implements PassingOn {
    @Override
    public Begun begin(Problem begun, SearchSettings with, Roles roles, SearchListener listener) {
        return sessions.begun().isEmpty()
                ? sessions.begin(begun, with, roles, listener)
                : new FullDisk().begin(begun, with, roles, listener);
    }
}
