package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.LanguageModelException;
import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Folders that hold no process reward model, or none that works, each refused in one sentence.
class BrokenRewardFolderTest {

    private static final TinyModel WRITER = TinyModel.llama().withoutCache();
    private static final TinyModel CLASSES = WRITER.head(Head.STEP_CLASSES);

    @TempDir private Path folder;

    @Test
    void anOrdinaryLanguageModelIsRefusedAndStillWrites() throws IOException {
        for (TinyModel model : new TinyModel[] {WRITER, TinyModel.gpt2()}) {
            model.writeTo(folder);
            refusedFor("writes text, and nothing says how it scores steps");
            OnnxLanguageModel.open(folder).close();
        }
    }

    @Test
    void aRewardModelIsStillNoLanguageModel() throws IOException {
        CLASSES.writeTo(folder);
        assertThatThrownBy(() -> OnnxLanguageModel.open(folder))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("the model only 2");
    }

    @Test
    void scoresThatAreNotForEachStepAreRefused() throws IOException {
        WRITER.head(Head.LAST_POSITION).writeTo(folder);
        refusedFor("gives logits at the last token only");
        WRITER.head(Head.FLAT).writeTo(folder);
        refusedFor("gives one answer for a whole text");
        WRITER.head(Head.THREE_STEP_CLASSES).writeTo(folder);
        refusedFor("gives 3 numbers at each token");
    }

    @Test
    void whatConfigJsonSaysOfItIsChecked() throws IOException {
        CLASSES.writeTo(folder);
        TinyReward.say(folder, Map.of("steptoken", "x"));
        refusedFor("process_reward ([steptoken]) must be an object of layout, step_token");
        TinyReward.say(folder, Map.of("layout", "poem"));
        refusedFor("layout of process_reward (poem) must be one of text, chat, turns");
        TinyReward.say(folder, Map.of("step_token", ""));
        refusedFor("step_token of process_reward (\"\") must be a text");
        TinyReward.say(folder, Map.of("layout", "turns"));
        refusedFor("asks for turns");
        TinyReward.say(folder, Map.of("output", "rewards"));
        refusedFor("output rewards is missing");
    }

    @Test
    void tokensThatAreComparedMustBeThereAndDiffer() throws IOException {
        WRITER.writeTo(folder);
        TinyReward.say(folder, Map.of("step_token", " ки", "positive", "yes indeed"));
        refusedFor("has no single token for the positive answer \"yes indeed\"");
        TinyReward.say(folder, Map.of("step_token", " ки", "positive", "-"));
        refusedFor("has one token for both");
        TinyReward.say(folder, Map.of("layout", "text"));
        refusedFor("has a process_reward without step_token");
    }

    @Test
    void whatAChatNeedsMustBeThere() throws IOException {
        WRITER.writeTo(folder);
        TinyReward.say(folder, Map.of("positive", "+"));
        Path template = folder.resolve("chat_template.jinja");
        Files.writeString(template, "{{ raise_exception('No steps.') }}");
        refusedFor("The chat template refuses these messages");
        Files.writeString(template, "{{ messages[0].content }}");
        refusedFor("does not write \"+\" as it is");
        Files.delete(template);
        Files.writeString(folder.resolve("tokenizer_config.json"), "{}");
        refusedFor("has no chat template");
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        CLASSES.poisoned().writeTo(folder);
        refusedFor("not finite");
        CLASSES.extraInput("token_type_ids").writeTo(folder);
        refusedFor("input token_type_ids is not one that a text decoder has");
        CLASSES.writeTo(folder);
        Files.writeString(
                folder.resolve("config.json"),
                Files.readString(folder.resolve("config.json")).replace("320", "250"));
        refusedFor("knows 299 tokens, but the model only 250");
        CLASSES.writeTo(folder);
        Files.delete(folder.resolve("tokenizer.json"));
        refusedFor("lacks tokenizer.json");
        Files.writeString(folder.resolve("model.onnx"), "no model");
        refusedFor("model.onnx");
        Files.delete(folder.resolve("config.json"));
        refusedFor("lacks config.json");
    }

    private void refusedFor(String reason) {
        assertThatThrownBy(() -> OnnxRewardModel.open(folder))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
