package espalier.breakpoints;

import espalier.replica.BreakpointHits;
import espalier.replica.BreakpointHits.Hit;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.State;
import espalier.session.BreakpointPresets;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;

/// The user's breakpoints, what each has done in the run on the screen, and where the search was
/// stopped by one. No two have the same name.
///
/// Thoughts at which a breakpoint stands are marked in the user's view, and a thought at which one
/// has stopped the search is selected there.
public final class BreakpointsViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");
    private static final int LONGEST_NAME = 48;

    private final TreeReplica replica;
    private final UserView view;
    private final ObservableList<Breakpoint> breakpoints = FXCollections.observableArrayList();
    private final ObservableList<Breakpoint> readOnly =
            FXCollections.unmodifiableObservableList(breakpoints);
    private final ObservableList<BreakpointRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> stop =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<ThoughtPlace> places = List.of();
    private long seen;

    /// Follows the run from now on.
    ///
    /// @param remembered the breakpoints to begin with
    public BreakpointsViewModel(TreeReplica replica, UserView view, List<Breakpoint> remembered) {
        this.replica = replica;
        this.view = view;
        replica.runProperty().subscribe((_, _) -> begin());
        replica.glanceProperty().subscribe((_, _) -> look());
        replica.stateProperty().subscribe(this::forgetStop);
        breakpoints.subscribe(this::show);
        breakpoints.setAll(remembered);
    }

    /// All of them, in the order in which they are listed.
    public ObservableList<Breakpoint> breakpoints() {
        return readOnly;
    }

    /// Where the search was stopped by a breakpoint, in one sentence, until it goes on.
    public ReadOnlyObjectProperty<Optional<String>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// Sets a breakpoint at a thought of the tree on the screen, or clears the one that stands
    /// there, enabled or not.
    public void toggleAt(int thought) {
        boolean cleared =
                breakpoints.removeIf(
                        one -> placeOf(one).filter(p -> p.thought() == thought).isPresent());
        if (!cleared) {
            String text = tree().thought(thought).text().strip();
            String name =
                    thought == ThoughtId.ROOT
                            ? TEXTS.getString("name.root")
                            : TEXTS.getString("name.thought").formatted(thought, text);
            String whole = tree().thought(thought).text();
            breakpoints.add(BreakpointPresets.at(unused(brief(name)), thought, whole));
        }
    }

    /// Whether a breakpoint stands at a thought, enabled or not.
    public boolean standsAt(int thought) {
        return breakpoints.stream()
                .anyMatch(one -> placeOf(one).filter(p -> p.thought() == thought).isPresent());
    }

    ObservableList<BreakpointRow> rows() {
        return rows;
    }

    /// Adds one; what the preset is told must be without a fault.
    void add(Preset preset, String told) {
        breakpoints.add(preset.breakpoint(unused(brief(preset.name(told))), told));
    }

    /// What is wrong with putting another breakpoint in the place of one, where something is.
    Optional<String> fault(int index, Breakpoint changed) {
        String name = changed.name();
        if (name.isBlank()) {
            return Optional.of(TEXTS.getString("fault.name.empty"));
        }
        boolean taken =
                IntStream.range(0, breakpoints.size())
                        .anyMatch(i -> i != index && breakpoints.get(i).name().equals(name));
        if (taken) {
            return Optional.of(TEXTS.getString("fault.name.taken").formatted(name));
        }
        return Preset.OWN.fault(changed.condition());
    }

    /// Puts another breakpoint in the place of one; nothing where something is wrong with it.
    void change(int index, Breakpoint changed) {
        if (fault(index, changed).isEmpty() && !breakpoints.get(index).equals(changed)) {
            breakpoints.set(index, changed);
        }
    }

    void remove(int index) {
        breakpoints.remove(index);
    }

    /// Looks at the thought at which a breakpoint took effect last, or else at the one at which it
    /// stands.
    void visit(BreakpointRow row) {
        row.hit()
                .map(Hit::thought)
                .or(() -> placeOf(row.breakpoint()).map(ThoughtPlace::thought))
                .filter(id -> id < tree().size())
                .ifPresent(view::select);
    }

    private void begin() {
        seen = hits().total();
        stop.set(Optional.empty());
        mark();
        count();
    }

    private void look() {
        mark();
        if (hits().total() == seen) {
            return;
        }
        count();
        var latest =
                rows.stream()
                        .filter(row -> row.breakpoint().effect() == Effect.STOP)
                        .filter(row -> row.hit().filter(h -> h.order() > seen).isPresent())
                        .max(Comparator.comparingLong(BreakpointsViewModel::order));
        seen = hits().total();
        if (!(replica.stateProperty().get() instanceof RunState.Replayed)) {
            latest.ifPresent(this::stopped);
        }
    }

    private static long order(BreakpointRow row) {
        return row.hit().map(Hit::order).orElse(0L);
    }

    private void stopped(BreakpointRow row) {
        int thought = row.hit().map(Hit::thought).orElse(ThoughtId.ROOT);
        view.select(thought);
        String text = brief(tree().thought(thought).text().strip());
        boolean own = placeOf(row.breakpoint()).isPresent();
        stop.set(
                Optional.of(
                        own
                                ? TEXTS.getString("stopped.here").formatted(thought, text)
                                : TEXTS.getString("stopped")
                                        .formatted(row.breakpoint().name(), thought, text)));
    }

    private void forgetStop(RunState state) {
        if (state instanceof RunState.Running) {
            stop.set(Optional.empty());
        }
    }

    private void show() {
        places =
                breakpoints.stream()
                        .filter(one -> one.state() == State.ENABLED)
                        .flatMap(one -> ThoughtPlace.of(one).stream())
                        .toList();
        mark();
        count();
    }

    private void mark() {
        Set<Integer> there = new HashSet<>();
        for (ThoughtPlace place : places) {
            if (place.in(tree())) {
                there.add(place.thought());
            }
        }
        if (!view.marked().equals(there)) {
            view.marked().retainAll(there);
            view.marked().addAll(there);
        }
    }

    private void count() {
        while (rows.size() < breakpoints.size()) {
            rows.add(new BreakpointRow(breakpoints.get(rows.size())));
        }
        for (int i = 0; i < breakpoints.size(); i++) {
            var one = breakpoints.get(i);
            rows.get(i).show(one, hits().of(one.name()));
        }
        rows.remove(breakpoints.size(), rows.size());
    }

    private Optional<ThoughtPlace> placeOf(Breakpoint one) {
        return ThoughtPlace.of(one).filter(place -> place.in(tree()));
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; taken(free); i++) {
            free = "%s (%d)".formatted(name, i);
        }
        return free;
    }

    private boolean taken(String name) {
        return breakpoints.stream().anyMatch(one -> one.name().equals(name));
    }

    private static String brief(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME).strip() + "…";
    }

    private BreakpointHits hits() {
        return replica.hits();
    }

    private ReadableTree tree() {
        return replica.tree();
    }
}
