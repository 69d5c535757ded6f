package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;

/// Word problems: an English text with numbers and a question, and perhaps the known answer.
///
/// The checker sees whether a line's arithmetic is right and its numbers are there, not whether it
/// says what the text means. So there is no solver, and an answer is proved only where it is known.
final class WordProblem implements ProblemFamily {

    @Override
    public String name() {
        return "words";
    }

    @Override
    public String title() {
        return "Word problem";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "Tom has 45 apples. Ann is 12 years old. Tom buys 3 boxes of 14 apples each. Tom"
                        + " loses 18 apples. How many apples does Tom have now? = 69",
                "Mia has 42 pens. Mia gives 15 pens to Leo. Then Mia has twice as many pens as"
                        + " before. Mia buys 3 boxes of 12 pens each. How many pens does Mia have"
                        + " now? = 90",
                "A hall has 8 rows of 64 seats. 389 people come. Later 20 people leave. How many"
                        + " seats are free? = 143",
                "A book has 420 pages. First Eva reads 24 pages a day for 5 days. Then Eva reads 35"
                        + " pages a day for 4 days. How many pages are left? = 160",
                "Bob buys 4 cups at 17 dollars each. Bob buys 3 toys at 25 dollars each. Bob pays"
                        + " with 200 dollars. How many dollars does Bob get back?");
    }

    @Override
    public Problem parse(String input) {
        WordProblemText problem = WordProblemText.parse(input);
        return new Problem(name(), problem.input(), problem.question());
    }

    @Override
    public ThoughtChecker checker() {
        return new LineChecker(
                WordRules::read,
                line -> WordLine.parse(line).map(WordLine::spelling),
                WordRules::unreadable);
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.empty();
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.empty();
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return WordRules.read(chain).state().flatMap(WordState::answer).map(Rational::toString);
    }

    @Override
    public Optional<String> namedAnswer(Chain chain) {
        return ChainReading.lastLine(chain)
                .flatMap(WordLine::parse)
                .flatMap(line ->
                        line instanceof WordLine.Answered(Rational number)
                                ? Optional.of(number.toString())
                                : Optional.empty());
    }

    @Override
    public Optional<String> rightAnswer(Problem problem) {
        return WordProblemText.parse(problem.input()).answer().map(Rational::toString);
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return List.of();
    }
}
