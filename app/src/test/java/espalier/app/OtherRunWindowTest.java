package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.recording.HistoryFile;
import espalier.recording.RunIdentity;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.settings.Algorithm;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// What the window does while the panel names another run than the one on the screen.
@Timeout(180)
class OtherRunWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    @TempDir private Path folder;

    private OpenWindow open() throws TimeoutException {
        return OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
    }

    private static void name(OpenWindow window, String setting, String value) {
        window.robot()
                .interact(() -> window.panels().settings().settings().named(setting).change(value));
    }

    private static String note(OpenWindow window) {
        return window.read(() -> window.find("other-run", Label.class).getText());
    }

    private static String status(OpenWindow window) {
        return window.find("status-reason", Label.class).getText();
    }

    @Test
    void spacePausesTheRunThenBeginsAnotherAndTheOneBeforeIsAStepAway() throws TimeoutException {
        var window = open();
        try {
            window.run();
            assertThat(window.shown("other-run")).isFalse();
            window.pause();
            window.until("it is said", () -> status(window).contains("Space goes on"));
            window.press(KeyCode.SPACE);
            window.until("it goes on", () -> window.state() instanceof RunState.Running);
            Path before = window.read(() -> window.screen().run().recording().orElseThrow());
            name(window, "algorithm", "greedy");
            window.until("it is said", () -> window.shown("other-run"));
            assertThat(note(window))
                    .contains("Space: pauses this run; once more begins a new run with Greedy")
                    .contains("G: goes on from here with Greedy (System 1), in a run of its own");
            window.pause();
            assertThat(note(window)).contains("Space: begins a new run with Greedy");
            assertThat(status(window)).doesNotContain("Space goes on");
            var tree = window.describe();
            assertThat(window.screen().replica().settings().algorithm())
                    .isNotEqualTo(Algorithm.GREEDY);

            window.press(KeyCode.SPACE);
            window.until(
                    "another run is there",
                    () ->
                            window.screen()
                                    .run()
                                    .recording()
                                    .filter(f -> !f.equals(before))
                                    .isPresent());
            assertThat(window.read(() -> window.screen().replica().settings().algorithm()))
                    .isEqualTo(Algorithm.GREEDY);
            assertThat(window.shown("other-run")).isFalse();
            window.until("it is offered", () -> window.shown("notice-offer"));
            assertThat(window.find("notice-text", Label.class).getText())
                    .contains("The run before is kept", before.getFileName().toString());

            window.robot().push(KeyCode.CONTROL, KeyCode.B);
            window.until("it is back", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.describe()).isEqualTo(tree);
        } finally {
            window.close();
        }
    }

    @Test
    void budgetChangesTheRunInProgressAndNamesNoOther() throws TimeoutException {
        var window = open();
        try {
            window.run();
            name(window, "expansions", "5000");
            window.until(
                    "the run has it",
                    () -> window.screen().replica().settings().budget().expansions() == 5000);
            assertThat(window.shown("other-run")).isFalse();
        } finally {
            window.close();
        }
    }

    @Test
    void goingOnFromNowWithAnotherAlgorithmIsARunOfItsOwn() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            Path before = window.read(() -> window.screen().run().recording().orElseThrow());
            int thoughts = window.thoughts();
            name(window, "algorithm", "greedy");
            window.press(KeyCode.G);
            window.until(
                    "a branch is there",
                    () ->
                            window.screen()
                                    .run()
                                    .recording()
                                    .filter(f -> !f.equals(before))
                                    .isPresent());
            Path branch = window.read(() -> window.screen().run().recording().orElseThrow());
            assertThat(window.thoughts()).isGreaterThanOrEqualTo(thoughts);
            window.until(
                    "it searches so",
                    () -> window.screen().replica().settings().algorithm() == Algorithm.GREEDY);
            assertThat(window.shown("other-run")).isFalse();
            window.close();
            try (var read = HistoryFile.whole(branch)) {
                assertThat(RunIdentity.of(read, read.history().size()).settings().algorithm())
                        .isEqualTo(Algorithm.GREEDY);
            }
        } finally {
            window.close();
        }
    }

    @Test
    void recordingIsResumedInItsFileAndWithAnotherSeedGoesOnInItsOwn() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            Path file = window.read(() -> window.screen().run().recording().orElseThrow());
            window.open(file);
            window.until("it is shown", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.shown("other-run")).isFalse();
            name(window, "seed", "8");
            window.until("it is said", () -> window.shown("other-run"));
            assertThat(note(window)).contains("seed 8");
            window.press(KeyCode.G);
            window.until(
                    "it goes on elsewhere",
                    () ->
                            window.screen()
                                    .run()
                                    .recording()
                                    .filter(f -> !f.equals(file))
                                    .isPresent());
        } finally {
            window.close();
        }
    }

    @Test
    void anotherProblemBeginsAnotherRunOnly() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            window.typeProblem("3 6 25 50 75 100 = 951");
            window.press(KeyCode.ENTER);
            window.until("it is said", () -> window.shown("other-run"));
            assertThat(note(window))
                    .contains("begins a new run of 3 6 25 50 75 100 = 951")
                    .doesNotContain("goes on");
            int thoughts = window.thoughts();
            window.press(KeyCode.G);
            window.frames(20);
            assertThat(window.thoughts()).isEqualTo(thoughts);
            window.robot().clickOn("#other-run-again");
            window.until("the panel is as the run", () -> !window.shown("other-run"));
            assertThat(window.panels().settings().problem().inputProperty().get()).isEqualTo(LARGE);
        } finally {
            window.close();
        }
    }

    @Test
    void anotherFamilyClearsTitleTreeAndAnswerOfARunThatRests() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.pause();
            Path before = window.read(() -> window.screen().run().recording().orElseThrow());
            window.robot()
                    .interact(() ->
                            window.panels()
                                    .settings()
                                    .problem()
                                    .familyProperty()
                                    .set(ProblemFamilies.named("game24")));
            assertThat(window.thoughts()).isEqualTo(1);
            assertThat(window.read(() -> window.title())).doesNotContain("952");
            assertThat(window.read(() -> window.find("status-answer", Label.class).getText()))
                    .isEmpty();
            assertThat(window.shown("other-run")).isFalse();
            window.until("the run before is offered", () -> window.shown("notice-offer"));
            window.robot().clickOn("#notice-offer");
            window.until("it is back", () -> window.state() instanceof RunState.Replayed);
            assertThat(window.screen().recordings().openedProperty().get().orElseThrow().file())
                    .isEqualTo(before);
            assertThat(window.thoughts()).isGreaterThan(30);
        } finally {
            window.close();
        }
    }

    @Test
    void anotherFamilyLeavesARunThatRuns() throws TimeoutException {
        var window = open();
        try {
            window.run();
            window.robot()
                    .interact(() ->
                            window.panels()
                                    .settings()
                                    .problem()
                                    .familyProperty()
                                    .set(ProblemFamilies.named("game24")));
            assertThat(window.thoughts()).isGreaterThan(30);
            window.until("it is said", () -> window.shown("other-run"));
            assertThat(note(window)).contains("Space: pauses this run");
        } finally {
            window.close();
        }
    }
}
