package espalier.recording;

/// A moment of a run that is worth going to.
///
/// @param event how many events had happened, the marked one included
/// @param thought which thought it is about; the problem where it is about the whole run
public record Mark(int event, Kind kind, int thought) {

    /// Why it is worth it.
    public enum Kind {
        /// A chain came to an end with an answer.
        ANSWER,
        /// A chain came to an end and was proved right.
        VERIFIED,
        /// A thought was valued far lower than the one above it.
        VALUE_DROP,
        /// The user did something to the tree or the settings.
        ACT,
        /// A breakpoint was hit.
        BREAKPOINT,
        /// A phase failed.
        FAILURE
    }
}
