package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.notices.Notices;
import espalier.replica.TreeReplica;
import espalier.selection.Folds;
import espalier.selection.UserView;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.IntFunction;

/// The acts that fold many branches at once.
final class FoldActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final String FIRST_SIZE = "50";
    private static final String FIRST_VISITS = "5";

    private final TreeReplica replica;
    private final UserView view;
    private final OutcomeViewModel outcome;
    private final Notices notices;
    private final AskBar ask;

    /// @param ask asks the user for a number
    FoldActs(
            TreeReplica replica,
            UserView view,
            OutcomeViewModel outcome,
            Notices notices,
            AskBar ask) {
        this.replica = replica;
        this.view = view;
        this.outcome = outcome;
        this.notices = notices;
        this.ask = ask;
    }

    void define(Acts acts) {
        acts.define(ActName.FOLD_FAILED, () -> fold(folds().failed()));
        acts.define(
                ActName.FOLD_BY_SIZE,
                () -> ask("ask.fold.size", FIRST_SIZE, number -> folds().largerThan(number)));
        acts.define(
                ActName.FOLD_BY_VISITS,
                () ->
                        ask(
                                "ask.fold.visits",
                                FIRST_VISITS,
                                number -> folds().fewerVisitsThan(number)));
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
                replica.tree(),
                replica.landmarks(),
                view.selected(),
                outcome.outcomeProperty().get().bestLine());
    }

    private void fold(Set<Integer> branches) {
        if (branches.isEmpty()) {
            notices.answer(TEXTS.getString("fold.nothing"));
        } else {
            view.folded().addAll(branches);
        }
    }
}
