package espalier.runpanel;

import espalier.problem.ProblemFamily;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ResourceBundle;

/// Says before a run that the chosen model is none for free text: the built-in one knows its
/// families only, and without a model nobody proposes anything. Empty where there is nothing to
/// say.
final class FreeTextNote {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /// Follows from now on.
    FreeTextNote(ProblemViewModel problem, ModelViewModel model) {
        Runnable look =
                () ->
                        text.set(
                                free(problem.familyProperty().get())
                                        ? said(model, model.choiceProperty().get())
                                        : "");
        problem.familyProperty().subscribe(look);
        model.choiceProperty().subscribe(look);
        look.run();
    }

    /// Whether a family's problems are for models of one's own: nobody can make them up, so the
    /// built-in model has learned none.
    static boolean free(ProblemFamily family) {
        return family.source().isEmpty();
    }

    private static String said(ModelViewModel model, ModelChoice choice) {
        return switch (choice) {
            case ModelChoice.BuiltIn _ -> TEXTS.getString("free-text.built-in");
            case ModelChoice.Blind _ -> TEXTS.getString("free-text.blind");
            case ModelChoice.Folder(var path) ->
                    model.isBuiltIn(path) ? TEXTS.getString("free-text.built-in") : "";
        };
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
