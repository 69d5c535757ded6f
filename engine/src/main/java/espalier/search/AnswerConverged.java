package espalier.search;

import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.settings.SearchSettings;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer by the rule in force has stayed the same for as many simulations as the settings say.
///
/// The count starts anew with another answer, with an act of the user, with other settings, and
/// when it has ended the run, so that a resumed run goes on for as long again. Only finished
/// thoughts are looked at, and nothing while the setting is off.
final class AnswerConverged implements StopCondition {

    private final List<Integer> finished = new ArrayList<>();
    private int looked = 1;
    private Optional<String> answer = Optional.empty();
    private int unchanged;

    /// Takes in one event, after the tree has.
    void hear(SearchEvent event, ReadableTree tree, SearchSettings settings) {
        switch (event) {
            case SearchEvent.BackedUp _, SearchEvent.Completed _ -> compare(tree, settings);
            case SearchEvent.Expanded e -> {
                if (e.origin() != Origin.SEARCH) {
                    startAnew();
                }
            }
            case SearchEvent.Stopped stopped -> {
                if (stopped.reason().equals(Optional.of(StopReason.ANSWER_CONVERGED))) {
                    startAnew();
                }
            }
            case SearchEvent.Marked _, SearchEvent.Steered _, SearchEvent.SettingsChanged _ ->
                    startAnew();
            case SearchEvent.Told _,
                    SearchEvent.Selected _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.RolledOut _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Running _,
                    SearchEvent.Paused _,
                    SearchEvent.Failed _ -> {}
        }
    }

    private void startAnew() {
        answer = Optional.empty();
        unchanged = 0;
    }

    private void compare(ReadableTree tree, SearchSettings settings) {
        if (settings.budget().convergedAfter() == 0) {
            return;
        }
        for (; looked < tree.size(); looked++) {
            if (tree.finished(looked)) {
                finished.add(looked);
            }
        }
        var chains = new FinishedChains(tree, finished).where(tree::reachable);
        var now = AnswerRule.pick(chains, settings).map(one -> AnswerText.key(one.text()));
        unchanged = now.isPresent() && now.equals(answer) ? unchanged + 1 : 0;
        answer = now;
    }

    @Override
    public Optional<StopReason> reason(Standing standing) {
        int wanted = standing.settings().budget().convergedAfter();
        return StopCondition.when(wanted > 0 && unchanged >= wanted, StopReason.ANSWER_CONVERGED);
    }
}
