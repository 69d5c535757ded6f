package espalier.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;

import java.util.Comparator;
import java.util.Map;

/// Says in plain sentences what the parser and the type check have against a condition.
final class Faults {

    private static final int FARTHEST_GUESS = 2;

    private static final Map<String, String> MEANT =
            Map.of(
                    "=", "==", "and", "&&", "or", "||", "not", "!", "&", "&&", "|", "||", "<>",
                    "!=");

    private Faults() {}

    /// What keeps a text from being read at all.
    static ConditionFault unreadable(FaultPlace place, CelIssue issue) {
        if (issue.getMessage().contains("recursion limit")) {
            return new ConditionFault(0, place.length(), ConditionTexts.text("fault.deep"));
        }
        int at = place.of(issue.getSourceLocation());
        String word = place.wordAt(at);
        if (word.isEmpty()) {
            return new ConditionFault(place.length(), 0, ConditionTexts.text("fault.end"));
        }
        String meant = MEANT.get(word);
        String sentence =
                meant == null
                        ? ConditionTexts.text("fault.token", word)
                        : ConditionTexts.text("fault.token.meant", word, meant);
        return new ConditionFault(at, word.length(), sentence);
    }

    /// What does not fit in a text that was read.
    static ConditionFault unfit(
            CelAbstractSyntaxTree parsed, ConditionScope scope, CelIssue issue) {
        var place = new FaultPlace(parsed.getSource());
        int at = place.ofTerm(issue.getExprId());
        var term = Formula.term(parsed.getExpr(), issue.getExprId());
        boolean unknown = issue.getMessage().startsWith("undeclared");
        boolean calls = term.filter(t -> t.getKind() == CelExpr.ExprKind.Kind.CALL).isPresent();
        if (unknown && calls) {
            int start = place.nameBefore(at);
            String name = term.orElseThrow().call().function();
            return new ConditionFault(
                    start,
                    Math.max(1, at - start),
                    ConditionTexts.text(
                            "fault.function",
                            name,
                            String.join(", ", Vocabulary.textFunctions().keySet())));
        }
        String word = place.wordAt(at);
        int length = Math.max(1, word.length());
        if (unknown) {
            return new ConditionFault(at, length, unknownWord(word, scope));
        }
        if (issue.getMessage().startsWith("expected type 'bool'")) {
            return new ConditionFault(0, place.length(), ConditionTexts.text("fault.result"));
        }
        return new ConditionFault(at, length, ConditionTexts.text("fault.kinds", word));
    }

    private static String unknownWord(String word, ConditionScope scope) {
        if (Vocabulary.known(word)) {
            return ConditionTexts.text("fault.scope", word);
        }
        if (MEANT.containsKey(word)) {
            return ConditionTexts.text("fault.token.meant", word, MEANT.getOrDefault(word, ""));
        }
        return Vocabulary.of(scope).keySet().stream()
                .min(Comparator.comparingInt(known -> distance(word, known)))
                .filter(known -> distance(word, known) <= FARTHEST_GUESS)
                .map(known -> ConditionTexts.text("fault.word.like", word, known))
                .orElseGet(() -> ConditionTexts.text("fault.word", word));
    }

    /// How many letters must be put in, taken out or changed to make one word of the other
    /// (Levenshtein 1966), capitals or not.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                char ofA = Character.toLowerCase(a.charAt(i - 1));
                char ofB = Character.toLowerCase(b.charAt(j - 1));
                int changed = before + (ofA == ofB ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, 1 + Math.min(before, row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
