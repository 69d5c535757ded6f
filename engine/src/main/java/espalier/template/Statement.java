package espalier.template;

import java.util.List;
import java.util.Optional;

/// What a template does. Whoever may fail knows its line.
sealed interface Statement {

    /// The name under which a block's text is handed to its filters; no template can write it.
    String CAPTURED = "(the block)";

    /// Writes text as it is.
    record Plain(String text) implements Statement {}

    /// `{{ value }}`
    record Print(int line, Expression value) implements Statement {}

    /// `{% if %}`, its `elif`s, and its `else`.
    record If(List<Branch> branches, List<Statement> otherwise) implements Statement {}

    record Branch(int line, Expression condition, List<Statement> body) {}

    /// `{% for %}`
    record For(
            int line,
            Target target,
            Expression values,
            Optional<Expression> condition,
            Recursion recursion,
            List<Statement> body,
            List<Statement> otherwise)
            implements Statement {}

    enum Recursion {
        NONE,
        /// `loop` may be called.
        ALLOWED
    }

    record Break() implements Statement {}

    record Continue() implements Statement {}

    /// `{% set target = value %}`
    record Set(int line, Target target, Expression value) implements Statement {}

    /// `{% set target | filters %}`; the filters are around [#CAPTURED].
    record Capture(int line, Target target, Expression filters, List<Statement> body)
            implements Statement {}

    /// `{% filter filters %}`; the filters are around [#CAPTURED].
    record Filter(int line, Expression filters, List<Statement> body) implements Statement {}

    /// `{% with %}`: the body has names of its own.
    record With(int line, List<Set> names, List<Statement> body) implements Statement {}

    record MacroDefinition(MacroShape macro) implements Statement {}

    /// `{% call %}`: a call that is handed a macro called `caller`.
    record CallBlock(int line, Expression.Call call, MacroShape caller) implements Statement {}

    /// What a macro is, before it is defined.
    ///
    /// @param mentioned the names in its body: they decide whether it takes more arguments than it
    ///   has parameters
    record MacroShape(
            String name,
            List<Parameter> parameters,
            java.util.Set<String> mentioned,
            List<Statement> body) {}

    record Parameter(String name, Optional<Expression> otherwise) {}

    /// What is set.
    sealed interface Target {

        record Variable(String name) implements Target {}

        /// `namespace.name`
        record Attribute(String namespace, String name) implements Target {}

        /// `a, b`
        record Several(List<Target> targets) implements Target {}
    }
}
