package espalier.runpanel;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.DirectWork;
import espalier.scripted.ScriptedModels;
import espalier.work.BackgroundWork;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

class ModelViewModelTest {

    private final ModelViewModel model =
            new ModelViewModel(new ScriptedModels(0), DirectWork.work());

    @Test
    void nothingIsOpenedBeforeItIsAsked() {
        assertThat(model.stateProperty().get()).isEqualTo(new ModelState.Opening());
    }

    @Test
    void openedModelSaysWhatItIs() {
        model.open();
        assertThat(model.stateProperty().get()).isInstanceOf(ModelState.Ready.class);
        assertThat(model.note()).isEqualTo("2.8 M parameters \u00b7 fp32 \u00b7 own values");
        assertThat(model.details())
                .contains("256 tokens", "CPU, 1 thread", "no chat template")
                .doesNotContain("no tokenizer");
    }

    @Test
    void brokenFolderGivesItsSentence() {
        model.choiceProperty().set(new ModelChoice.Folder(Path.of("broken")));
        assertThat(model.stateProperty().get())
                .isEqualTo(new ModelState.Failed(ScriptedModels.BROKEN));
    }

    @Test
    void anotherChoiceHealsAFailure() {
        model.choiceProperty().set(new ModelChoice.Folder(Path.of("broken")));
        model.choiceProperty().set(new ModelChoice.Blind());
        assertThat(model.stateProperty().get()).isInstanceOf(ModelState.Ready.class);
    }

    @Test
    void modelThatWasChosenBeforeCountsForNothing() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        var slow =
                new ModelViewModel(
                        new ScriptedModels(0), new BackgroundWork(jobs::add, Runnable::run));
        slow.choiceProperty().set(new ModelChoice.Blind());
        slow.choiceProperty().set(new ModelChoice.Folder(Path.of("broken")));
        jobs.removeLast().run();
        jobs.removeLast().run();
        assertThat(slow.stateProperty().get())
                .isEqualTo(new ModelState.Failed(ScriptedModels.BROKEN));
    }

    @Test
    void valueModelIsOpenedWithTheModelAndSaid() {
        model.valueModelProperty().set(Optional.of(Path.of("judge")));
        assertThat(model.note()).isEqualTo("2.8 M parameters \u00b7 fp32 \u00b7 valued by another");
        model.valueModelProperty().set(Optional.of(Path.of("broken")));
        assertThat(model.stateProperty().get())
                .isEqualTo(new ModelState.Failed(ScriptedModels.BROKEN));
    }
}
