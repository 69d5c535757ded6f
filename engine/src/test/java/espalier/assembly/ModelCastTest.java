package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.LanguageModel;
import espalier.onnx.OnnxLanguageModel;
import espalier.onnx.tiny.Dimensions;
import espalier.onnx.tiny.TinyModel;
import espalier.problem.ProblemFamilies;
import espalier.search.SearchRoles;
import espalier.settings.EvaluatorChoice;
import espalier.settings.GeneratorChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one model of others, which writes at random, plays under which settings.
class ModelCastTest {

    private static final Dimensions LONG = new Dimensions(320, 64, 2, 4, 2, 16, 96, 4096);
    private static final SearchSettings SETTINGS = SearchSettings.DEFAULT;
    private static final Chain ROOT =
            new Chain(ProblemFamilies.named("free").parse("Why is the sky blue?"), List.of());

    @TempDir private Path folder;
    @TempDir private Path prompts;
    private LanguageModel model;

    @BeforeEach
    void open() throws IOException {
        TinyModel.llama().dimensions(LONG).writeTo(folder);
        model = OnnxLanguageModel.open(folder);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private SearchRoles under(SearchSettings settings) {
        return new ModelCast(model, Optional.empty(), folder, prompts).under(settings);
    }

    private static List<Thought> thoughts(SearchRoles roles, SearchSettings settings) {
        var request = new GenerationRequest(ROOT, 4, 1);
        var sampling = settings.expansion().sampling().withMaximumTokens(12);
        return roles.generator().generate(List.of(request), sampling).getFirst();
    }

    private static SearchSettings with(GeneratorChoice choice) {
        return SETTINGS.with(SETTINGS.casting().withGenerator(choice));
    }

    private static SearchSettings with(EvaluatorChoice choice) {
        return SETTINGS.with(SETTINGS.casting().withEvaluator(choice).withOpinions(2));
    }

    @ParameterizedTest
    @EnumSource(GeneratorChoice.class)
    void everyGeneratorIsPlayed(GeneratorChoice choice) {
        assertThat(thoughts(under(with(choice)), with(choice))).isNotNull();
        assertThat(model.workload().tokens()).isPositive();
    }

    @Test
    void automaticIsPlainOnlyForAModelThatValues() {
        assertThat(thoughts(under(SETTINGS), SETTINGS))
                .isEqualTo(thoughts(under(with(GeneratorChoice.SAMPLE)), SETTINGS))
                .isNotEqualTo(thoughts(under(with(GeneratorChoice.PLAIN)), SETTINGS));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTOMATIC, mean token probability",
        "LIKELIHOOD, mean token probability",
        "VALUE_PROMPT, value prompt",
        "VOTE, vote",
        "SELF_EVALUATION, self-evaluation",
        "ROLLOUTS, rollouts",
        "CHECKER, checker"
    })
    void everyEvaluatorIsPlayed(EvaluatorChoice choice, String source) {
        Evaluation evaluation = evaluation(with(choice));
        assertThat(evaluation.source()).isEqualTo(source);
        assertThat(evaluation.value()).isBetween(0.0, 1.0);
    }

    private Evaluation evaluation(SearchSettings settings) {
        var chain = new Chain(ROOT.problem(), List.of(Thought.written("Light scatters.")));
        return under(settings).evaluator().evaluate(List.of(chain)).getFirst();
    }

    @Test
    void secondEvaluatorCountsByItsShare() {
        var likelihood = with(EvaluatorChoice.LIKELIHOOD);
        var mixed =
                likelihood.with(
                        likelihood
                                .casting()
                                .withSecond(EvaluatorChoice.CHECKER)
                                .withSecondShare(0.25));
        var evaluation = evaluation(mixed);
        assertThat(evaluation.source()).isEqualTo("75 % mean token probability, 25 % checker");
        assertThat(evaluation.value()).isEqualTo(0.75 * evaluation(likelihood).value() + 0.125);
    }

    @Test
    void missingValueOutputIsSaid() {
        assertThatThrownBy(() -> under(with(EvaluatorChoice.VALUE_OUTPUT)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("must have a value output");
    }

    @Test
    void promptOfTheUserIsUsedAndABrokenOneSaid() throws IOException {
        var before = thoughts(under(SETTINGS), SETTINGS);
        Files.writeString(prompts.resolve("free-sample.txt"), "Say: {problem}\n{chain}");
        assertThat(thoughts(under(SETTINGS), SETTINGS)).isNotEqualTo(before);
        Files.writeString(prompts.resolve("free-sample.txt"), "no placeholders");
        assertThatThrownBy(() -> under(SETTINGS))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("free-sample.txt");
    }

    @Test
    void chatTemplateOfTheFolderIsUsed() throws IOException {
        var before = thoughts(under(SETTINGS), SETTINGS);
        model.close();
        Files.writeString(
                folder.resolve("chat_template.jinja"),
                "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>");
        model = OnnxLanguageModel.open(folder);
        assertThat(thoughts(under(SETTINGS), SETTINGS)).isNotEqualTo(before);
    }

    @Test
    void missingValueModelIsSaidAndAPresentOneValues() {
        assertThatThrownBy(() -> under(with(EvaluatorChoice.VALUE_MODEL)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("A value model must be chosen");
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var roles = catalog.open(folder, Optional.of(catalog.builtIn()));
            assertThat(roles.identity().name()).endsWith(", valued by reasoner");
            assertThat(roles.identity().files())
                    .containsKeys("value-model/model.onnx", "model.onnx");
            var problem = ProblemFamilies.named("game24").parse("4 9 10 13");
            var chain = new Chain(problem, List.of(Thought.written("13 - 9 = 4 (left: 4 4 10)")));
            var evaluation =
                    roles.cast().under(SETTINGS).evaluator().evaluate(List.of(chain)).getFirst();
            assertThat(evaluation.source()).isEqualTo("process reward model");
            assertThat(evaluation.value()).isBetween(0.9, 1.0);
        }
    }

    @Test
    void templateThatRefusesPromptsFailsAsAGeneratorDoes() throws IOException {
        model.close();
        Files.writeString(folder.resolve("chat_template.jinja"), "{{ raise_exception('Roles!') }}");
        model = OnnxLanguageModel.open(folder);
        assertThatThrownBy(() -> thoughts(under(SETTINGS), SETTINGS))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("Roles!");
        Files.writeString(folder.resolve("chat_template.jinja"), "{% if %}");
        assertThatThrownBy(() -> under(SETTINGS))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("chat template");
    }
}
