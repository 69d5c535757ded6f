package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.recording.History;
import espalier.search.Phase;
import espalier.search.RefusalException;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Row;
import espalier.search.SelectionTable.Standing;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What a selection table calls the next thought at a moment is the one that the search went into.
class StandpointLawTest {

    private static final int SEEDS = Boolean.getBoolean("espalier.thorough") ? 1000 : 100;
    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final List<String> SCORING =
            List.of(
                    "puct",
                    "uct",
                    "gumbel",
                    "puct",
                    "uct",
                    "gumbel",
                    "best-first",
                    "depth-first",
                    "breadth-first",
                    "beam",
                    "diverse",
                    "rebase");

    private int detour = -1;
    private int looked;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private static SearchSettings settings(SplittableRandom random) {
        var settings = SearchSettings.DEFAULT;
        for (String one :
                List.of(
                        "algorithm=" + SCORING.get(random.nextInt(SCORING.size())),
                        "exploration=" + random.nextInt(1, 30) / 10.0,
                        "uct-exploration=" + random.nextInt(1, 30) / 10.0,
                        "exploration-base=" + random.nextInt(2) * 50,
                        "noise-share=" + random.nextInt(3) / 4.0,
                        "gumbel-noise=" + random.nextInt(2),
                        "gumbel-considered=" + random.nextInt(2, 9),
                        "batch=" + List.of(1, 1, 3, 8).get(random.nextInt(4)),
                        "equal-states=" + List.of("tree", "graph").get(random.nextInt(2)),
                        "first-play-urgency="
                                + List.of("raw-value", "zero", "first").get(random.nextInt(3)),
                        "widening=" + random.nextInt(2),
                        "stop-at-verified=off",
                        "threshold=0",
                        "beam-width=" + random.nextInt(1, 6),
                        "expansions=" + random.nextInt(40, 120))) {
            var parts = one.split("=");
            settings = SettingCatalog.named(parts[0]).write(settings, parts[1]);
        }
        return settings;
    }

    private static void act(UndoableActs steering, Search search, SplittableRandom random) {
        int thought = random.nextInt(search.tree().size());
        try {
            switch (random.nextInt(9)) {
                case 0 -> steering.prune(thought);
                case 1 -> steering.restore(thought);
                case 2 -> steering.pin(thought);
                case 3 -> steering.unpin(thought);
                case 4 -> steering.judge(thought, random.nextInt(11) / 10.0);
                case 5 -> steering.onlyHere(random.nextBoolean() ? 0 : thought);
                case 6 -> steering.expand(thought, 1 + random.nextInt(3));
                case 7 -> steering.undo(1 + random.nextInt(2));
                default -> steering.redo(1);
            }
        } catch (RefusalException e) {
            assertThat(e).hasMessageContaining(" ");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowMarkedAsNextIsTheThoughtThatTheSearchWentInto(int seed) {
        var random = new SplittableRandom(seed);
        var settings = settings(random);
        var history = new History(PROBLEM, settings);
        var search =
                new Search(
                        PROBLEM,
                        settings,
                        ScriptedModel.roles(),
                        (_, event) -> history.add(event, 0));
        go(search, new UndoableActs(search), history, random);
        int moment = random.nextInt(history.size() + 1);
        var branch = new History(PROBLEM, settings);
        var forked =
                new Search(
                        PROBLEM,
                        settings,
                        ScriptedModel.roles(),
                        (_, event) -> branch.add(event, 0));
        var traveller = history.traveller();
        while (traveller.moment() < moment) {
            var event = traveller.next();
            branch.add(event, 0);
            forked.relive(event);
        }
        forked.goOn(List.of(new SearchEvent.Forked(moment)));
        go(forked, new UndoableActs(forked), branch, random);
        assertThat(looked).isPositive();
    }

    private void go(
            Search search, UndoableActs steering, History history, SplittableRandom random) {
        for (int i = 0; i < 60; i++) {
            int before = history.size();
            if (search.step().isPresent()) {
                return;
            }
            look(history, before);
            if (random.nextInt(6) == 0) {
                act(steering, search, random);
            }
            if (random.nextInt(25) == 0) {
                search.change(settings(random));
            }
            if (search.next() == Phase.SELECT) {
                detour = -1;
                if (random.nextInt(20) == 0) {
                    detour = random.nextInt(search.tree().size());
                    search.selectOnceBelow(detour);
                }
            }
        }
    }

    /// Looks at every selection that was made since a moment, and at those of it that are still to
    /// be seen now.
    private void look(History history, int since) {
        for (int at = since + 1; at <= history.size(); at++) {
            if (history.event(at, history.latest()) instanceof SearchEvent.Selected(var path)
                    && detour < 0) {
                agree(history, at, path);
            }
        }
    }

    private void agree(History history, int at, ThoughtPath path) {
        var before = history.treeAt(at - 1);
        var then = history.settingsAt(at - 1);
        boolean widens = then.algorithm().backsUp() && then.algorithms().widening().factor() > 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            int parent = path.id(i);
            boolean link = before.parent(path.id(i + 1)) != parent;
            if (link || (widens && i + 2 == path.size())) {
                continue;
            }
            var stood = history.standpoint(at, parent);
            assertThat(stood.moment()).isEqualTo(at - 1);
            assertThat(next(stood.tree(), parent, stood.settings()))
                    .as("event %d, thought %d of %s", at, parent, path)
                    .containsExactly(path.id(i + 1));
            looked++;
        }
    }

    private static List<Integer> next(SearchTree tree, int parent, SearchSettings settings) {
        return SelectionTable.compared(tree, parent, settings).rows().stream()
                .filter(row -> row.standing() == Standing.NEXT)
                .map(Row::thought)
                .toList();
    }

    @Test
    void inTheMidstOfASimulationTheTableIsThatOfItsSelectionAndAfterwardsTheNext() {
        var settings = SearchSettings.DEFAULT.with(Algorithm.PUCT);
        var history = new History(PROBLEM, settings);
        var search =
                new Search(
                        PROBLEM,
                        settings,
                        ScriptedModel.roles(),
                        (_, event) -> history.add(event, 0));
        while (search.tally().simulations() < 3 || search.next() != Phase.EVALUATE) {
            assertThat(search.step()).isEmpty();
        }
        int selected = history.size() - 1;
        assertThat(history.standpoint(history.size(), 0).moment()).isEqualTo(selected - 1);
        search.step();
        assertThat(history.standpoint(history.size(), 0).moment()).isEqualTo(selected - 1);
        search.step();
        assertThat(history.standpoint(history.size(), 0).moment()).isEqualTo(history.size());
    }
}
