package espalier.expression;

import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtStatus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// All words that conditions may use, in the order in which they are offered.
public final class Vocabulary {

    private interface Figure {
        double of(ReadableTree tree, int id);
    }

    private interface Statement {
        boolean of(ReadableTree tree, int id);
    }

    private interface SightFigure {
        double of(SeenThought sight);
    }

    private interface SightText {
        String of(SeenThought sight);
    }

    private static final List<Word> ALL =
            List.of(
                    figure("value", ReadableTree::bestKnownValue),
                    figure("q", ReadableTree::meanValue),
                    figure("raw", ReadableTree::modelValue),
                    figure("visits", ReadableTree::visits),
                    figure("prior", ReadableTree::prior),
                    figure("rawValue", ReadableTree::modelValue),
                    figure("level", ReadableTree::level),
                    figure("depth", ReadableTree::level),
                    text("text", s -> s.tree().thought(s.id()).text()),
                    text("chain", SeenThought::chain),
                    text("state", s -> legalState(s.tree().verdict(s.id()))),
                    text("answer", s -> s.tree().verdict(s.id()).statedAnswer().orElse("")),
                    statement("solved", (t, id) -> t.verdict(id) instanceof Verdict.Solved),
                    statement("legal", (t, id) -> t.verdict(id) instanceof Verdict.Legal),
                    statement("illegal", (t, id) -> t.verdict(id) instanceof Verdict.Illegal),
                    statement("wrong", (t, id) -> t.verdict(id) instanceof Verdict.Illegal),
                    statement("finished", ReadableTree::finished),
                    statement("deadEnd", ReadableTree::deadEnd),
                    statement("expanded", ReadableTree::expanded),
                    statement("pruned", (t, id) -> t.status(id) == ThoughtStatus.PRUNED),
                    statement("undone", ReadableTree::withdrawn),
                    statement("pinned", ReadableTree::pinned),
                    statement("written", (t, id) -> t.origin(id) == Origin.WRITTEN),
                    statement("asked", (t, id) -> t.origin(id) == Origin.ASKED),
                    statement("linked", (t, id) -> t.link(id) != ThoughtId.NONE),
                    seen("parentValue", ConditionScope.THOUGHT, SeenThought::parentValue),
                    seen("valueDrop", ConditionScope.THOUGHT, SeenThought::valueDrop),
                    seen("rank", ConditionScope.THOUGHT, SeenThought::rank),
                    seen("visitShare", ConditionScope.THOUGHT, SeenThought::shareOfVisits),
                    figure("children", ReadableTree::childCount),
                    seen("siblings", ConditionScope.THOUGHT, SeenThought::siblings),
                    figure("tokens", (t, id) -> t.thought(id).tokens().size()),
                    seen("weakestToken", ConditionScope.THOUGHT, SeenThought::weakestToken),
                    figure("draws", (t, id) -> t.thought(id).draws()),
                    figure("id", (_, id) -> id),
                    seen("simulations", ConditionScope.RUN, s -> s.moment().simulations()),
                    seen("expansions", ConditionScope.RUN, s -> s.moment().expansions()),
                    seen("thoughts", ConditionScope.RUN, s -> s.tree().size()),
                    seen("spentTokens", ConditionScope.RUN, s -> s.moment().spentTokens()),
                    seen("budgetUsed", ConditionScope.RUN, s -> s.moment().budgetUsed()),
                    seen("secondValue", ConditionScope.RUN, s -> s.moment().secondValue()));

    private Vocabulary() {}

    /// The words that a condition of this scope may use, by name, in the order to offer them.
    public static SequencedMap<String, Word> of(ConditionScope scope) {
        var words = new LinkedHashMap<String, Word>();
        for (Word word : ALL) {
            if (scope == ConditionScope.RUN || word.scope() == ConditionScope.THOUGHT) {
                words.put(word.name(), word);
            }
        }
        return words;
    }

    /// Whether a name is a word, in whatever scope.
    static boolean known(String name) {
        return ALL.stream().anyMatch(word -> word.name().equals(name));
    }

    /// What stands between a word and what it is compared with, each with its help's key: for
    /// completion.
    public static Map<String, Word.Kind> textFunctions() {
        var functions = new LinkedHashMap<String, Word.Kind>();
        functions.put("contains", Word.Kind.STATEMENT);
        functions.put("startsWith", Word.Kind.STATEMENT);
        functions.put("endsWith", Word.Kind.STATEMENT);
        functions.put("matches", Word.Kind.STATEMENT);
        functions.put("size", Word.Kind.NUMBER);
        return functions;
    }

    private static Word figure(String name, Figure figure) {
        return new Word(
                name, Word.Kind.NUMBER, ConditionScope.THOUGHT, s -> figure.of(s.tree(), s.id()));
    }

    private static Word statement(String name, Statement statement) {
        return new Word(
                name,
                Word.Kind.STATEMENT,
                ConditionScope.THOUGHT,
                s -> statement.of(s.tree(), s.id()));
    }

    private static Word seen(String name, ConditionScope scope, SightFigure figure) {
        return new Word(name, Word.Kind.NUMBER, scope, figure::of);
    }

    private static Word text(String name, SightText text) {
        return new Word(name, Word.Kind.TEXT, ConditionScope.THOUGHT, text::of);
    }

    private static String legalState(Verdict verdict) {
        return verdict instanceof Verdict.Legal(var state) ? state : "";
    }
}
