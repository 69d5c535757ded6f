package espalier.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.types.SimpleType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at conditions as their parsers see them, term by term.
final class Formula {

    /// What turns "not known" into a "true" that is not meant.
    private static final Set<String> TURNING = Set.of("!_", "_!=_", "_?_:_");

    private static final String EQUALS = "_==_";

    private Formula() {}

    /// Makes whole numbers of a condition the one kind of number that there is.
    static void oneKindOfNumber(CelMutableExpr term) {
        switch (term.getKind()) {
            case CONSTANT -> {
                if (term.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
                    double value = term.constant().int64Value();
                    term.setConstant(CelConstant.ofValue(value));
                }
            }
            case CALL -> {
                term.call().target().ifPresent(Formula::oneKindOfNumber);
                term.call().args().forEach(Formula::oneKindOfNumber);
            }
            case SELECT -> oneKindOfNumber(term.select().operand());
            case LIST -> term.list().elements().forEach(Formula::oneKindOfNumber);
            case IDENT, STRUCT, MAP, COMPREHENSION, NOT_SET -> {}
        }
    }

    /// The regular expressions of a condition, compiled, by their texts.
    ///
    /// @throws ConditionException where one is wrong, or not written out
    static Map<String, BoundedPattern> patterns(CelAbstractSyntaxTree condition) {
        var patterns = new HashMap<String, BoundedPattern>();
        collect(condition, condition.getExpr(), patterns);
        return Map.copyOf(patterns);
    }

    private static void collect(
            CelAbstractSyntaxTree condition, CelExpr term, Map<String, BoundedPattern> patterns) {
        if (term.getKind() == CelExpr.ExprKind.Kind.CALL
                && term.call().function().equals(Language.MATCHES)) {
            var pattern = term.call().args().getFirst();
            var place = new FaultPlace(condition.getSource());
            int at = place.ofTerm(pattern.id());
            if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
                throw new ConditionException(
                        new ConditionFault(
                                at,
                                place.wordAt(at).length(),
                                ConditionTexts.text("pattern.literal")));
            }
            String text = pattern.constant().stringValue();
            patterns.put(text, BoundedPattern.compile(text, Math.min(at + 1, place.length())));
        }
        parts(term).forEach(part -> collect(condition, part, patterns));
    }

    /// Whether a condition can take an absent figure for a number that compares as false with every
    /// other, and still be right: wherever what depends on one is not turned round.
    static boolean takesAbsentAsFalse(CelAbstractSyntaxTree checked, Set<String> figures) {
        return takesAbsentAsFalse(checked, checked.getExpr(), figures);
    }

    private static boolean takesAbsentAsFalse(
            CelAbstractSyntaxTree checked, CelExpr term, Set<String> figures) {
        if (turns(checked, term) && mentions(term, figures)) {
            return false;
        }
        return parts(term).stream().allMatch(part -> takesAbsentAsFalse(checked, part, figures));
    }

    private static boolean turns(CelAbstractSyntaxTree checked, CelExpr term) {
        if (term.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        String function = term.call().function();
        return TURNING.contains(function)
                || (function.equals(EQUALS)
                        && checked.getType(term.call().args().getFirst().id())
                                .filter(SimpleType.BOOL::equals)
                                .isPresent());
    }

    private static boolean mentions(CelExpr term, Set<String> words) {
        return term.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? words.contains(term.ident().name())
                : parts(term).stream().anyMatch(part -> mentions(part, words));
    }

    private static List<CelExpr> parts(CelExpr term) {
        return switch (term.getKind()) {
            case CALL -> {
                var call = term.call();
                var parts = new ArrayList<CelExpr>(call.args());
                call.target().ifPresent(parts::add);
                yield parts;
            }
            case SELECT -> List.of(term.select().operand());
            case LIST -> term.list().elements();
            case CONSTANT, IDENT, STRUCT, MAP, COMPREHENSION, NOT_SET -> List.of();
        };
    }

    /// The term of this number, where there is one.
    static Optional<CelExpr> term(CelExpr term, long id) {
        if (term.id() == id) {
            return Optional.of(term);
        }
        return parts(term).stream().flatMap(part -> term(part, id).stream()).findFirst();
    }
}
