package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PromptWriterTest {

    private static final PromptFormat CHAT = PromptFormat.chat(text -> "<user>" + text + "<model>");

    @TempDir private Path folder;

    @BeforeEach
    void writePrompts() throws IOException {
        Files.writeString(folder.resolve("free-sample.txt"), "Think.\n\nAsked: {problem}\n{chain}");
        Files.writeString(
                folder.resolve("free-propose.txt"), "Say {count}.\n{problem}\n{chain}\nNext:");
        Files.writeString(
                folder.resolve("free-vote.txt"),
                "{problem}\n{chain}\nOf {count}:\n{choices}\nBest:");
    }

    private PromptWriter prompts(PromptFormat format) {
        return new PromptWriter(PromptLibrary.of(folder), format);
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    private static Chain sampled(String text, String tokens) {
        List<TokenProbability> sampled = ScriptedLanguageModel.tokens(tokens);
        return new Chain(
                Chains.free().problem(), List.of(new Thought(text, sampled, -1, 1, false)));
    }

    @Test
    void sampleHasTheThoughtsAsPiecesAfterThePrompt() {
        assertThat(texts(prompts(PromptFormat.plain()).sample(Chains.free("One.", "Two."))))
                .containsExactly("Think.\n\n", "Asked: Why?\n", "One.\n", "Two.\n");
    }

    @Test
    void sampledThoughtsBeginTheReplyOfAChat() {
        assertThat(texts(prompts(CHAT).sample(Chains.free("One."))))
                .containsExactly("<user>Think.\n\n", "Asked: Why?<model>", "One.\n");
    }

    @Test
    void renderedChatBringsItsOwnOpening() {
        assertThat(prompts(CHAT).sample(Chains.free()).getFirst())
                .isEqualTo(Piece.rendered("<user>Think.\n\n"));
        assertThat(prompts(PromptFormat.plain()).sample(Chains.free()).getFirst())
                .isEqualTo(Piece.written("Think.\n\n"));
    }

    @Test
    void otherPromptsHaveTheChainInTheirMiddle() {
        assertThat(texts(prompts(CHAT).propose(Chains.free("One."), 3)))
                .containsExactly("<user>Say 3.\n", "Why?\n", "One.\n", "Next:<model>");
    }

    @Test
    void lineOfTheChainVanishesWhereThereIsNone() {
        assertThat(texts(prompts(CHAT).propose(Chains.free(), 3)))
                .containsExactly("<user>Say 3.\n", "Why?\n", "Next:<model>");
    }

    @Test
    void choicesAreNumbered() {
        assertThat(texts(prompts(CHAT).vote(Chains.free(), List.of("One.", "Two."))))
                .containsExactly(
                        "<user>Why?\n", "Of 2:\n", "1. One.\n", "2. Two.\n", "Best:<model>");
    }

    @Test
    void bracesOfAProblemAreNotFilledIn() {
        assertThat(texts(prompts(CHAT).sample(Chains.of("free", "What is {chain}?"))))
                .containsExactly("<user>Think.\n\n", "Asked: What is {chain}?<model>");
    }

    @Test
    void sampledTokensStandForTheirThought() {
        Chain chain = sampled("One two.", "One two.\n");

        assertThat(prompts(CHAT).sample(chain).getLast())
                .isEqualTo(new Piece("One two.\n", chain.thoughts().getFirst().tokens()));
    }

    @Test
    void tokensThatSayMoreThanTheirThoughtAreLeftOut() {
        Piece written = Piece.written("One two.\n");

        assertThat(prompts(CHAT).sample(sampled("One two.", "1. One two.\n")).getLast())
                .isEqualTo(written);
        assertThat(prompts(CHAT).sample(sampled("One two.", "One two.")).getLast())
                .isEqualTo(written);
        assertThat(prompts(CHAT).sample(sampled("One two.", "One two.\nStep")).getLast())
                .isEqualTo(written);
    }

    @Test
    void templateThatDropsThePromptIsRefused() {
        PromptWriter deaf = prompts(PromptFormat.chat(_ -> "<model>"));

        assertThatThrownBy(() -> deaf.sample(Chains.free()))
                .isInstanceOf(GenerationException.class)
                .hasMessage(
                        "The model's chat template must keep what a user says, but left some of the"
                                + " prompt out. Maybe take the model without its template.");
    }
}
