package espalier.settings;

/// Who proposes thoughts and who values them, as far as a language model leaves a choice.
///
/// @param generator how thoughts are asked for
/// @param separator where a sampled thought ends
/// @param evaluator who values thoughts
/// @param second who values them besides
/// @param secondShare how much the second evaluator counts, from 0 to 1; the first has the rest
/// @param opinions how often an evaluator that draws is asked about a thought, from 1 to 64
public record Casting(
        GeneratorChoice generator,
        StepEnd separator,
        EvaluatorChoice evaluator,
        EvaluatorChoice second,
        double secondShare,
        int opinions) {

    /// What suits the model.
    public static final Casting AUTOMATIC =
            new Casting(
                    GeneratorChoice.AUTOMATIC,
                    StepEnd.LINE,
                    EvaluatorChoice.AUTOMATIC,
                    EvaluatorChoice.AUTOMATIC,
                    0,
                    3);

    public Casting {
        Ranges.check("second-share", secondShare, 0, 1);
        Ranges.check("opinions", opinions, 1, 64);
    }

    /// The same with another generator.
    public Casting withGenerator(GeneratorChoice other) {
        return new Casting(other, separator, evaluator, second, secondShare, opinions);
    }

    /// The same with another end of thoughts.
    public Casting withSeparator(StepEnd other) {
        return new Casting(generator, other, evaluator, second, secondShare, opinions);
    }

    /// The same with another evaluator.
    public Casting withEvaluator(EvaluatorChoice other) {
        return new Casting(generator, separator, other, second, secondShare, opinions);
    }

    /// The same with another second evaluator.
    public Casting withSecond(EvaluatorChoice other) {
        return new Casting(generator, separator, evaluator, other, secondShare, opinions);
    }

    /// The same with another share of the second evaluator.
    public Casting withSecondShare(double other) {
        return new Casting(generator, separator, evaluator, second, other, opinions);
    }

    /// The same with another number of opinions.
    public Casting withOpinions(int other) {
        return new Casting(generator, separator, evaluator, second, secondShare, other);
    }
}
