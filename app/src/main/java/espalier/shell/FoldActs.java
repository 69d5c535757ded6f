package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.selection.Folds;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.IntFunction;

/// The acts that fold many branches at once.
final class FoldActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final String FIRST_SIZE = "50";
    private static final String FIRST_VISITS = "5";

    private final ShellModels models;
    private final AskBar ask;

    private FoldActs(ShellModels models, AskBar ask) {
        this.models = models;
        this.ask = ask;
    }

    /// Defines them, with what asks the user for a number.
    static void define(ShellModels models, Acts acts, AskBar ask) {
        var foldActs = new FoldActs(models, ask);
        acts.define(ActName.FOLD_FAILED, () -> foldActs.fold(foldActs.folds().failed()));
        acts.define(
                ActName.FOLD_BY_SIZE,
                () ->
                        foldActs.ask(
                                "ask.fold.size",
                                FIRST_SIZE,
                                number -> foldActs.folds().largerThan(number)));
        acts.define(
                ActName.FOLD_BY_VISITS,
                () ->
                        foldActs.ask(
                                "ask.fold.visits",
                                FIRST_VISITS,
                                number -> foldActs.folds().fewerVisitsThan(number)));
    }

    private void ask(String question, String first, IntFunction<Set<Integer>> branches) {
        ask.ask(
                question,
                first,
                FoldActs::wrongNumber,
                text -> fold(branches.apply(Integer.parseInt(text))));
    }

    private static Optional<String> wrongNumber(String text) {
        try {
            if (Integer.parseInt(text) >= 1) {
                return Optional.empty();
            }
        } catch (NumberFormatException _) {
            // The sentence below says it.
        }
        return Optional.of(TEXTS.getString("ask.fold.wrong").formatted(text));
    }

    private Folds folds() {
        return new Folds(
                models.replica().tree(),
                models.replica().landmarks(),
                models.view().selected(),
                models.outcome().outcomeProperty().get().bestLine());
    }

    private void fold(Set<Integer> branches) {
        if (branches.isEmpty()) {
            models.notices().answer(TEXTS.getString("fold.nothing"));
        } else {
            models.view().folded().addAll(branches);
        }
    }
}
