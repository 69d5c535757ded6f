package espalier.why;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Ending;
import espalier.problem.ProblemFamilies;
import espalier.replica.RebuiltRun;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

class HelpViewModelTest {

    private final TreeReplica replica = ordering();
    private final UserView view = new UserView();
    private final List<Command> sent = new ArrayList<>();
    private final HelpViewModel help =
            new HelpViewModel(replica, view, DirectWork.work(), replica::copy, sent::add);

    /// An ordering puzzle, whose answer is a line that can be given after any thought.
    private static TreeReplica ordering() {
        var family = ProblemFamilies.named("ordering");
        var replica =
                new TreeReplica(family.parse(family.examples().getFirst()), SearchSettings.DEFAULT);
        var proposals =
                List.of(
                        new Proposal(
                                1,
                                Thought.written("Not first: Ann Cleo."),
                                0.5,
                                new Verdict.Legal("nobody")),
                        new Proposal(
                                2,
                                Thought.written("Not first: Cleo Ann."),
                                0.25,
                                new Verdict.Legal("nobody")),
                        new Proposal(
                                3,
                                Thought.written("Not first: Ann."),
                                0.25,
                                new Verdict.Illegal("Cleo is missing.")));
        replica.apply(new SearchEvent.Expanded(0, Origin.SEARCH, 30, proposals));
        replica.publish();
        return replica;
    }

    @Test
    void answerThatGoesOnWithTheThoughtsNumbersIsLeftOutAndSaidToBe() {
        var game =
                new HelpViewModel(
                        Trees.visited(),
                        view,
                        DirectWork.work(),
                        () -> Trees.visited().tree(),
                        sent::add);
        view.select(1);
        game.ask();

        assertThat(sent).noneMatch(Command.ReadAnswer.class::isInstance);
        assertThat(game.noteProperty().get()).contains("left out", "with the numbers", ": 1.");
    }

    @Test
    void eachRightAnswerOfTheTreeIsReadAndTheirRangeIsSaid() {
        replica.apply(
                new SearchEvent.Expanded(
                        2,
                        Origin.SEARCH,
                        30,
                        List.of(
                                new Proposal(
                                        4,
                                        Thought.written("It is so: Bob."),
                                        1,
                                        new Verdict.Solved("Bob")))));
        replica.publish();
        view.select(1);
        help.ask();
        answerAll();

        assertThat(sent)
                .filteredOn(Command.ReadAnswer.class::isInstance)
                .hasSize(2)
                .contains(new Command.ReadAnswer(1, List.of("It is so: Bob.")));
        assertThat(help.statements())
                .extracting(Statement::key)
                .containsExactly("help-answers-more", "help-lines-more");
        assertThat(help.statements().getFirst().sentence()).contains("all 2 right answers");
    }

    /// Answers what was asked last, as a model would for which lines from thought 1 end right.
    private void answer() {
        replica.apply(
                switch (sent.getLast()) {
                    case Command.ReadAnswer(int thought, var lines) ->
                            new SearchEvent.AnswerRead(
                                    thought,
                                    5,
                                    lines,
                                    OptionalDouble.of(-1),
                                    OptionalDouble.of(-2));
                    case Command.Continue(int thought, int lines) ->
                            new SearchEvent.Continued(
                                    thought,
                                    5,
                                    List.of(
                                            new Ending(
                                                    thought == 1 ? "24" : "25",
                                                    lines,
                                                    thought == 1
                                                            ? new Verdict.Solved("24")
                                                            : new Verdict.Unsolved("No."))));
                    default -> throw new AssertionError("Nobody asked for " + sent.getLast());
                });
        replica.publish();
    }

    private void answerAll() {
        while (help.progressProperty().get() >= 0) {
            answer();
        }
    }

    @Test
    void answerIsReadFirstAndThenBothSidesGetTheirLinesInTurns() {
        view.select(1);
        help.ask();
        answerAll();

        assertThat(sent.getFirst())
                .isInstanceOfSatisfying(
                        Command.ReadAnswer.class, read -> assertThat(read.thought()).isEqualTo(1));
        assertThat(sent.subList(1, 5))
                .containsExactly(
                        new Command.Continue(1, 4),
                        new Command.Continue(0, 4),
                        new Command.Continue(1, 4),
                        new Command.Continue(0, 4));
        assertThat(sent).hasSize(11);
        assertThat(help.statements())
                .extracting(Statement::key)
                .containsExactly("help-answer-more", "help-lines-more");
        assertThat(help.answers()).hasSize(2);
        assertThat(help.noteProperty().get()).contains("exact solver's, from this thought on");
    }

    @Test
    void linesFromAParentServeItsOtherChildrenAndAskingAgainGoesOn() {
        view.select(1);
        help.ask();
        answerAll();
        sent.clear();
        view.select(2);
        help.ask();
        answerAll();
        assertThat(sent)
                .filteredOn(Command.Continue.class::isInstance)
                .hasSize(5)
                .allMatch(new Command.Continue(2, 4)::equals);

        sent.clear();
        help.ask();
        answerAll();
        assertThat(sent).filteredOn(new Command.Continue(0, 4)::equals).hasSize(5);
        assertThat(replica.trials().lines(2)).isEqualTo(40);
    }

    @Test
    void cancelAsksNoFurtherAndKeepsWhatWasSaid() {
        view.select(1);
        help.ask();
        answer();
        help.cancel();
        answer();

        assertThat(sent).hasSize(2);
        assertThat(help.progressProperty().get()).isNegative();
        assertThat(help.statements())
                .extracting(Statement::key)
                .containsExactly("help-answer-more");
    }

    @Test
    void refusalEndsIt() {
        view.select(1);
        help.ask();
        replica.apply(new SearchEvent.Refused("There is no such thought."));
        replica.publish();

        assertThat(help.progressProperty().get()).isNegative();
    }

    @Test
    void wrongThoughtIsWeighedByTheAnswerThatItLoses() {
        view.select(3);
        help.ask();

        assertThat(help.noteProperty().get()).startsWith("After this thought no answer");
    }

    @Test
    void problemItselfAndARecordingCannotBeAskedAbout() {
        assertThat(help.possibleProperty().get()).isFalse();
        assertThat(help.noteProperty().get()).startsWith("Select a thought");
        view.select(1);
        assertThat(help.possibleProperty().get()).isTrue();

        replica.show(RebuiltRun.of(Trees.recording()));
        view.select(1);
        assertThat(help.possibleProperty().get()).isFalse();
        assertThat(help.noteProperty().get()).startsWith("This is a recording");
        help.ask();
        assertThat(sent).isEmpty();
    }
}
