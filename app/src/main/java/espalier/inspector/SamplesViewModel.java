package espalier.inspector;

import espalier.replica.RunState;
import espalier.replica.Samples.Sample;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.session.Command;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.function.Consumer;

/// What the model gives when it is asked again what comes after the selected thought.
///
/// Many draws are asked for in parts, one after another, so that their progress is seen and the
/// rest can be given up. They stay beside the tree.
public final class SamplesViewModel {

    private static final int PARTS = 10;

    private final TreeReplica replica;
    private final UserView view;
    private final Consumer<Command> steer;
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private int thought;
    private int wanted;
    private int asked;
    private int answers;
    private int refusals;

    /// Follows from now on.
    ///
    /// @param steer hands an act to the run
    public SamplesViewModel(TreeReplica replica, UserView view, Consumer<Command> steer) {
        this.replica = replica;
        this.view = view;
        this.steer = steer;
        view.selectedProperty().subscribe(this::show);
        replica.glanceProperty().subscribe(this::show);
        replica.revisionProperty().subscribe(this::goOn);
        replica.runProperty().subscribe(this::cancel);
    }

    /// Asks the model so often what comes after a thought; what was still to be asked elsewhere is
    /// given up.
    ///
    /// @param draws at least 1
    public void ask(int after, int draws) {
        thought = after;
        wanted = draws;
        asked = 0;
        refusals = replica.refusals();
        progress.set(0);
        askPart();
    }

    /// Asks no further; what was drawn stays.
    public void cancel() {
        wanted = 0;
        progress.set(-1);
    }

    /// What came, the most frequent first.
    ObservableList<Sample> samples() {
        return samples;
    }

    /// How much of what was asked for is there, from 0 to 1; below 0 where nothing is under way.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private void askPart() {
        answers = replica.samples().answers();
        int part = Math.min(wanted - asked, Math.ceilDiv(wanted, PARTS));
        asked += part;
        steer.accept(new Command.Resample(thought, part));
    }

    private void goOn() {
        if (wanted == 0) {
            return;
        }
        boolean failed =
                replica.refusals() != refusals
                        || replica.stateProperty().get() instanceof RunState.Failed;
        if (failed) {
            cancel();
        } else if (replica.samples().answers() > answers) {
            progress.set((double) asked / wanted);
            if (asked == wanted) {
                cancel();
            } else {
                askPart();
            }
        }
    }

    private void show() {
        var now = replica.samples().of(view.selected());
        if (!samples.equals(now)) {
            samples.setAll(now);
        }
    }
}
