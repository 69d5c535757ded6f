package espalier.inspector;

import espalier.diagnosis.Oracle;
import espalier.problem.ProblemFamilies;
import espalier.replica.Opinions;
import espalier.replica.PlayedLines.Rollout;
import espalier.replica.TreeReplica;
import espalier.search.SelectionTable;
import espalier.selection.UserView;
import espalier.settings.SearchSettings;
import espalier.settings.ValueTransform;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.function.Function;

/// What there is to say of the selected thought. Follows the tree and the selection; lists change
/// only where what they show has changed.
public final class InspectorViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final int MOST_COMPARED = 20_000;

    private final TreeReplica replica;
    private final UserView view;
    private final BackgroundWork work;
    private final Function<Chain, Optional<CacheUse>> cacheUses;
    private final ObservableList<ChainRow> chain = FXCollections.observableArrayList();
    private final ObservableList<Figure> figures = FXCollections.observableArrayList();
    private final ObservableList<TokenProbability> tokens = FXCollections.observableArrayList();
    private final ObservableList<SelectionRow> siblings = FXCollections.observableArrayList();
    private final ObservableList<Figure> sources = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper choiceHeading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper choiceText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ScoreForm> scoreForm =
            new ReadOnlyObjectWrapper<>(ScoreForm.PUCT);
    private final ReadOnlyObjectWrapper<EqualStateText> equalStates =
            new ReadOnlyObjectWrapper<>(EqualStateText.NONE);
    private final ObservableList<Rollout> rollouts = FXCollections.observableArrayList();
    private Optional<Boolean> solvable = Optional.empty();
    private Optional<Job> solving = Optional.empty();
    private Optional<CacheUse> cacheUse = Optional.empty();
    private boolean askingCache;

    /// Follows from now on.
    ///
    /// @param cacheUses says what the model's cache has done for a chain's last thought; asked in
    ///   the background
    public InspectorViewModel(
            TreeReplica replica,
            UserView view,
            BackgroundWork work,
            Function<Chain, Optional<CacheUse>> cacheUses) {
        this.cacheUses = cacheUses;
        this.replica = replica;
        this.view = view;
        this.work = work;
        view.selectedProperty().subscribe((_, _) -> look());
        replica.runProperty().subscribe((_, _) -> look());
        replica.glanceProperty().subscribe((_, _) -> show());
        view.oracleHiddenProperty().subscribe((_, _) -> show());
        replica.stateProperty().subscribe((_, _) -> askCache());
        look();
    }

    /// Looks at another thought, as a click on a row asks.
    void select(int thought) {
        if (thought < replica.tree().size()) {
            view.select(thought);
        }
    }

    private void look() {
        cacheUse = Optional.empty();
        solve();
        show();
        askCache();
    }

    private void show() {
        var tree = replica.tree();
        int id = view.selected();
        if (id >= tree.size()) {
            return;
        }
        set(chain, tree.path(id).stream().map(i -> ChainRow.of(tree, i, oracle())).toList());
        set(figures, figures(tree, id));
        set(tokens, tree.thought(id).tokens());
        set(sources, sources(tree, id));
        set(rollouts, replica.rollouts().of(id));
        equalStates.set(EqualStateText.of(tree, replica.equalThoughts(), id));
        showChoice(tree, id);
    }

    private Oracle oracle() {
        return view.oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN;
    }

    private void showChoice(ReadableTree tree, int id) {
        boolean atRoot = id == ThoughtId.ROOT;
        int parent = atRoot ? id : tree.parent(id);
        var stood = replica.stand(parent);
        var settings = stood.settings();
        var form = ScoreForm.of(settings.algorithm(), parent);
        // A rule that looks at the whole tree takes its time with a large one.
        boolean large = form.equals(Optional.of(ScoreForm.VALUE)) && tree.size() > MOST_COMPARED;
        var table =
                large
                        ? new SelectionTable(List.of())
                        : SelectionTable.compared(stood.tree(), parent, settings);
        if (large) {
            siblings.clear();
            choiceHeading.set(TEXTS.getString("choice.heading.none"));
            choiceText.set(TEXTS.getString("choice." + settings.algorithm()));
            return;
        }
        if (form.isPresent() && tree.childCount(parent) > 0 && table.rows().isEmpty()) {
            siblings.clear();
            choiceHeading.set(TEXTS.getString("choice.heading.none"));
            choiceText.set(TEXTS.getString("choice.no-priors"));
            return;
        }
        if (form.isEmpty() || tree.childCount(parent) == 0) {
            siblings.clear();
            choiceHeading.set(TEXTS.getString("choice.heading.none"));
            choiceText.set(
                    TEXTS.getString(
                            form.isPresent()
                                    ? "choice.nothing"
                                    : "choice." + settings.algorithm()));
            return;
        }
        var rows = SelectionRow.of(stood.tree(), table, form.get());
        scoreForm.set(form.get());
        set(siblings, rows);
        boolean next = rows.stream().anyMatch(r -> r.next() && r.id() == id);
        String key = (atRoot ? "root" : next ? "next" : "other") + (stood.chosen() ? ".then" : "");
        choiceHeading.set(
                TEXTS.getString("choice.heading." + key)
                        .formatted(WrittenFigures.brief(tree.thought(id).text())));
        String text =
                form.get().summed()
                        ? ChoiceText.of(rows, id, exploration(settings))
                        : ChoiceText.compared(
                                rows,
                                id,
                                stood.chosen() ? ".then" : "",
                                TEXTS.getString("choice." + settings.algorithm()));
        choiceText.set(stood.chosen() ? text + " " + then(settings) : text);
    }

    /// That the table is of a choice that was made, and under which settings.
    private String then(SearchSettings settings) {
        boolean same = settings.equals(replica.settings());
        return TEXTS.getString(same ? "choice.then" : "choice.then.settings");
    }

    /// c, where the bonus is c times what does not depend on it and the value is on its own scale.
    private static OptionalDouble exploration(SearchSettings settings) {
        var puct = settings.algorithms().puct();
        return switch (settings.algorithm()) {
            case PUCT ->
                    puct.explorationBase() == 0 && puct.transform() == ValueTransform.NONE
                            ? OptionalDouble.of(puct.exploration())
                            : OptionalDouble.empty();
            case UCT -> OptionalDouble.of(settings.algorithms().uct().exploration());
            case GUMBEL,
                    BEST_FIRST,
                    BREADTH_FIRST,
                    DEPTH_FIRST,
                    BEAM,
                    DIVERSE,
                    REBASE,
                    BEST_OF_N,
                    SELF_CONSISTENCY,
                    GREEDY ->
                    OptionalDouble.empty();
        };
    }

    private static List<Figure> figures(ReadableTree tree, int id) {
        double own = tree.ownVisits(id) == 0 ? Double.NaN : tree.ownSum(id) / tree.ownVisits(id);
        return List.of(
                figure("value", WrittenFigures.value(tree, id)),
                figure("visits", WrittenFigures.count(tree.visits(id))),
                figure("raw-value", WrittenFigures.share(tree.modelValue(id))),
                figure("own-visits", WrittenFigures.count(tree.ownVisits(id))),
                figure("prior", WrittenFigures.share(tree.prior(id))),
                figure("own-value", WrittenFigures.share(own)));
    }

    private List<Figure> sources(ReadableTree tree, int id) {
        var found = new ArrayList<Figure>();
        for (Opinions.Opinion opinion : replica.opinions().of(id)) {
            found.add(
                    new Figure("source", opinion.source(), WrittenFigures.share(opinion.value())));
        }
        Thought thought = tree.thought(id);
        if (!thought.tokens().isEmpty()) {
            double mean = thought.logProbability() / thought.tokens().size();
            found.add(
                    figure(
                            "mean-log-probability",
                            TEXTS.getString("nats")
                                    .formatted(Math.round(mean * 100) / 100.0 + 0.0)));
        }
        cacheUse.ifPresent(use -> {
            found.add(
                    figure(
                            "cached",
                            TEXTS.getString(use.bytes() == 0 ? "dropped" : "held")
                                    .formatted(use.tokens(), use.bytes() / 1024.0)));
            found.add(figure("hits", WrittenFigures.count(use.hits())));
            found.add(figure("recomputed", WrittenFigures.count(use.recomputed())));
        });
        solvable.filter(_ -> !view.oracleHiddenProperty().get())
                .ifPresent(s ->
                        found.add(
                                figure("solver", TEXTS.getString(s ? "solvable" : "unsolvable"))));
        return found;
    }

    /// Asks the family's exact solver, in the background, whether the selected chain can end right.
    private void solve() {
        solving.ifPresent(Job::cancel);
        solvable = Optional.empty();
        solving = Optional.empty();
        var tree = replica.tree();
        int id = view.selected();
        var solver = ProblemFamilies.of(tree.problem()).solver();
        if (solver.isEmpty() || id >= tree.size()) {
            return;
        }
        Chain asked = tree.chain(id);
        solving =
                Optional.of(
                        work.start(
                                TEXTS.getString("solving"),
                                () -> solver.get().solvable(asked),
                                answer -> {
                                    solvable = Optional.of(answer);
                                    show();
                                },
                                _ -> {}));
    }

    /// Asks the model's cache, in the background, what it has done for the selected thought: when
    /// it is selected, and when the run begins or rests. One question at a time.
    private void askCache() {
        var tree = replica.tree();
        int id = view.selected();
        if (askingCache || id >= tree.size()) {
            return;
        }
        askingCache = true;
        Chain asked = tree.chain(id);
        work.start(
                TEXTS.getString("asking-cache"),
                () -> cacheUses.apply(asked),
                answer -> {
                    askingCache = false;
                    if (view.selected() != id) {
                        askCache();
                    } else if (answer.isPresent() && !answer.equals(cacheUse)) {
                        cacheUse = answer;
                        show();
                    }
                },
                _ -> askingCache = false,
                () -> askingCache = false);
    }

    private static Figure figure(String key, String value) {
        return new Figure(key, TEXTS.getString("figure." + key), value);
    }

    private static <T> void set(ObservableList<T> shown, List<T> wanted) {
        if (!shown.equals(wanted)) {
            shown.setAll(wanted);
        }
    }

    ObservableList<ChainRow> chain() {
        return chain;
    }

    ObservableList<Figure> figures() {
        return figures;
    }

    ObservableList<TokenProbability> tokens() {
        return tokens;
    }

    ObservableList<SelectionRow> siblings() {
        return siblings;
    }

    ObservableList<Figure> sources() {
        return sources;
    }

    /// The lines that were played from the selected thought, the latest first.
    ObservableList<Rollout> rollouts() {
        return rollouts;
    }

    /// Which other thoughts have the state of the selected one.
    ReadOnlyObjectProperty<EqualStateText> equalStatesProperty() {
        return equalStates.getReadOnlyProperty();
    }

    /// What the columns of the siblings mean.
    ReadOnlyObjectProperty<ScoreForm> scoreFormProperty() {
        return scoreForm.getReadOnlyProperty();
    }

    ReadOnlyStringProperty choiceHeadingProperty() {
        return choiceHeading.getReadOnlyProperty();
    }

    ReadOnlyStringProperty choiceTextProperty() {
        return choiceText.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return view.selectedProperty();
    }
}
