package espalier.breakpoints;

import static java.util.stream.Collectors.joining;

import espalier.replica.BreakpointHits;
import espalier.replica.BreakpointHits.Hit;
import espalier.replica.BreakpointHits.Told;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.State;
import espalier.session.BreakpointPresets;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;

/// The user's breakpoints, what each has done in the run on the screen, and where the search was
/// stopped by one. No two have the same name.
///
/// Thoughts at which a breakpoint stands are marked in the user's view. Where several take effect
/// at one event, the first thought is selected there and the sentence names the others.
public final class BreakpointsViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");
    private static final int LONGEST_NAME = 48;

    /// How many thoughts a sentence names; of those beyond it says the number.
    private static final int MOST_NAMED = 6;

    private final TreeReplica replica;
    private final UserView view;
    private final ObservableList<Breakpoint> breakpoints = FXCollections.observableArrayList();
    private final ObservableList<Breakpoint> readOnly =
            FXCollections.unmodifiableObservableList(breakpoints);
    private final ObservableList<BreakpointRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> stop =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final ObservableList<Breakpoint> watched = FXCollections.observableArrayList();
    private final ObservableList<Breakpoint> readOnlyWatched =
            FXCollections.unmodifiableObservableList(watched);
    private final ReadOnlyObjectWrapper<List<Breakpoint>> deleted =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper("");
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
        muted.subscribe(_ -> show());
        breakpoints.setAll(remembered);
    }

    /// Those that the search is to watch for: all, or none while they are muted.
    public ObservableList<Breakpoint> watched() {
        return readOnlyWatched;
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

    /// Whether none takes effect for now, whatever each is set to.
    BooleanProperty mutedProperty() {
        return muted;
    }

    /// What those that only log have told of the run on the screen, a line a time.
    ReadOnlyStringProperty logProperty() {
        return log.getReadOnlyProperty();
    }

    /// Those that were deleted together last and can be brought back.
    ReadOnlyObjectProperty<List<Breakpoint>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    void deleteAll() {
        deleted.set(List.copyOf(breakpoints));
        breakpoints.clear();
    }

    /// Brings back those that were deleted together last, but for those whose names have been taken
    /// since.
    void bringBack() {
        breakpoints.addAll(deleted.get().stream().filter(one -> !taken(one.name())).toList());
        deleted.set(List.of());
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
        write();
    }

    private void look() {
        mark();
        if (hits().total() == seen) {
            return;
        }
        count();
        write();
        var stops =
                hits().since(seen).stream()
                        .filter(told -> named(told.breakpoint()).filter(this::stops).isPresent())
                        .toList();
        seen = hits().total();
        if (!stops.isEmpty() && !(replica.stateProperty().get() instanceof RunState.Replayed)) {
            stopped(stops);
        }
    }

    private boolean stops(Breakpoint one) {
        return one.effect() == Effect.STOP;
    }

    private Optional<Breakpoint> named(String name) {
        return breakpoints.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void stopped(List<Told> stops) {
        var first = stops.getFirst();
        int thought = first.thought();
        view.select(thought);
        String text = brief(tree().thought(thought).text().strip());
        boolean own = named(first.breakpoint()).flatMap(this::placeOf).isPresent();
        String sentence =
                own
                        ? TEXTS.getString("stopped.here").formatted(thought, text)
                        : TEXTS.getString("stopped").formatted(first.breakpoint(), thought, text);
        stop.set(Optional.of(sentence + others(stops)));
    }

    /// The times besides the first, each by its thought.
    private static String others(List<Told> stops) {
        var thoughts = stops.stream().skip(1).map(Told::thought).distinct().toList();
        if (thoughts.isEmpty()) {
            return "";
        }
        String names =
                thoughts.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(joining(TEXTS.getString("stopped.and")));
        int more = thoughts.size() - MOST_NAMED;
        return more > 0
                ? TEXTS.getString("stopped.others.more").formatted(names, more)
                : TEXTS.getString("stopped.others").formatted(names);
    }

    private void write() {
        log.set(
                hits().since(0).stream()
                        .filter(told ->
                                named(told.breakpoint())
                                        .filter(one -> one.effect() == Effect.LOG)
                                        .isPresent())
                        .map(this::line)
                        .collect(joining("\n")));
    }

    private String line(Told told) {
        String text = tree().thought(told.thought()).text().strip().replace('\n', ' ');
        return TEXTS.getString("log.line")
                .formatted(told.event(), told.breakpoint(), told.thought(), text);
    }

    private void forgetStop(RunState state) {
        if (state instanceof RunState.Running) {
            stop.set(Optional.empty());
        }
    }

    private void show() {
        watched.setAll(muted.get() ? List.of() : breakpoints);
        places =
                watched.stream()
                        .filter(one -> one.state() == State.ENABLED)
                        .flatMap(one -> ThoughtPlace.of(one).stream())
                        .toList();
        mark();
        count();
        write();
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
