package espalier.session;

import espalier.event.UserAct;

import java.util.List;

/// The acts that can be taken back and done again, the latest last.
public record DoneActs(List<Named> undoable, List<Named> redoable) {

    /// Nothing was done.
    public static final DoneActs NONE = new DoneActs(List.of(), List.of());

    /// An act by name.
    ///
    /// @param thoughts how many thoughts it was about
    /// @param thought the first of them
    public record Named(UserAct act, int thought, int thoughts) {}

    public DoneActs {
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }
}
