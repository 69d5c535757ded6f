package espalier.why;

import espalier.diagnosis.ChainDiagnosis;
import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.problem.Legality;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/// One thought of the chain as the table of steps shows it.
///
/// @param fault what is wrong with it, where something is
/// @param before whether the answer could be reached before it
/// @param after whether the answer can be reached after it
/// @param firstWrong whether it is the first wrong thought of the chain
record StepRow(
        int id,
        String text,
        Optional<String> fault,
        Solvability before,
        Solvability after,
        String value,
        String change,
        boolean firstWrong) {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final String NONE = "\u2013";

    static List<StepRow> of(ReadableTree tree, ChainDiagnosis chain) {
        int wrong = chain.firstWrong().orElse(-1);
        return chain.steps().stream()
                .map(step ->
                        new StepRow(
                                step.thought(),
                                tree.thought(step.thought()).text(),
                                fault(step.legality()),
                                step.before(),
                                step.after(),
                                value(tree, step),
                                change(step.change()),
                                step.thought() == wrong))
                .toList();
    }

    private static Optional<String> fault(Legality legality) {
        return switch (legality) {
            case Legality.Sound _ -> Optional.empty();
            case Legality.Faulty(_, var reason) ->
                    Optional.of(reason.isEmpty() ? TEXTS.getString("fault") : reason);
            case Legality.Unchecked _ -> Optional.empty();
        };
    }

    private static String value(ReadableTree tree, ChainDiagnosis.Step step) {
        String figure = figure("%.2f", step.value());
        return tree.onlyOpined(step.thought()) ? figure + " V" : figure;
    }

    static String change(double change) {
        double rounded = Math.rint(100 * change) / 100;
        return rounded == 0 ? figure("%.2f", 0) : figure("%+.2f", rounded);
    }

    private static String figure(String format, double figure) {
        return Double.isNaN(figure) ? NONE : format.formatted(figure);
    }
}
