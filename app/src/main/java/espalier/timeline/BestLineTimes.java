package espalier.timeline;

import espalier.event.SearchEvent;
import espalier.replica.Film;
import espalier.search.BestLine;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// When the best line (see [BestLine]) went through a thought. It is looked at where a simulation
/// ends and after acts of the user, as that is when it can change.
final class BestLineTimes implements Film.Onlooker {

    private final int thought;
    private final BestLine.Watch watch = new BestLine.Watch();
    private int first;
    private int last;
    private boolean on;
    private boolean looksNow = true;

    private BestLineTimes(int thought) {
        this.thought = thought;
    }

    /// When it went through a thought of a film. Can take seconds.
    static BestLineTimes of(Film film, int thought) {
        var times = new BestLineTimes(thought);
        film.since(thought, times);
        return times;
    }

    @Override
    public void saw(int moment, SearchEvent event, ReadableTree tree, SearchSettings settings) {
        if (looksNow || decides(event)) {
            looksNow = false;
            boolean now = onBranch(tree, watch.end(tree, settings));
            if (now && first == 0) {
                first = moment;
            }
            if (on && !now) {
                last = moment - 1;
            }
            on = now;
        }
    }

    private static boolean decides(SearchEvent event) {
        return switch (event) {
            case SearchEvent.BackedUp _,
                    SearchEvent.Completed _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Steered _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Stopped _ ->
                    true;
            case SearchEvent.Selected _,
                    SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.RolledOut _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _,
                    SearchEvent.Told _,
                    SearchEvent.Running _,
                    SearchEvent.Paused _,
                    SearchEvent.Failed _ ->
                    false;
        };
    }

    private boolean onBranch(ReadableTree tree, int end) {
        int at = end;
        while (at > thought) {
            at = tree.parent(at);
        }
        return at == thought && at != ThoughtId.NONE;
    }

    /// The moment since when it first went through the thought; 0 where it never did.
    int first() {
        return first;
    }

    /// The last moment at which it went through the thought before it left; 0 where it never left.
    int left() {
        return last;
    }

    /// Whether it goes through the thought at the end.
    boolean now() {
        return on;
    }
}
