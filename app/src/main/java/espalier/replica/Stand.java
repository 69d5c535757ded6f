package espalier.replica;

import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

/// Where the search stands, or stood, when it chooses among siblings.
///
/// @param time whether its next choice is shown, or one that it has made
/// @param tree not to be changed
/// @param settings in force then
public record Stand(Time time, SearchTree tree, SearchSettings settings) {

    /// Which choice is shown.
    public enum Time {
        /// The one that comes next.
        NOW,
        /// The one of the simulation that is under way.
        CHOSEN
    }

    /// Whether the choice has been made.
    public boolean chosen() {
        return time == Time.CHOSEN;
    }
}
