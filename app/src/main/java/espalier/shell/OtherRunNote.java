package espalier.shell;

import espalier.acts.ActName;
import espalier.recording.RunIdentity.Part;
import espalier.replica.RunState;
import espalier.running.RunViewModel;
import espalier.runpanel.RunPanelViewModel;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// What Space and G will do while the panel names another run than the one on the screen; empty
/// while it names that one.
final class OtherRunNote {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int LONGEST_PROBLEM = 40;

    /// A recording's model may not be here to be chosen again.
    private static final Set<Part> NOT_BROUGHT_BACK = EnumSet.of(Part.MODEL, Part.CHECKER);

    private final RunOnScreen screen;
    private final RunViewModel run;
    private final RunPanelViewModel panel;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();

    /// Follows from now on.
    OtherRunNote(RunOnScreen screen, RunPanelViewModel panel) {
        this.screen = screen;
        this.run = screen.run();
        this.panel = panel;
        for (Observable one :
                List.of(
                        run.differencesProperty(),
                        run.startable(),
                        run.recordingProperty(),
                        screen.replica().stateProperty(),
                        screen.recordings().openedProperty(),
                        panel.settings().settingsProperty(),
                        panel.settings().objectionProperty(),
                        panel.problem().problemProperty(),
                        panel.model().choiceProperty())) {
            one.addListener(_ -> look());
        }
        look();
    }

    private void look() {
        var differences = run.differencesProperty().get();
        text.set(differences.isEmpty() ? "" : said(differences));
        restorable.set(
                !differences.isEmpty()
                        && (run.header().isPresent()
                                || !NOT_BROUGHT_BACK.containsAll(differences)));
    }

    private String said(Set<Part> differences) {
        boolean ready =
                run.startable().get() && panel.settings().objectionProperty().get().isEmpty();
        if (!ready) {
            return TEXTS.getString("other-run.unready");
        }
        boolean runs = screen.replica().stateProperty().get() instanceof RunState.Running;
        String space =
                TEXTS.getString(runs ? "other-run.pause" : "other-run.begin")
                        .formatted(ActName.RUN_PAUSE.keyText(), named(differences));
        boolean branches =
                !differences.contains(Part.PROBLEM) && screen.recordings().file().isPresent();
        return branches
                ? space
                        + "\n"
                        + TEXTS.getString("other-run.go-on")
                                .formatted(ActName.GO_ON.keyText(), with(differences))
                : space;
    }

    private String named(Set<Part> differences) {
        List<String> parts = new ArrayList<>();
        if (differences.contains(Part.PROBLEM)) {
            panel.problem()
                    .problemProperty()
                    .get()
                    .ifPresent(one ->
                            parts.add(
                                    TEXTS.getString("other-run.of")
                                            .formatted(shortened(one.input()))));
        }
        String with = with(differences);
        if (!with.isEmpty()) {
            parts.add(with);
        }
        return String.join(TEXTS.getString("other-run.between"), parts);
    }

    private static String shortened(String input) {
        return input.length() <= LONGEST_PROBLEM
                ? input
                : input.substring(0, LONGEST_PROBLEM).strip() + "…";
    }

    private String with(Set<Part> differences) {
        List<String> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (differences.contains(part) && part != Part.PROBLEM) {
                parts.add(word(part));
            }
        }
        return parts.isEmpty()
                ? ""
                : TEXTS.getString("other-run.with")
                        .formatted(String.join(TEXTS.getString("other-run.comma"), parts));
    }

    private String word(Part part) {
        var settings = panel.settings().settingsProperty().get();
        var model = panel.model();
        return switch (part) {
            case PROBLEM -> "";
            case ALGORITHM -> settings.algorithm().title(Locale.getDefault());
            case MODEL -> model.name(model.choiceProperty().get());
            case CHECKER ->
                    TEXTS.getString(
                            model.verify().commandProperty().get().isBlank()
                                    ? "other-run.family-checker"
                                    : "other-run.own-checker");
            case ROLES -> TEXTS.getString("other-run.roles");
            case SEED -> TEXTS.getString("other-run.seed").formatted(settings.seed());
        };
    }

    /// The note.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Whether anything of it can be brought back.
    ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }
}
