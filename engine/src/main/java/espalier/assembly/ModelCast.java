package espalier.assembly;

import espalier.language.LanguageModel;
import espalier.language.LanguageModelException;
import espalier.language.ModelCard.Ability;
import espalier.language.RewardModel;
import espalier.onnx.ChatFormat;
import espalier.problem.ProblemFamilies;
import espalier.prompting.CheckerEvaluator;
import espalier.prompting.LikelihoodEvaluator;
import espalier.prompting.PlainGenerator;
import espalier.prompting.Polling;
import espalier.prompting.PromptFormat;
import espalier.prompting.PromptLibrary;
import espalier.prompting.PromptWriter;
import espalier.prompting.PromptedEvaluator;
import espalier.prompting.PromptedGenerator;
import espalier.prompting.RolloutEvaluator;
import espalier.prompting.SelfEvaluator;
import espalier.prompting.StepScoreEvaluator;
import espalier.prompting.StepScoreEvaluator.Aggregate;
import espalier.prompting.StepScorer;
import espalier.prompting.StepSeparator;
import espalier.prompting.ValueOutputEvaluator;
import espalier.prompting.VoteEvaluator;
import espalier.prompting.WeightedEvaluator;
import espalier.search.Cast;
import espalier.search.SearchRoles;
import espalier.settings.Casting;
import espalier.settings.EvaluatorChoice;
import espalier.settings.GeneratorChoice;
import espalier.settings.SearchSettings;
import espalier.template.GenerationPrompt;
import espalier.thought.GenerationException;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All that one language model can play in a search. Reads a user's prompts whenever somebody is
/// cast who needs them.
final class ModelCast implements Cast {

    /// How many thoughts a rollout may add.
    private static final int LONGEST_ROLLOUT = 24;

    private final LanguageModel model;
    private final Optional<RewardModel> valueModel;
    private final Path folder;
    private final Path prompts;
    private final ThoughtChecker checker;

    /// @param model stays the caller's to close
    /// @param valueModel a process reward model, which stays the caller's too
    /// @param folder where the model's chat template lies
    /// @param prompts the folder with a user's own prompts, which need not exist
    ModelCast(LanguageModel model, Optional<RewardModel> valueModel, Path folder, Path prompts) {
        this(model, valueModel, folder, prompts, ProblemFamilies.checker());
    }

    private ModelCast(
            LanguageModel model,
            Optional<RewardModel> valueModel,
            Path folder,
            Path prompts,
            ThoughtChecker checker) {
        this.model = model;
        this.valueModel = valueModel;
        this.folder = folder;
        this.prompts = prompts;
        this.checker = checker;
    }

    /// The same with another checker.
    ModelCast verifiedBy(ThoughtChecker other) {
        return new ModelCast(model, valueModel, folder, prompts, other);
    }

    @Override
    public SearchRoles under(SearchSettings settings) {
        return new Casts(settings).roles();
    }

    /// The choice that some settings make. Prompts are read at most once, when somebody needs them.
    private final class Casts {

        private final SearchSettings settings;
        private final Casting casting;
        private final boolean plain;
        private Optional<PromptWriter> writer = Optional.empty();

        Casts(SearchSettings settings) {
            this.settings = settings;
            casting = settings.casting();
            plain =
                    switch (casting.generator()) {
                        case AUTOMATIC -> model.card().can(Ability.VALUE);
                        case PLAIN -> true;
                        case SAMPLE, PROPOSE -> false;
                    };
        }

        SearchRoles roles() {
            var generator = generator();
            return new SearchRoles(generator, evaluator(generator), checker);
        }

        private ThoughtGenerator generator() {
            if (plain) {
                return new PlainGenerator(model);
            }
            var separator =
                    switch (casting.separator()) {
                        case LINE -> StepSeparator.LINE;
                        case EMPTY_LINE -> StepSeparator.EMPTY_LINE;
                        case STEP -> StepSeparator.STEP;
                    };
            var mode =
                    casting.generator() == GeneratorChoice.PROPOSE
                            ? PromptedGenerator.Mode.PROPOSE
                            : PromptedGenerator.Mode.SAMPLE;
            return new PromptedGenerator(model, writer(), mode, separator);
        }

        private ThoughtEvaluator evaluator(ThoughtGenerator generator) {
            double second = casting.secondShare();
            if (second == 0) {
                return evaluator(casting.evaluator(), generator);
            }
            return new WeightedEvaluator(
                    List.of(
                            new WeightedEvaluator.Part(
                                    evaluator(casting.evaluator(), generator), 1 - second),
                            new WeightedEvaluator.Part(
                                    evaluator(casting.second(), generator), second)));
        }

        private ThoughtEvaluator evaluator(EvaluatorChoice choice, ThoughtGenerator generator) {
            var polling = Polling.of(casting.opinions(), settings.seed());
            return switch (choice) {
                case AUTOMATIC -> evaluator(suitable(), generator);
                case VALUE_OUTPUT ->
                        plain
                                ? ValueOutputEvaluator.plain(model)
                                : ValueOutputEvaluator.prompted(model, writer());
                case LIKELIHOOD ->
                        plain
                                ? LikelihoodEvaluator.plain(model)
                                : LikelihoodEvaluator.prompted(model, writer());
                case VALUE_PROMPT -> new PromptedEvaluator(model, writer(), polling);
                case VOTE -> new VoteEvaluator(model, writer(), polling);
                case SELF_EVALUATION -> new SelfEvaluator(model, writer());
                case ROLLOUTS ->
                        new RolloutEvaluator(
                                generator,
                                checker,
                                new Polling(
                                        casting.opinions(),
                                        settings.seed(),
                                        settings.expansion().sampling()),
                                LONGEST_ROLLOUT);
                case VALUE_MODEL -> new StepScoreEvaluator(scorer(), Aggregate.MINIMUM);
                case CHECKER -> new CheckerEvaluator(checker);
            };
        }

        private PromptWriter writer() {
            if (writer.isEmpty()) {
                writer = Optional.of(new PromptWriter(PromptLibrary.of(prompts), format()));
            }
            return writer.get();
        }
    }

    private EvaluatorChoice suitable() {
        if (valueModel.isPresent()) {
            return EvaluatorChoice.VALUE_MODEL;
        }
        return model.card().can(Ability.VALUE)
                ? EvaluatorChoice.VALUE_OUTPUT
                : EvaluatorChoice.LIKELIHOOD;
    }

    private StepScorer scorer() {
        return valueModel
                .map(StepScorer::of)
                .orElseThrow(() ->
                        new GenerationException(
                                "A value model must be chosen to value thoughts by, but none is."
                                        + " Maybe choose its folder, or another evaluator."));
    }

    private PromptFormat format() {
        if (!model.card().can(Ability.CHAT)) {
            return PromptFormat.plain();
        }
        var chat = inSearch(() -> ChatFormat.read(folder));
        return PromptFormat.chat(prompt -> inSearch(() -> rendered(chat, prompt)));
    }

    private static String rendered(ChatFormat chat, String prompt) {
        return chat.render(
                List.of(Map.of("role", "user", "content", prompt)),
                List.of(),
                GenerationPrompt.ADDED);
    }

    /// What fails in a search fails as a generator does, so that the search can wait and go on.
    private static <T> T inSearch(Supplier<T> question) {
        try {
            return question.get();
        } catch (LanguageModelException e) {
            throw new GenerationException(String.valueOf(e.getMessage()), e);
        }
    }
}
