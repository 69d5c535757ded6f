package espalier.prompting;

import espalier.language.LanguageModel;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Values a chain by how much rather the model would say yes than no when asked whether it is
/// right: p(yes) / (p(yes) + p(no)), each in small letters and with a capital (Kadavath et al.
/// 2022). Nothing is drawn. It has no opinion where the model can imagine neither, and where it
/// cannot read the question, as one that is too long for it.
public final class SelfEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "self-evaluation";
    private static final List<String> REPLIES = List.of("yes", "Yes", "no", "No");
    private static final int YES = 2;

    private final ChainModel model;
    private final PromptWriter prompts;

    /// @param model stays the caller's to close
    public SelfEvaluator(LanguageModel model, PromptWriter prompts) {
        this.model = new ChainModel(model);
        this.prompts = prompts;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        List<Chain> asked = new ArrayList<>();
        List<List<Piece>> texts = new ArrayList<>();
        for (Chain chain : chains) {
            List<Piece> prompt = prompts.confirm(chain);
            for (String reply : REPLIES) {
                List<Piece> text = new ArrayList<>(prompt);
                text.add(Piece.written(reply));
                asked.add(chain);
                texts.add(text);
            }
        }
        List<Optional<Reading>> readings = model.read(asked, texts);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < readings.size(); i += REPLIES.size()) {
            double yes = evaluation(readings.subList(i, i + REPLIES.size()));
            evaluations.add(new Evaluation(yes, SOURCE));
        }
        return List.copyOf(evaluations);
    }

    /// The share of yes, as a logistic function so that tiny probabilities do not vanish.
    private static double evaluation(List<Optional<Reading>> all) {
        List<Reading> replies = all.stream().flatMap(Optional::stream).toList();
        if (replies.size() < all.size()) {
            return Double.NaN;
        }
        double yes = logSum(replies.subList(0, YES));
        double no = logSum(replies.subList(YES, replies.size()));
        double share = 1 / (1 + Math.exp(no - yes));
        return share;
    }

    private static double logSum(List<Reading> readings) {
        double most =
                readings.stream()
                        .mapToDouble(Reading::logProbability)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
        double sum = readings.stream().mapToDouble(r -> Math.exp(r.logProbability() - most)).sum();
        return Double.isInfinite(most) ? most : most + Math.log(sum);
    }
}
