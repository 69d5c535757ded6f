package espalier.session;

import espalier.event.SearchEvent;
import espalier.event.UserAct;
import espalier.search.RefusalException;
import espalier.search.Search;
import espalier.search.UserActs;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The user's acts on a search, with what takes each back. Thoughts that an act brought leave the
/// tree as by a prune and come back as by a restore, so ids are never used again. Belongs to the
/// search thread.
final class UndoableActs {

    /// An act that was done.
    ///
    /// @param back events that take it back, in order
    /// @param again events that do it again, in order
    private record Done(
            UserAct act, List<Integer> thoughts, List<SearchEvent> back, List<SearchEvent> again) {}

    private final Search search;
    private final Deque<Done> undo = new ArrayDeque<>();
    private final Deque<Done> redo = new ArrayDeque<>();

    UndoableActs(Search search) {
        this.search = search;
    }

    private ReadableTree tree() {
        return search.tree();
    }

    /// What can be taken back and done again.
    DoneActs acts() {
        return new DoneActs(named(undo), named(redo));
    }

    private static List<DoneActs.Named> named(Deque<Done> acts) {
        return acts.reversed().stream()
                .map(done ->
                        new DoneActs.Named(
                                done.act(), done.thoughts().getFirst(), done.thoughts().size()))
                .toList();
    }

    void prune(int thought) {
        if (search.acts().prune(thought)) {
            did(
                    UserAct.PRUNE,
                    thought,
                    new SearchEvent.Restored(thought),
                    new SearchEvent.Pruned(thought));
        }
    }

    void restore(int thought) {
        if (thought > ThoughtId.ROOT && thought < tree().size() && tree().withdrawn(thought)) {
            throw new RefusalException(
                    "This thought left the tree with an act that was undone, so there is nothing to"
                            + " restore. Maybe redo the act, or expand or write anew.");
        }
        if (search.acts().restore(thought)) {
            did(
                    UserAct.RESTORE,
                    thought,
                    new SearchEvent.Pruned(thought),
                    new SearchEvent.Restored(thought));
        }
    }

    void pin(int thought) {
        if (search.acts().pin(thought)) {
            did(
                    UserAct.PIN,
                    thought,
                    new SearchEvent.Unpinned(thought),
                    new SearchEvent.Pinned(thought));
        }
    }

    void unpin(int thought) {
        if (search.acts().unpin(thought)) {
            did(
                    UserAct.UNPIN,
                    thought,
                    new SearchEvent.Pinned(thought),
                    new SearchEvent.Unpinned(thought));
        }
    }

    void judge(int thought, double value) {
        search.acts().require(thought);
        double before = tree().judgement(thought);
        if (search.acts().judge(thought, value)) {
            var back =
                    Double.isNaN(before)
                            ? new SearchEvent.Unjudged(thought)
                            : new SearchEvent.Judged(thought, before);
            did(UserAct.JUDGE, thought, back, new SearchEvent.Judged(thought, value));
        }
    }

    void unjudge(int thought) {
        search.acts().require(thought);
        double before = tree().judgement(thought);
        if (search.acts().unjudge(thought)) {
            did(
                    UserAct.UNJUDGE,
                    thought,
                    new SearchEvent.Judged(thought, before),
                    new SearchEvent.Unjudged(thought));
        }
    }

    void onlyHere(int thought) {
        int before = tree().focus();
        if (search.acts().onlyHere(thought)) {
            did(
                    UserAct.ONLY_HERE,
                    thought,
                    new SearchEvent.OnlyHere(before),
                    new SearchEvent.OnlyHere(thought));
        }
    }

    void expand(int thought, int count) {
        if (count < 1) {
            throw new RefusalException(
                    "The number of further thoughts (%d) must be at least 1.".formatted(count));
        }
        bring(UserAct.EXPAND, thought, acts -> acts.expand(thought, count));
    }

    void write(int parent, String text) {
        write(UserAct.WRITE, parent, text);
    }

    void edit(int thought, String text) {
        search.acts().require(thought);
        if (thought == ThoughtId.ROOT) {
            throw new RefusalException(
                    "The problem can't be edited. Maybe start a run with another one.");
        }
        write(UserAct.EDIT, tree().parent(thought), text);
    }

    private void write(UserAct act, int parent, String text) {
        var there = search.acts().spelled(parent, text);
        if (there.isEmpty()) {
            bring(act, parent, acts -> acts.write(parent, text));
        } else if (tree().cut(there.get())) {
            int thought = there.get();
            // What the user had pruned goes back to where it was by an undo, and is pruned then.
            var done = tree().undone(thought) ? act : UserAct.RESTORE;
            search.acts().restore(thought);
            did(
                    done,
                    done == act ? parent : thought,
                    new SearchEvent.Pruned(thought),
                    new SearchEvent.Restored(thought));
        } else {
            throw new RefusalException(
                    "There is such a thought already, number %d. Maybe change the text."
                            .formatted(there.get()));
        }
    }

    void playOut(int thought) {
        bring(UserAct.PLAY_OUT, thought, acts -> acts.playOut(thought));
    }

    void resample(int thought, int draws) {
        if (draws < 1) {
            throw new RefusalException(
                    "The number of draws (%d) must be at least 1.".formatted(draws));
        }
        search.acts().resample(thought, draws);
    }

    void continueFrom(int thought, int lines) {
        if (lines < 1) {
            throw new RefusalException(
                    "The number of lines (%d) must be at least 1.".formatted(lines));
        }
        search.acts().continueFrom(thought, lines);
    }

    private interface Bringing {
        void with(UserActs acts);
    }

    /// Does an act that brings thoughts; what a failure in its midst leaves can be taken back too.
    private void bring(UserAct act, int thought, Bringing bringing) {
        int before = tree().size();
        var link = search.acts().link(thought);
        try {
            bringing.with(search.acts());
        } finally {
            brought(act, thought, before, link);
        }
    }

    /// Remembers an act that has brought all thoughts from `first` on.
    void brought(UserAct act, int thought, int first) {
        brought(act, thought, first, Optional.empty());
    }

    /// @param link how the thought was linked before, if it was
    private void brought(UserAct act, int thought, int first, Optional<SearchEvent> link) {
        var back = new ArrayList<SearchEvent>();
        var again = new ArrayList<SearchEvent>();
        if (link.isPresent() && search.acts().link(thought).isEmpty()) {
            back.add(link.get());
            again.add(new SearchEvent.Unlinked(thought));
        }
        for (int id = first; id < tree().size(); id++) {
            if (tree().parent(id) < first) {
                back.add(new SearchEvent.Pruned(id));
                again.add(new SearchEvent.Restored(id));
            }
        }
        if (!back.isEmpty()) {
            did(new Done(act, List.of(thought), back.reversed(), again));
        }
    }

    private void did(UserAct act, int thought, SearchEvent back, SearchEvent again) {
        did(new Done(act, List.of(thought), List.of(back), List.of(again)));
    }

    private void did(Done done) {
        undo.push(done);
        redo.clear();
    }

    /// How many acts can be taken back.
    int depth() {
        return undo.size();
    }

    /// Makes one act of all that were done since there were `depth`.
    void join(int depth) {
        if (undo.size() > depth + 1) {
            var parts = new ArrayList<Done>();
            while (undo.size() > depth) {
                parts.add(undo.pop());
            }
            var back = parts.stream().flatMap(done -> done.back().stream()).toList();
            var inOrder = parts.reversed();
            undo.push(
                    new Done(
                            inOrder.stream()
                                    .map(Done::act)
                                    .filter(UserAct::bringsThoughts)
                                    .findFirst()
                                    .orElse(inOrder.getFirst().act()),
                            inOrder.stream().flatMap(done -> done.thoughts().stream()).toList(),
                            back,
                            inOrder.stream().flatMap(done -> done.again().stream()).toList()));
        }
    }

    void undo(int acts) {
        for (int i = 0; i < acts && !undo.isEmpty(); i++) {
            var done = undo.pop();
            search.announce(
                    done.act().bringsThoughts()
                            ? new SearchEvent.Undone(
                                    done.act(), done.thoughts().getFirst(), done.back().size())
                            : new SearchEvent.Undone(done.act(), done.thoughts().getFirst()));
            done.back().forEach(search.acts()::repeat);
            redo.push(done);
        }
    }

    void redo(int acts) {
        for (int i = 0; i < acts && !redo.isEmpty(); i++) {
            var done = redo.pop();
            search.announce(new SearchEvent.Redone(done.act(), done.thoughts().getFirst()));
            done.again().forEach(search.acts()::repeat);
            undo.push(done);
        }
    }
}
