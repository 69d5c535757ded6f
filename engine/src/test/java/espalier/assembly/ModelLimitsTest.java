package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.language.LanguageModel;
import espalier.onnx.OnnxLanguageModel;
import espalier.onnx.tiny.Dimensions;
import espalier.onnx.tiny.TinyModel;
import espalier.problem.ProblemFamilies;
import espalier.session.Command;
import espalier.session.SearchSession;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.Casting;
import espalier.settings.EqualStates;
import espalier.settings.EvaluatorChoice;
import espalier.settings.Expansion;
import espalier.settings.GeneratorChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Searches that come to where their model can do no more.
@Timeout(60)
class ModelLimitsTest {

    private static final Problem PROBLEM = ProblemFamilies.named("free").parse("Why?");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(Budget.ofExpansions(60).withSimulations(300))
                    .with(
                            new Expansion(
                                    2,
                                    2,
                                    1,
                                    EqualStates.TREE,
                                    0,
                                    new SamplingSettings(1, 8, Replacement.WITH)))
                    .with(SearchSettings.DEFAULT.answering().withChecker(Checking.OFF));

    @TempDir private Path folder;
    @TempDir private Path prompts;
    private final BlockingQueue<SearchEvent> heard = new LinkedBlockingQueue<>();
    private final SearchTree tree = new SearchTree(PROBLEM);

    /// Prompts so short that a small context holds a few thoughts.
    @BeforeEach
    void writePrompts() throws IOException {
        Files.writeString(prompts.resolve("free-sample.txt"), "{problem}\n{chain}");
        Files.writeString(prompts.resolve("free-value.txt"), "{problem}\n{chain}\nGood?\n");
        Files.writeString(
                prompts.resolve("free-vote.txt"), "{problem}\n{chain}\n{choices}\nBest?\n");
        Files.writeString(prompts.resolve("free-confirm.txt"), "{problem}\n{chain}\nRight?\n");
    }

    private static TinyModel withContext(int length) {
        return TinyModel.gpt2()
                .valued()
                .dimensions(new Dimensions(320, 64, 2, 4, 4, 16, 96, length));
    }

    private LanguageModel open(TinyModel model) throws IOException {
        model.writeTo(folder);
        return OnnxLanguageModel.open(folder);
    }

    private SearchSession session(LanguageModel model, SearchSettings settings) {
        return new SearchSession(
                PROBLEM,
                settings,
                new ModelCast(model, Optional.empty(), folder, prompts),
                Optional.empty(),
                (_, event) -> heard.add(event),
                System::nanoTime);
    }

    /// The events up to the first of a kind, which a copy of the tree has followed.
    private List<SearchEvent> until(Class<? extends SearchEvent> kind) throws InterruptedException {
        List<SearchEvent> events = new ArrayList<>();
        while (true) {
            var event = heard.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event within 20 seconds, after %s", events).isNotNull();
            if (event == null) {
                return events;
            }
            TreeUpdate.apply(event, tree);
            events.add(event);
            if (kind.isInstance(event)) {
                return events;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, VALUE_OUTPUT",
        "PLAIN, LIKELIHOOD",
        "SAMPLE, VALUE_OUTPUT",
        "SAMPLE, LIKELIHOOD",
        "SAMPLE, VALUE_PROMPT",
        "SAMPLE, VOTE",
        "SAMPLE, SELF_EVALUATION",
        "SAMPLE, ROLLOUTS"
    })
    void chainThatNoLongerFitsIsADeadEndAndTheSearchGoesOn(
            GeneratorChoice generator, EvaluatorChoice evaluator)
            throws IOException, InterruptedException {
        var casting =
                Casting.AUTOMATIC.withGenerator(generator).withEvaluator(evaluator).withOpinions(1);
        try (LanguageModel model = open(withContext(40));
                var session = session(model, SETTINGS.with(casting))) {
            session.send(new Command.Run());
            var events = until(SearchEvent.Stopped.class);
            assertThat(events).noneMatch(e -> e instanceof SearchEvent.Failed);
            assertThat(TreeAudit.of(tree)).isEmpty();
            assertThat(IntStream.range(0, tree.size()))
                    .filteredOn(id -> tree.expanded(id) && tree.childCount(id) == 0)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            id -> assertThat(tree.status(id)).isEqualTo(ThoughtStatus.DEAD_END));
        }
    }

    @Test
    void problemThatDoesNotFitFailsInTheModelsSentence() throws IOException, InterruptedException {
        try (LanguageModel model = open(withContext(4));
                var session = session(model, SETTINGS)) {
            session.send(new Command.Run());
            assertThat(until(SearchEvent.Failed.class).getLast())
                    .isEqualTo(
                            new SearchEvent.Failed(
                                    "The text has 5 tokens, but the model reads at most 4. Maybe an"
                                            + " earlier thought can be expanded instead."));
        }
    }

    @Test
    void logitsThatAreNoNumbersFailInOneSentenceAndTheTreeStaysWhole()
            throws IOException, InterruptedException {
        var failed =
                new SearchEvent.Failed(
                        "The model's logits are not finite. Maybe its weights are damaged or its"
                                + " numbers too small for half precision.");
        try (LanguageModel model = open(withContext(256).poisonedAfter(25));
                var session = session(model, SETTINGS)) {
            session.send(new Command.Run());
            assertThat(until(SearchEvent.Failed.class).getLast()).isEqualTo(failed);
            assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
            assertThat(TreeAudit.of(tree)).isEmpty();
            assertThat(tree.size()).isGreaterThan(2);

            session.send(new Command.Expand(1, 3));
            assertThat(until(SearchEvent.Evaluated.class).getFirst())
                    .isInstanceOfSatisfying(
                            SearchEvent.Expanded.class,
                            e -> assertThat(e.origin()).isEqualTo(Origin.ASKED));
            session.send(new Command.Run());
            assertThat(until(SearchEvent.Failed.class).getLast()).isEqualTo(failed);
            session.send(new Command.Stop());
            assertThat(until(SearchEvent.Stopped.class))
                    .containsExactly(new SearchEvent.Stopped(StopReason.USER));
            assertThat(TreeAudit.of(tree)).isEmpty();
        }
    }
}
