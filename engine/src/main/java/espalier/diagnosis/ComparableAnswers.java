package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtStatus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The right answers that could be given with a thought and without it, so that the model can be
/// asked how probable each is after both.
///
/// An answer is left out whose text repeats what the thought itself says or its result, which makes
/// it probable whatever the thought is worth; so is one that no chain without the thought can give,
/// since each of its lines goes on with the numbers that the one before it left.
///
/// @param lines the lines that state them, the best known first
/// @param repeated how many were left out because they repeat the thought
/// @param bound how many were left out because they hang on every step
/// @param beyond how many were left out because so many can be compared
public record ComparableAnswers(List<String> lines, int repeated, int bound, int beyond) {

    /// How many answers the model is asked about at most.
    static final int MOST = 12;

    private static final Pattern LABEL = Pattern.compile("^[Aa]nswer:");
    private static final Pattern END = Pattern.compile("[.!。]$");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern RESULT = Pattern.compile("=\\s*(-?[\\d.,/]*\\d)[^=]*$");

    public ComparableAnswers {
        lines = List.copyOf(lines);
    }

    /// Those of the tree, and the best known one, which may be the solver's.
    public static ComparableAnswers of(ReadableTree tree, int thought, ReferenceAnswer best) {
        if (best.lines().isEmpty()) {
            return new ComparableAnswers(List.of(), 0, 0, 0);
        }
        var answers = answers(tree, thought, best);
        if (ProblemFamilies.of(tree.problem()).steps(tree.problem()).isPresent()) {
            return new ComparableAnswers(List.of(), 0, answers.size(), 0);
        }
        String text = tree.thought(thought).text();
        var lines = new ArrayList<String>();
        for (String answer : answers) {
            if (!repeats(text, answer)) {
                lines.add(answer);
            }
        }
        int compared = Math.min(MOST, lines.size());
        return new ComparableAnswers(
                lines.subList(0, compared),
                answers.size() - lines.size(),
                0,
                lines.size() - compared);
    }

    private static Set<String> answers(ReadableTree tree, int thought, ReferenceAnswer best) {
        var answers = new LinkedHashSet<String>();
        answers.add(best.lines().getLast());
        for (int id = 0; id < tree.size(); id++) {
            if (id != thought
                    && tree.verdict(id) instanceof Verdict.Solved
                    && tree.status(id) != ThoughtStatus.UNDONE) {
                answers.add(tree.thought(id).text());
            }
        }
        return answers;
    }

    private static boolean repeats(String thought, String answer) {
        String said = plain(thought);
        String stated = plain(LABEL.matcher(answer).replaceFirst("").strip());
        String bare = END.matcher(stated).replaceFirst("");
        Matcher result = RESULT.matcher(said);
        return bare.isEmpty()
                || holds(said, bare)
                || (result.find() && holds(bare, result.group(1)));
    }

    /// Without the commas that group a number's digits.
    private static String plain(String text) {
        return GROUPING.matcher(text).replaceAll("");
    }

    private static boolean holds(String text, String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?<!\\d[.])"
                                + Pattern.quote(words)
                                + "(?![\\p{L}\\p{N}]|[.]\\d)")
                .matcher(text)
                .find();
    }

    /// How many answers were left out and why, a sentence a reason.
    public List<Finding> leftOut() {
        var findings = new ArrayList<Finding>();
        say(findings, "help-left-out-repeated", repeated);
        say(findings, "help-left-out-bound", bound);
        say(findings, "help-left-out-beyond", beyond);
        return findings;
    }

    private static void say(List<Finding> findings, String key, int count) {
        if (count > 0) {
            findings.add(new Finding(key, List.of("%,d".formatted(count)), List.of()));
        }
    }
}
