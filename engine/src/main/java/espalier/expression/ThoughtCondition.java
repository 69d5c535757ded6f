package espalier.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;

import espalier.tree.ReadableTree;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A condition on thoughts that the user has written, such as `value < 0.3 && level > 2` or
/// `text.contains("8") && !illegal`, in the Common Expression Language with the words of
/// [Vocabulary].
///
/// All numbers are of one kind, whole or not. A figure that is absent (a thought that nothing has
/// visited has no `q`, one that nobody has valued no `value`) makes the comparison that it stands
/// in neither true nor false, and a condition that hangs on it does not hold: `q < 0.3`, `q >= 0.3`
/// and `!(q < 0.3)` all leave out such a thought, `q < 0.3 || visits == 0` takes it in. Whatever
/// cannot be computed does not hold either. A text that is absent is empty.
public final class ThoughtCondition implements ThoughtFilter {

    /// The longest condition, in letters.
    public static final int LONGEST = 1000;

    /// Conditions of one scope, read and checked. Making one is dear, so keep it.
    public static final class Reader {

        private final ConditionScope scope;
        private final CelCompiler compiler;
        private final Map<String, Word> words;

        /// A reader of conditions with the words of a scope.
        public Reader(ConditionScope scope) {
            this.scope = scope;
            this.compiler = Language.compiler(scope);
            this.words = Map.copyOf(Vocabulary.of(scope));
        }

        /// The condition that a text means.
        ///
        /// @throws ConditionException where it means none, with the place and what to try
        public ThoughtCondition read(String text) {
            if (text.isBlank()) {
                throw fault(
                        new ConditionFault(0, text.length(), ConditionTexts.text("fault.empty")));
            }
            if (text.length() > LONGEST) {
                throw fault(
                        new ConditionFault(
                                LONGEST,
                                text.length() - LONGEST,
                                ConditionTexts.text("fault.long", LONGEST)));
            }
            try {
                return checked(text);
            } catch (CelValidationException e) {
                throw new IllegalStateException("A condition without errors was refused.", e);
            }
        }

        /// What is wrong with a text, for telling it while it is typed; empty where nothing is.
        public Optional<ConditionFault> fault(String text) {
            try {
                read(text);
                return Optional.empty();
            } catch (ConditionException e) {
                return Optional.of(e.fault());
            }
        }

        private ThoughtCondition checked(String text) throws CelValidationException {
            var parsed = compiler.parse(text);
            if (parsed.hasError()) {
                throw fault(
                        Faults.unreadable(
                                new FaultPlace(parsed.getSource()), parsed.getErrors().getFirst()));
            }
            var draft = CelMutableAst.fromCelAst(parsed.getAst());
            Formula.oneKindOfNumber(draft.expr());
            var whole =
                    CelAbstractSyntaxTree.newParsedAst(
                            draft.toParsedAst().getExpr(), parsed.getAst().getSource());
            var checked = compiler.check(whole);
            if (checked.hasError()) {
                throw fault(Faults.unfit(whole, scope, checked.getErrors().getFirst()));
            }
            return new ThoughtCondition(text, checked.getAst(), words);
        }

        private static ConditionException fault(ConditionFault fault) {
            return new ConditionException(fault);
        }
    }

    private final String text;
    private final Program program;
    private final Map<String, Word> words;
    private final boolean takesAbsentAsFalse;

    private ThoughtCondition(String text, CelAbstractSyntaxTree checked, Map<String, Word> words) {
        this.text = text;
        this.words = words;
        this.program = Language.program(checked, Formula.patterns(checked));
        this.takesAbsentAsFalse = Formula.takesAbsentAsFalse(checked, figures(words));
    }

    private static Set<String> figures(Map<String, Word> words) {
        return words.values().stream()
                .filter(word -> word.kind() == Word.Kind.NUMBER)
                .map(Word::name)
                .collect(Collectors.toSet());
    }

    /// As the user wrote it.
    public String text() {
        return text;
    }

    @Override
    public boolean holds(ReadableTree tree, int thought) {
        return holds(tree, thought, Moment.NONE);
    }

    /// Whether it holds for a thought at a moment of a run. To be asked on the thread that owns the
    /// tree.
    ///
    /// @param thought its id
    public boolean holds(ReadableTree tree, int thought, Moment moment) {
        var sight = new SeenThought(tree, thought, moment);
        CelVariableResolver reading = name -> reading(name, sight);
        try {
            return Boolean.TRUE.equals(program.eval(reading));
        } catch (CelEvaluationException _) {
            return false;
        }
    }

    /// What a word stands for; nothing, which the language carries through to where something else
    /// decides, where the figure is absent.
    private Optional<Object> reading(String name, SeenThought sight) {
        Word word = words.get(name);
        if (word == null) {
            return Optional.empty();
        }
        Object value = word.of(sight);
        return !takesAbsentAsFalse && value instanceof Double figure && figure.isNaN()
                ? Optional.empty()
                : Optional.of(value);
    }
}
