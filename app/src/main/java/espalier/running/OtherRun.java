package espalier.running;

import espalier.assembly.Roles;
import espalier.recording.RunIdentity;
import espalier.recording.RunIdentity.Part;
import espalier.replica.RunState;
import espalier.running.RunLife.Live;
import espalier.running.RunLife.Models;
import espalier.runpanel.ModelState;
import espalier.runpanel.RunPanelViewModel;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// In what the run that the panel names is another than the one on the screen.
final class OtherRun {

    private final RunPanelViewModel panel;
    private final ReadOnlyObjectWrapper<Set<Part>> differences =
            new ReadOnlyObjectWrapper<>(Set.of());
    private Optional<Seen> seen = Optional.empty();
    private String family = "";

    /// What is on the screen where no run of ours obeys.
    private sealed interface Seen {

        /// A recording of ours.
        record Recorded(RunIdentity run) implements Seen {}

        /// Another program's run: the panel is of a run to come, which is another one as soon as
        /// the user makes it so.
        record Foreign(Problem problem, SearchSettings panel) implements Seen {}
    }

    OtherRun(RunPanelViewModel panel) {
        this.panel = panel;
    }

    /// A recording is on the screen.
    void see(RunIdentity recorded) {
        seen = Optional.of(new Seen.Recorded(recorded));
    }

    /// Another program's run is on the screen.
    void seeForeign(Problem problem) {
        seen = Optional.of(new Seen.Foreign(problem, settings()));
    }

    /// No recording is on the screen any more, unless the state says so.
    void seeAs(RunState state) {
        if (!(state instanceof RunState.Replayed)) {
            seen = Optional.empty();
        }
    }

    /// Looks again, with this run on the screen.
    void look(Optional<Live> live) {
        differences.set(
                Set.copyOf(live.map(this::from).or(() -> seen.map(this::from)).orElse(Set.of())));
    }

    private Set<Part> from(Live live) {
        var models = live.models();
        var now = models(panel);
        var parts = EnumSet.noneOf(Part.class);
        parts.addAll(RunIdentity.differences(live.settings(), settings()));
        add(parts, Part.PROBLEM, !named(live.header().problem()));
        add(
                parts,
                Part.MODEL,
                !now.choice().equals(models.choice()) || !now.values().equals(models.values()));
        add(parts, Part.CHECKER, !now.verify().equals(models.verify()));
        return parts;
    }

    private Set<Part> from(Seen shown) {
        return switch (shown) {
            case Seen.Recorded(var run) -> from(run);
            case Seen.Foreign(var problem, var before) -> {
                var parts = EnumSet.noneOf(Part.class);
                parts.addAll(RunIdentity.differences(before, settings()));
                add(parts, Part.PROBLEM, !named(problem));
                yield parts;
            }
        };
    }

    private Set<Part> from(RunIdentity recorded) {
        var model =
                panel.model().stateProperty().get() instanceof ModelState.Ready(var opened)
                        ? Optional.of(opened.roles().identity())
                        : recorded.model();
        var verify = panel.model().verify();
        var named =
                new RunIdentity(
                        panel.problem().problemProperty().get().orElse(recorded.problem()),
                        model,
                        verify.checker().map(Roles::identity),
                        settings());
        var parts = EnumSet.noneOf(Part.class);
        parts.addAll(recorded.differences(named));
        add(parts, Part.PROBLEM, !named(recorded.problem()));
        return parts;
    }

    private static void add(Set<Part> parts, Part part, boolean another) {
        if (another) {
            parts.add(part);
        }
    }

    private boolean named(Problem problem) {
        return panel.problem().problemProperty().get().equals(Optional.of(problem));
    }

    private SearchSettings settings() {
        return panel.settings().settingsProperty().get();
    }

    /// The models that the panel names.
    static Models models(RunPanelViewModel panel) {
        var model = panel.model();
        return new Models(
                model.choiceProperty().get(),
                model.valueModelProperty().get(),
                model.verify().commandProperty().get().strip());
    }

    /// Has the panel name the run on the screen again, as far as it can.
    void nameAgain(Optional<Live> live) {
        if (live.isPresent()) {
            var run = live.get();
            panel.problem().load(run.header().problem());
            nameSettings(run.settings());
            var model = panel.model();
            model.choiceProperty().set(run.models().choice());
            model.valueModelProperty().set(run.models().values());
            model.verify().commandProperty().set(run.models().verify());
        } else {
            seen.ifPresent(shown -> {
                switch (shown) {
                    case Seen.Recorded(var run) -> {
                        panel.problem().load(run.problem());
                        nameSettings(run.settings());
                    }
                    case Seen.Foreign(var problem, var before) -> {
                        panel.problem().load(problem);
                        nameSettings(before);
                    }
                }
            });
        }
    }

    private void nameSettings(SearchSettings run) {
        panel.settings()
                .settingsProperty()
                .set(settings().with(run.algorithm()).with(run.casting()).withSeed(run.seed()));
    }

    /// In what it is another; nothing where the panel names the run on the screen, or there is
    /// none.
    ReadOnlyObjectProperty<Set<Part>> differencesProperty() {
        return differences.getReadOnlyProperty();
    }

    /// Whether the panel names a problem of another family than when this was asked last. A
    /// recording of a family that this version does not know leaves the panel where it is.
    boolean goesToAnotherFamily(Problem named) {
        boolean another = !named.family().equals(family);
        family = named.family();
        return another;
    }

    /// Whether it is another one.
    boolean differs() {
        return !differences.get().isEmpty();
    }
}
