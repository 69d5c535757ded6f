package espalier.search;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the user does to the tree of a search. An act on a thought that the tree does not hold is
/// refused with one sentence; an act that would change nothing does nothing. Belongs to the thread
/// that steps the search; what asks the model may block in it.
public final class UserActs {

    /// The length at which a line that is played out is given up, in thoughts.
    private static final int LONGEST_LINE = 64;

    private static final int LONGEST_TEXT = 10_000;

    private final Search search;

    UserActs(Search search) {
        this.search = search;
    }

    private ReadableTree tree() {
        return search.tree();
    }

    /// Refuses a thought that the tree does not hold.
    public void require(int thought) {
        if (thought < 0 || thought >= tree().size()) {
            throw new RefusalException(
                    "Thought %d is not in the tree. Maybe it belongs to another branch of the run."
                            .formatted(thought));
        }
    }

    private boolean tell(boolean changes, SearchEvent event) {
        if (changes) {
            search.publish(event);
        }
        return changes;
    }

    /// Prunes a thought; nothing where it is cut off already, or the problem.
    ///
    /// @return whether anything has changed
    public boolean prune(int thought) {
        require(thought);
        return tell(
                thought != ThoughtId.ROOT && !tree().cut(thought), new SearchEvent.Pruned(thought));
    }

    /// Has a thought be there again that is cut off; nothing where it is not.
    ///
    /// @return whether anything has changed
    public boolean restore(int thought) {
        require(thought);
        return tell(tree().cut(thought), new SearchEvent.Restored(thought));
    }

    /// Pins a thought; nothing where it is pinned already, or the problem.
    ///
    /// @return whether anything has changed
    public boolean pin(int thought) {
        require(thought);
        return tell(
                thought != ThoughtId.ROOT && !tree().pinned(thought),
                new SearchEvent.Pinned(thought));
    }

    /// Takes a pin back; nothing where there is none.
    ///
    /// @return whether anything has changed
    public boolean unpin(int thought) {
        require(thought);
        return tell(tree().pinned(thought), new SearchEvent.Unpinned(thought));
    }

    /// Does or takes back an act by the event that it published.
    public void repeat(SearchEvent event) {
        search.publish(event);
    }

    /// What would link a thought again as it is linked now, in force or not; empty where it is not.
    public Optional<SearchEvent> link(int thought) {
        require(thought);
        return search.link(thought);
    }

    /// Asks for more thoughts at one place. They enter with their priors and values; nothing is
    /// backed up. A linked thought's enter below its twin, where the search goes on for both.
    ///
    /// @param count how many more, at least 1; fewer come where the model has no others to give
    /// @return the new thoughts' ids
    public List<Integer> expand(int thought, int count) {
        require(thought);
        if (tree().finished(thought)) {
            throw new RefusalException(
                    "Nothing can follow a chain that has ended. Maybe expand a thought above it.");
        }
        return ask(tree().goesOnAt(thought), count);
    }

    private List<Integer> ask(int parent, int count) {
        search.unlink(parent);
        var request =
                new ThoughtRequest(
                        parent,
                        tree().childCount(parent) + count,
                        count,
                        search.settings().expansion().sampling());
        return enter(List.of(request), search.inquiry().proposals(List.of(request), Origin.ASKED));
    }

    private List<Integer> enter(List<ThoughtRequest> asked, List<SearchEvent.Expanded> expanded) {
        expanded.forEach(search::publish);
        var fresh = Inquiry.ids(expanded);
        search.publish(search.inquiry().opinions(asked, fresh));
        return fresh;
    }

    /// Adds a thought of the user's own, which is checked and evaluated like any other. One that
    /// the checker proves right is taken also where the model cannot read it, and then has no raw
    /// value.
    ///
    /// @param text one line
    /// @return its id
    /// @throws RefusalException where the text does not read like a thought, or the model cannot
    ///   read it; nothing has changed then
    public int write(int parent, String text) {
        require(parent);
        String line = text.strip();
        if (line.isEmpty() || line.lines().count() != 1 || line.length() > LONGEST_TEXT) {
            throw new RefusalException(
                    "A thought must be one line of 1 to %,d letters. Maybe write each line as a thought of its own."
                            .formatted(LONGEST_TEXT));
        }
        if (tree().finished(parent)) {
            throw new RefusalException(
                    "Nothing can follow a chain that has ended. Maybe write below a thought above"
                            + " it.");
        }
        int at = tree().goesOnAt(parent);
        var written = search.inquiry().written(at, line);
        refuseUnreadable(at, written.proposals().getFirst());
        search.unlink(at);
        var request = new ThoughtRequest(at, 1, 1, search.settings().expansion().sampling());
        return enter(List.of(request), List.of(written)).getFirst();
    }

    private void refuseUnreadable(int parent, Proposal proposal) {
        search.unreadable(tree().chain(parent).then(proposal.thought()), proposal.verdict())
                .ifPresent(reason -> {
                    throw new RefusalException(reason);
                });
    }

    /// The child with this text, pruned or not, where there is one.
    public Optional<Integer> spelled(int parent, String text) {
        require(parent);
        return tree().children(tree().goesOnAt(parent)).stream()
                .filter(child -> tree().thought(child).text().equals(text.strip()))
                .findFirst();
    }

    /// Continues a thought to an end: one thought after another is asked for, as [#expand] does.
    public void playOut(int thought) {
        require(thought);
        int at = thought;
        for (int i = 0; i < LONGEST_LINE && !tree().finished(at); i++) {
            var next = expand(at, 1);
            if (next.isEmpty()) {
                return;
            }
            at = next.getFirst();
            if (!tree().selectable(at)) {
                return;
            }
        }
    }

    /// Asks the model several times what comes next, as evidence beside the tree.
    ///
    /// @param draws how often, at least 1
    public void resample(int thought, int draws) {
        require(thought);
        search.publish(
                Resampling.of(
                        search.inquiry(), thought, draws, search.evidence().resampled(thought)));
    }

    /// Has the model play lines from a thought to their ends, as evidence beside the tree.
    ///
    /// @param lines how many, at least 1
    public void continueFrom(int thought, int lines) {
        require(thought);
        if (tree().finished(thought)) {
            throw new RefusalException(
                    "Nothing can follow a chain that has ended. Maybe continue a thought above"
                            + " it.");
        }
        search.publish(
                Evidence.played(
                        search.inquiry(), thought, lines, search.evidence().played(thought)));
    }

    /// Asks the model how probable an answer is after a thought, and after the chain without it, as
    /// evidence beside the tree.
    ///
    /// @param answer its lines, at least one
    public void readAnswer(int thought, List<String> answer) {
        require(thought);
        if (thought == ThoughtId.ROOT || answer.isEmpty()) {
            throw new RefusalException(
                    "An answer of at least one line must be read after a thought, with and without"
                            + " it. Maybe select a thought below the problem.");
        }
        search.publish(Evidence.read(search.inquiry(), thought, answer));
    }

    /// Has the user's value stand in place of the model's; nothing where it does already.
    ///
    /// @param value from 0 to 1
    /// @return whether anything has changed
    public boolean judge(int thought, double value) {
        require(thought);
        if (!(value >= 0 && value <= 1)) {
            throw new RefusalException(
                    "A judgement (%s) must be from 0 to 1. Maybe it is meant in percent."
                            .formatted(value));
        }
        return tell(tree().judgement(thought) != value, new SearchEvent.Judged(thought, value));
    }

    /// Lifts a judgement; nothing where there is none.
    ///
    /// @return whether anything has changed
    public boolean unjudge(int thought) {
        require(thought);
        return tell(!Double.isNaN(tree().judgement(thought)), new SearchEvent.Unjudged(thought));
    }

    /// Has the search go on below a thought alone; below the problem means everywhere.
    ///
    /// @return whether anything has changed
    public boolean onlyHere(int thought) {
        require(thought);
        return tell(tree().focus() != thought, new SearchEvent.OnlyHere(thought));
    }

    /// The sibling of `thought`, itself included, that a simulation must go through next so that
    /// all get as many visits as the most visited one; empty where all have, or can get no more.
    ///
    /// @param exhausted siblings below which nothing is left to do
    public Optional<Integer> behind(int thought, Set<Integer> exhausted) {
        require(thought);
        if (thought == ThoughtId.ROOT) {
            return Optional.empty();
        }
        if (!search.settings().algorithm().backsUp()) {
            throw new RefusalException(
                    "This algorithm counts no visits, so none can be made equal. Maybe choose PUCT"
                            + " or UCT.");
        }
        var siblings =
                tree().children(tree().parent(thought)).stream()
                        .filter(tree()::selectable)
                        .toList();
        int most = siblings.stream().mapToInt(tree()::edgeVisits).max().orElse(0);
        return siblings.stream()
                .filter(id -> tree().edgeVisits(id) < most && !exhausted.contains(id))
                .findFirst();
    }
}
