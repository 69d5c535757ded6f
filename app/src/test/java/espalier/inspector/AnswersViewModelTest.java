package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class AnswersViewModelTest {

    private final TreeReplica replica = Trees.visited();
    private final UserView view = new UserView();
    private final ObjectProperty<SearchSettings> settings =
            new SimpleObjectProperty<>(replica.settings());
    private long now;
    private final AnswersViewModel answers =
            new AnswersViewModel(replica, view, settings, () -> now);

    @BeforeEach
    void followThePanel() {
        settings.subscribe((_, changed) -> replica.answerBy(changed.answering().rule()));
    }

    @Test
    void everyRuleHasARowBeforeThereIsAnAnswer() {
        answers.watchedProperty().set(true);

        assertThat(answers.rows())
                .extracting(AnswerRow::rule)
                .containsExactly(AnswerChoice.values());
        assertThat(answers.rows().getFirst())
                .isEqualTo(AnswerRow.unanswered(AnswerChoice.CHECKER, true));
    }

    @Test
    void eachRuleAnswersByItsOwnFigure() {
        finish();
        answers.watchedProperty().set(true);

        assertThat(answers.rows())
                .filteredOn(row -> row.thought().isPresent())
                .extracting(AnswerRow::rule, AnswerRow::figure, AnswerRow::verified)
                .contains(
                        tuple(AnswerChoice.CHECKER, "value 1.00", true),
                        tuple(AnswerChoice.MOST_VISITS, "3 visits", false),
                        tuple(AnswerChoice.MAJORITY, "1 vote", true));
    }

    @Test
    void ruleThatIsPutInForceIsMarkedAtOnceWhileTheSearchRuns() {
        finish();
        answers.watchedProperty().set(true);
        replica.apply(new SearchEvent.Running());
        answers.putInForce(AnswerChoice.MOST_VISITS);

        assertThat(settings.get().answering().rule()).isEqualTo(AnswerChoice.MOST_VISITS);
        assertThat(answers.rows())
                .filteredOn(AnswerRow::inForce)
                .extracting(AnswerRow::rule)
                .containsExactly(AnswerChoice.MOST_VISITS);
    }

    @Test
    void runningSearchIsLookedAtAFewTimesASecondOnly() {
        answers.watchedProperty().set(true);
        replica.apply(new SearchEvent.Running());
        finish();
        assertThat(row(AnswerChoice.CHECKER).thought()).isEmpty();
        now += 300_000_000;
        replica.publish();
        assertThat(row(AnswerChoice.CHECKER).thought()).hasValue(4);
    }

    @Test
    void nothingIsReckonedWhileNobodyLooks() {
        finish();
        assertThat(row(AnswerChoice.CHECKER).thought()).isEmpty();
        answers.watchedProperty().set(true);
        assertThat(row(AnswerChoice.CHECKER).thought()).hasValue(4);
    }

    @Test
    void answerLeadsToItsThought() {
        finish();
        answers.watchedProperty().set(true);
        answers.select(row(AnswerChoice.CHECKER));
        assertThat(view.selected()).isEqualTo(4);
        answers.select(AnswerRow.unanswered(AnswerChoice.CHECKER, true));
        assertThat(view.selected()).isEqualTo(4);
    }

    @Test
    void ruleThatTakesTheCheckersPlaceIsNamed() {
        answers.watchedProperty().set(true);
        assertThat(answers.noteProperty().get()).isEmpty();
        var unchecked = replica.settings();
        replica.apply(
                new SearchEvent.SettingsChanged(
                        unchecked.with(unchecked.answering().withChecker(Checking.OFF))));
        replica.publish();

        assertThat(answers.noteProperty().get()).contains("\u201cbest value\u201d");
        assertThat(row(AnswerChoice.BEST_VALUE).inForce()).isTrue();
    }

    private AnswerRow row(AnswerChoice rule) {
        return answers.rows().get(List.of(AnswerChoice.values()).indexOf(rule));
    }

    /// Ends the chain below 1 in two ways: proved right without visits, not proved with three.
    private void finish() {
        replica.apply(
                new SearchEvent.Expanded(
                        1,
                        Origin.SEARCH,
                        10,
                        List.of(
                                new Proposal(
                                        4,
                                        Thought.written("right"),
                                        0.5,
                                        new Verdict.Solved("4 * 6 = 24")),
                                new Proposal(
                                        5,
                                        Thought.written("open"),
                                        0.5,
                                        new Verdict.Unproved("25")))));
        for (int i = 0; i < 3; i++) {
            replica.apply(new SearchEvent.BackedUp(List.of(0, 1, 5), 0.4));
        }
        replica.publish();
    }
}
