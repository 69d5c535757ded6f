package espalier.importing;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.recording.Claim;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.recording.RecordingHeader;
import espalier.settings.Algorithm;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.StatedFigures;
import espalier.tree.ThoughtId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// Turns a draft into the events of a run: level by level, all children of a thought together, in
/// the order in which the log names them; then the opinions; then what was backed up.
final class RunWriter {

    /// The most thoughts that are looked at while visits are played back one by one.
    private static final double MOST_WORK = 20_000_000;

    private final Draft draft;
    private final List<Draft.Entry> entries;
    private final int[] ids;
    private final List<SearchEvent> events = new ArrayList<>();

    private RunWriter(Draft draft) {
        this.draft = draft;
        entries = draft.entries();
        ids = new int[entries.size()];
    }

    /// The run that a draft stands for.
    ///
    /// @param index the log's own number for it
    /// @param format the log's format
    /// @param settings as far as the log states them
    /// @throws RunRefusedException where a field of it cannot be used
    static ImportedRun write(
            Draft draft,
            long index,
            String format,
            Problem problem,
            StatedSettings settings,
            Scale scale,
            Set<Claim> claims) {
        draft.fields()
                .refusal()
                .ifPresent(why -> {
                    throw new RunRefusedException(why);
                });
        var writer = new RunWriter(draft);
        writer.levels(format);
        writer.rewards();
        writer.figures();
        writer.backUps(scale.discount());
        var recorded = new ArrayList<RecordedEvent>();
        for (SearchEvent event : writer.events) {
            recorded.add(new RecordedEvent(recorded.size() + 1, 0, event));
        }
        var header =
                new RecordingHeader(
                        format,
                        problem,
                        draft.model(),
                        settings,
                        scale,
                        Optional.of(draft.facts(format, claims)),
                        Instant.EPOCH);
        return new ImportedRun(
                index,
                new Recording(
                        header,
                        recorded,
                        draft.notices().stream().map(LogSentence::said).toList()));
    }

    /// Settings of which a log states the algorithm.
    static StatedSettings like(Algorithm algorithm) {
        return StatedSettings.of(Map.of("algorithm", algorithm.label()));
    }

    /// Where the log states what each level kept, a level is over before the next one begins; else
    /// all opinions come after all thoughts.
    private void levels(String format) {
        List<Integer> level = List.of(ThoughtId.ROOT);
        var childrenOf = childrenOf();
        boolean inTurn = !draft.kept().isEmpty();
        int next = 1;
        int number = 0;
        opinions(format, inTurn ? level : List.of());
        while (!level.isEmpty()) {
            number++;
            var below = new ArrayList<Integer>();
            var inOrder = new ArrayList<>(level);
            inOrder.sort(Comparator.comparingInt(parent -> firstOf(childrenOf.get(parent))));
            for (int parent : inOrder) {
                var children = childrenOf.get(parent);
                int first = 0;
                while (first < children.size()) {
                    var origin = entries.get(children.get(first)).origin;
                    int end = first;
                    var proposals = new ArrayList<Proposal>();
                    while (end < children.size()
                            && entries.get(children.get(end)).origin == origin) {
                        int child = children.get(end++);
                        ids[child] = next++;
                        proposals.add(proposal(child));
                    }
                    events.add(new SearchEvent.Expanded(ids[parent], origin, 0, proposals));
                    below.addAll(children.subList(first, end));
                    first = end;
                }
                if (children.isEmpty() && entries.get(parent).expanded) {
                    events.add(new SearchEvent.Expanded(ids[parent], Origin.SEARCH, 0, List.of()));
                }
            }
            level = below;
            opinions(format, inTurn ? below : List.of());
            kept(number);
        }
        if (!inTurn) {
            opinions(format, IntStream.range(0, entries.size()).boxed().toList());
        }
    }

    private void kept(int level) {
        var kept = draft.kept().get(level);
        if (kept != null) {
            events.add(new SearchEvent.LevelKept(level, kept.stream().map(id -> ids[id]).toList()));
        }
    }

    private static int firstOf(List<Integer> children) {
        return children.isEmpty() ? Integer.MAX_VALUE : children.getFirst();
    }

    private Proposal proposal(int child) {
        var entry = entries.get(child);
        return new Proposal(
                ids[child],
                Thought.known(entry.text, entry.ends),
                Double.isFinite(entry.prior) ? entry.prior : Double.NaN,
                entry.verdict);
    }

    private List<List<Integer>> childrenOf() {
        var childrenOf =
                new ArrayList<List<Integer>>(Collections.nCopies(entries.size(), List.of()));
        for (int i = 1; i < entries.size(); i++) {
            int parent = entries.get(i).parent;
            if (childrenOf.get(parent).isEmpty()) {
                childrenOf.set(parent, new ArrayList<>());
            }
            childrenOf.get(parent).add(i);
        }
        return childrenOf;
    }

    private void opinions(String format, List<Integer> among) {
        var opinions = new ArrayList<Opinion>();
        for (int i : among) {
            if (!Double.isNaN(entries.get(i).rawValue)) {
                opinions.add(new Opinion(ids[i], entries.get(i).rawValue));
            }
        }
        if (!opinions.isEmpty()) {
            opinions.sort((a, b) -> Integer.compare(a.thought(), b.thought()));
            events.add(new SearchEvent.Evaluated(format, opinions));
        }
    }

    private void figures() {
        var stated = new HashMap<Integer, StatedFigures>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var value =
                    Double.isFinite(entry.value)
                            ? OptionalDouble.of(entry.value)
                            : OptionalDouble.empty();
            if (entry.statedVisits.isPresent() || value.isPresent()) {
                stated.put(ids[i], new StatedFigures(entry.statedVisits, value));
            }
        }
        if (!stated.isEmpty()) {
            events.add(new SearchEvent.FiguresStated(stated));
        }
    }

    private void rewards() {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.reward != 0 && Double.isFinite(entry.reward)) {
                events.add(new SearchEvent.Rewarded(ids[i], entry.reward));
            }
        }
    }

    /// Own visits and own sum are what the children do not account for.
    private void backUps(double discount) {
        long[] own = new long[entries.size()];
        double[] sum = new double[entries.size()];
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            own[i] += entry.visits();
            sum[i] += mass(i);
            if (i > 0) {
                own[entry.parent] -= entry.visits();
                sum[entry.parent] -= entry.visits() * entry.reward + discount * mass(i);
            }
        }
        if (tooDear(own)) {
            draft.notice(LogSentence.of("too-many-visits"));
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            double value = sum[i] / Math.max(1, own[i]);
            if (own[i] > 0 && Double.isFinite(value)) {
                var path = pathTo(i);
                for (long n = 0; n < own[i]; n++) {
                    events.add(new SearchEvent.BackedUp(path, value));
                }
            }
        }
    }

    /// Whether the visits are so many, or go up through so many siblings, that playing them back
    /// would keep a person waiting.
    private boolean tooDear(long[] own) {
        int[] children = new int[own.length];
        for (int i = 1; i < own.length; i++) {
            children[entries.get(i).parent]++;
        }
        double[] work = new double[own.length];
        double all = 0;
        for (int i = 0; i < own.length; i++) {
            int parent = entries.get(i).parent;
            work[i] = children[i] + 1 + (parent == ThoughtId.NONE ? 0 : work[parent]);
            all += Math.max(0, own[i]) * work[i];
        }
        return all > MOST_WORK;
    }

    /// What a thought's visits are worth together. Visits of which no value is stated take that of
    /// the thoughts above, so that those keep theirs.
    private double mass(int id) {
        int at = id;
        while (at != ThoughtId.ROOT && Double.isNaN(entries.get(at).value)) {
            at = entries.get(at).parent;
        }
        double mass = entries.get(id).visits() * entries.get(at).value;
        return Double.isFinite(mass) ? mass : 0;
    }

    private List<Integer> pathTo(int entry) {
        var path = new ArrayList<Integer>();
        for (int at = entry; at != ThoughtId.NONE; at = entries.get(at).parent) {
            path.add(ids[at]);
        }
        return path.reversed();
    }
}
