package espalier.scripted;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.recording.RecordingHeader;
import espalier.replica.TreeReplica;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Small trees that tests share.
public final class Trees {

    /// The problem of all of them.
    public static final Problem PROBLEM = ProblemFamilies.named("game24").parse("4 5 6 10");

    private Trees() {}

    /// The root alone.
    public static TreeReplica root() {
        return new TreeReplica(PROBLEM, SearchSettings.DEFAULT);
    }

    /// The root with three first thoughts, the third of them wrong, after one visit of the root and
    /// two of the first.
    public static TreeReplica visited() {
        var replica = root();
        tell(replica, new SearchEvent.Selected(List.of(0)));
        tell(
                replica,
                new SearchEvent.Expanded(
                        0,
                        Origin.SEARCH,
                        30,
                        List.of(
                                proposal(1, "10 - 6 = 4 (left: 4 4 5)", 0.5, "4 4 5"),
                                proposal(2, "4 + 5 = 9 (left: 6 9 10)", 0.25, "6 9 10"),
                                new Proposal(
                                        3,
                                        Thought.written("4 + 4 = 9"),
                                        0.25,
                                        new Verdict.Illegal("4 is there once only.")))));
        tell(
                replica,
                new SearchEvent.Evaluated(
                        "value head",
                        List.of(
                                new SearchEvent.Opinion(0, 0.5),
                                new SearchEvent.Opinion(1, 0.8),
                                new SearchEvent.Opinion(2, 0.1))));
        tell(replica, new SearchEvent.BackedUp(List.of(0), 0.5));
        tell(replica, new SearchEvent.BackedUp(List.of(0, 1), 0.8));
        tell(replica, new SearchEvent.BackedUp(List.of(0, 1), 0.6));
        replica.publish();
        return replica;
    }

    /// A recording of a run with one first thought.
    public static Recording recording() {
        var header =
                new RecordingHeader(
                        "0",
                        PROBLEM,
                        new ModelIdentity("scripted", Map.of()),
                        SearchSettings.DEFAULT,
                        Instant.EPOCH);
        var event = new RecordedEvent(1, 0, expanded(1, "10 - 6 = 4 (left: 4 4 5)"));
        return new Recording(header, List.of(event), List.of());
    }

    /// The problem's one first thought.
    public static SearchEvent expanded(int id, String text) {
        return new SearchEvent.Expanded(0, Origin.SEARCH, 10, List.of(proposal(id, text, 1, "")));
    }

    /// Has the film and the screen hear an event, the film first, as of a run that goes on.
    private static void tell(TreeReplica replica, SearchEvent event) {
        replica.film().heard(replica.events() + 1L, event);
        replica.apply(event);
    }

    private static Proposal proposal(int id, String text, double prior, String left) {
        return new Proposal(id, Thought.written(text), prior, new Verdict.Legal(left));
    }
}
