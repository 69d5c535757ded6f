package espalier.event;

import espalier.settings.SearchSettings;
import espalier.tree.Origin;
import espalier.tree.ThoughtPath;

import java.util.List;

/// One thing that happened in a run. The events of a run, in order, are the run: a tree built from
/// them equals the engine's (see [TreeUpdate]).
public sealed interface SearchEvent {

    /// Selection went down to a thought.
    ///
    /// @param path ids from the root to the selected thought, both included
    record Selected(ThoughtPath path) implements SearchEvent {
        public Selected(List<Integer> path) {
            this(ThoughtPath.of(path));
        }
    }

    /// The generator proposed thoughts.
    ///
    /// @param parent whose children they are
    /// @param origin who asked: the search or the user
    /// @param tokens how many tokens the model computed for it
    /// @param proposals the new thoughts; may be empty
    record Expanded(int parent, Origin origin, long tokens, List<Proposal> proposals)
            implements SearchEvent {
        public Expanded {
            proposals = List.copyOf(proposals);
        }
    }

    /// Evaluators gave their opinions.
    ///
    /// @param source the evaluator's name
    /// @param opinions one for each thought that was looked at
    record Evaluated(String source, List<Opinion> opinions) implements SearchEvent {
        public Evaluated {
            opinions = List.copyOf(opinions);
        }
    }

    /// An evaluator's opinion of one thought.
    ///
    /// @param thought its id
    /// @param value raw value from 0 to 1
    record Opinion(int thought, double value) {}

    /// One value went up; a simulation is over.
    ///
    /// @param path ids from the root to where the value entered, both included
    /// @param value from 0 to 1
    record BackedUp(ThoughtPath path, double value) implements SearchEvent {
        public BackedUp(List<Integer> path, double value) {
            this(ThoughtPath.of(path), value);
        }
    }

    /// A simulation of a search without back-up is over.
    ///
    /// @param thought the id of the thought that it expanded
    record Completed(int thought) implements SearchEvent {}

    /// From a thought on, one line was played to its end beside the tree (a rollout).
    ///
    /// @param thought its id
    /// @param lines the texts of the further thoughts, in order; empty where there were none
    /// @param value what the end is worth, from 0 to 1
    /// @param tokens how many tokens the model computed for it
    record RolledOut(int thought, List<String> lines, double value, long tokens)
            implements SearchEvent {
        public RolledOut {
            lines = List.copyOf(lines);
        }
    }

    /// A thought was found to have the state of another one, below which the search goes on for
    /// both.
    ///
    /// @param twin the other thought, of the same level
    record Linked(int thought, int twin) implements SearchEvent {}

    /// A thought stands for itself again.
    record Unlinked(int thought) implements SearchEvent {}

    /// A simulation ended before it expanded its thought, which the user has pruned meanwhile.
    ///
    /// @param path as it was selected
    record GivenUp(ThoughtPath path) implements SearchEvent {
        public GivenUp(List<Integer> path) {
            this(ThoughtPath.of(path));
        }
    }

    /// The user pruned a thought and all below.
    record Pruned(int thought) implements SearchEvent {}

    /// The user restored a pruned thought.
    record Restored(int thought) implements SearchEvent {}

    /// The user pinned a thought.
    record Pinned(int thought) implements SearchEvent {}

    /// The user took a pin back.
    record Unpinned(int thought) implements SearchEvent {}

    /// Other settings are in force from here on.
    record SettingsChanged(SearchSettings settings) implements SearchEvent {}

    /// The search runs.
    record Running() implements SearchEvent {}

    /// The search waits at a phase boundary.
    record Paused() implements SearchEvent {}

    /// The run is over; it can be resumed.
    record Stopped(StopReason reason) implements SearchEvent {}

    /// A phase failed and changed nothing; the search waits.
    ///
    /// @param message one sentence for the user
    record Failed(String message) implements SearchEvent {}
}
