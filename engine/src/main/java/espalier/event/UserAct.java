package espalier.event;

/// What a user can do to a tree, by name, as undo names it.
public enum UserAct {
    /// Take thoughts out of the search.
    PRUNE,
    /// Take prunes back.
    RESTORE,
    /// Pin thoughts.
    PIN,
    /// Take pins back.
    UNPIN,
    /// Ask the model for more thoughts.
    EXPAND,
    /// Have the search go on below one thought alone, or everywhere again.
    ONLY_HERE,
    /// Add a thought of one's own.
    WRITE,
    /// Add a thought with another text beside one that is there.
    EDIT,
    /// Put a value in place of the model's.
    JUDGE,
    /// Let the model's value stand again.
    UNJUDGE,
    /// Continue one thought to an end.
    PLAY_OUT,
    /// Give each sibling as many visits as the most visited.
    EQUALISE;

    /// Whether it brings thoughts, which leave the tree again when it is undone.
    public boolean bringsThoughts() {
        return switch (this) {
            case EXPAND, WRITE, EDIT, PLAY_OUT, EQUALISE -> true;
            case PRUNE, RESTORE, PIN, UNPIN, ONLY_HERE, JUDGE, UNJUDGE -> false;
        };
    }
}
