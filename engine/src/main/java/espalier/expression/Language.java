package espalier.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;

import java.util.Map;

/// The part of the Common Expression Language that conditions use: comparison, arithmetic on one
/// kind of number, and a few functions of text. There are no loops, so a condition costs no more
/// than its length; regular expressions are bounded ones.
final class Language {

    static final String MATCHES = "matches";
    private static final String MODULO = "_%_";

    private static final int DEEPEST = 50;
    private static final String REMAINDER = "remainder_double";
    private static final String MATCHES_OF_TEXT = "text_matches";
    private static final String SIZE_OF_TEXT = "text_size";
    private static final String SIZE_IN_BRACKETS = "size_text";

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(ThoughtCondition.LONGEST)
                    .maxParseRecursionDepth(DEEPEST)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private Language() {}

    static CelCompiler compiler(ConditionScope scope) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros()
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(
                                CelStandardDeclarations.newBuilder()
                                        .includeFunctions(
                                                StandardFunction.CONDITIONAL,
                                                StandardFunction.LOGICAL_NOT,
                                                StandardFunction.LOGICAL_OR,
                                                StandardFunction.LOGICAL_AND,
                                                StandardFunction.EQUALS,
                                                StandardFunction.NOT_EQUALS,
                                                StandardFunction.ADD,
                                                StandardFunction.SUBTRACT,
                                                StandardFunction.MULTIPLY,
                                                StandardFunction.DIVIDE,
                                                StandardFunction.NEGATE,
                                                StandardFunction.IN,
                                                StandardFunction.CONTAINS,
                                                StandardFunction.ENDS_WITH,
                                                StandardFunction.STARTS_WITH,
                                                StandardFunction.LESS,
                                                StandardFunction.LESS_EQUALS,
                                                StandardFunction.GREATER,
                                                StandardFunction.GREATER_EQUALS)
                                        .build())
                        .addFunctionDeclarations(
                                CelFunctionDecl.newFunctionDeclaration(
                                        MODULO,
                                        CelOverloadDecl.newGlobalOverload(
                                                REMAINDER,
                                                SimpleType.DOUBLE,
                                                SimpleType.DOUBLE,
                                                SimpleType.DOUBLE)),
                                CelFunctionDecl.newFunctionDeclaration(
                                        MATCHES,
                                        CelOverloadDecl.newMemberOverload(
                                                MATCHES_OF_TEXT,
                                                SimpleType.BOOL,
                                                SimpleType.STRING,
                                                SimpleType.STRING)),
                                CelFunctionDecl.newFunctionDeclaration(
                                        "size",
                                        CelOverloadDecl.newMemberOverload(
                                                SIZE_OF_TEXT, SimpleType.DOUBLE, SimpleType.STRING),
                                        CelOverloadDecl.newGlobalOverload(
                                                SIZE_IN_BRACKETS,
                                                SimpleType.DOUBLE,
                                                SimpleType.STRING)))
                        .setResultType(SimpleType.BOOL);
        Vocabulary.of(scope).values().forEach(w -> builder.addVar(w.name(), type(w.kind())));
        return builder.build();
    }

    /// What evaluates a checked condition.
    ///
    /// @param patterns the regular expressions that stand in it, by their texts
    @SuppressWarnings("Immutable") // The map is a copy that nobody changes.
    static Program program(CelAbstractSyntaxTree checked, Map<String, BoundedPattern> patterns) {
        try {
            return CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .setStandardFunctions(
                            CelStandardFunctions.newBuilder()
                                    .excludeFunctions(
                                            CelStandardFunctions.StandardFunction.MATCHES,
                                            CelStandardFunctions.StandardFunction.SIZE,
                                            CelStandardFunctions.StandardFunction.MODULO)
                                    .build())
                    .addFunctionBindings(
                            CelFunctionBinding.fromOverloads(
                                    MODULO,
                                    CelFunctionBinding.from(
                                            REMAINDER,
                                            Double.class,
                                            Double.class,
                                            (a, b) -> a % b)))
                    .addFunctionBindings(
                            CelFunctionBinding.fromOverloads(
                                    MATCHES,
                                    CelFunctionBinding.from(
                                            MATCHES_OF_TEXT,
                                            String.class,
                                            String.class,
                                            (text, pattern) -> found(patterns, pattern, text))))
                    .addFunctionBindings(
                            CelFunctionBinding.fromOverloads(
                                    "size",
                                    CelFunctionBinding.from(
                                            SIZE_OF_TEXT, String.class, Language::size),
                                    CelFunctionBinding.from(
                                            SIZE_IN_BRACKETS, String.class, Language::size)))
                    .build()
                    .createProgram(checked);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked condition could not be planned.", e);
        }
    }

    private static boolean found(
            Map<String, BoundedPattern> patterns, String pattern, String text) {
        var compiled = patterns.get(pattern);
        return compiled != null && compiled.find(text);
    }

    private static double size(String text) {
        return text.codePointCount(0, text.length());
    }

    private static CelType type(Word.Kind kind) {
        return switch (kind) {
            case NUMBER -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case STATEMENT -> SimpleType.BOOL;
        };
    }
}
