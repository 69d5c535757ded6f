package espalier.prompting;

import espalier.language.LanguageModel;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.ThoughtEvaluator;

import java.util.ArrayList;
import java.util.List;

/// Values a chain by how much rather the model would say yes than no when asked whether it is
/// right: p(yes) / (p(yes) + p(no)), each in small letters and with a capital (Kadavath et al.
/// 2022). Nothing is drawn. 0.5 where the model can imagine neither.
public final class SelfEvaluator implements ThoughtEvaluator {

    private static final String SOURCE = "self-evaluation";
    private static final List<String> REPLIES = List.of("yes", "Yes", "no", "No");
    private static final int YES = 2;

    private final LanguageModel model;
    private final PromptWriter prompts;

    /// @param model stays the caller's to close
    public SelfEvaluator(LanguageModel model, PromptWriter prompts) {
        this.model = model;
        this.prompts = prompts;
    }

    @Override
    public List<Evaluation> evaluate(List<Chain> chains) {
        List<List<Piece>> texts = new ArrayList<>();
        for (Chain chain : chains) {
            List<Piece> prompt = prompts.confirm(chain);
            for (String reply : REPLIES) {
                List<Piece> text = new ArrayList<>(prompt);
                text.add(Piece.written(reply));
                texts.add(text);
            }
        }
        List<Reading> readings = model.read(texts);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < readings.size(); i += REPLIES.size()) {
            double yes = evaluation(readings.subList(i, i + REPLIES.size()));
            evaluations.add(new Evaluation(yes, SOURCE));
        }
        return List.copyOf(evaluations);
    }

    /// The share of yes, as a logistic function so that tiny probabilities do not vanish.
    private static double evaluation(List<Reading> replies) {
        double yes = logSum(replies.subList(0, YES));
        double no = logSum(replies.subList(YES, replies.size()));
        double share = 1 / (1 + Math.exp(no - yes));
        return Double.isNaN(share) ? 0.5 : share;
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
