package espalier.event;

import espalier.tree.ReadableTree;

/// What a search runs towards, to wait there; and what is gone back to in a run.
public sealed interface Goal {

    /// Whether this event reaches it.
    ///
    /// @param tree that holds the thoughts of the event
    boolean reachedBy(SearchEvent event, ReadableTree tree);

    /// A simulation goes elsewhere than through a thought.
    record Elsewhere(int thought) implements Goal {
        @Override
        public boolean reachedBy(SearchEvent event, ReadableTree tree) {
            return event instanceof SearchEvent.Selected(var path) && !path.contains(thought);
        }
    }

    /// A thought is selected.
    record At(int thought) implements Goal {
        @Override
        public boolean reachedBy(SearchEvent event, ReadableTree tree) {
            return event instanceof SearchEvent.Selected(var path) && path.end() == thought;
        }
    }

    /// A breakpoint takes effect.
    record Hit() implements Goal {
        @Override
        public boolean reachedBy(SearchEvent event, ReadableTree tree) {
            return event instanceof SearchEvent.BreakpointHit;
        }
    }

    /// A chain comes to an end that may be an answer.
    record Answer() implements Goal {
        @Override
        public boolean reachedBy(SearchEvent event, ReadableTree tree) {
            if (event instanceof SearchEvent.Expanded expanded) {
                for (Proposal proposal : expanded.proposals()) {
                    if (tree.finished(proposal.id())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
