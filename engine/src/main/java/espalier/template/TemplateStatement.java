package espalier.template;

import java.util.List;
import java.util.Optional;

/// What a template does. Whoever may fail knows its line.
sealed interface TemplateStatement {

    /// The name under which a block's text is handed to its filters; no template can write it.
    String CAPTURED = "(the block)";

    /// Writes text as it is.
    record Plain(String text) implements TemplateStatement {}

    /// `{{ value }}`
    record Print(int line, TemplateExpression value) implements TemplateStatement {}

    /// `{% if %}`, its `elif`s, and its `else`.
    record If(List<Branch> branches, List<TemplateStatement> otherwise)
            implements TemplateStatement {}

    record Branch(int line, TemplateExpression condition, List<TemplateStatement> body) {}

    /// `{% for %}`
    record For(
            int line,
            Target target,
            TemplateExpression values,
            Optional<TemplateExpression> condition,
            Recursion recursion,
            List<TemplateStatement> body,
            List<TemplateStatement> otherwise)
            implements TemplateStatement {}

    enum Recursion {
        NONE,
        /// `loop` may be called.
        ALLOWED
    }

    record Break() implements TemplateStatement {}

    record Continue() implements TemplateStatement {}

    /// `{% set target = value %}`
    record Set(int line, Target target, TemplateExpression value) implements TemplateStatement {}

    /// `{% set target | filters %}`; the filters are around [#CAPTURED].
    record Capture(
            int line, Target target, TemplateExpression filters, List<TemplateStatement> body)
            implements TemplateStatement {}

    /// `{% filter filters %}`; the filters are around [#CAPTURED].
    record Filter(int line, TemplateExpression filters, List<TemplateStatement> body)
            implements TemplateStatement {}

    /// `{% with %}`: the body has names of its own.
    record With(int line, List<Set> names, List<TemplateStatement> body)
            implements TemplateStatement {}

    record MacroDefinition(MacroShape macro) implements TemplateStatement {}

    /// `{% call %}`: a call that is handed a macro called `caller`.
    record CallBlock(int line, TemplateExpression.Call call, MacroShape caller)
            implements TemplateStatement {}

    /// What a macro is, before it is defined.
    ///
    /// @param mentioned the names in its body: they decide whether it takes more arguments than it
    ///   has parameters
    record MacroShape(
            String name,
            List<Parameter> parameters,
            java.util.Set<String> mentioned,
            List<TemplateStatement> body) {}

    record Parameter(String name, Optional<TemplateExpression> otherwise) {}

    /// What is set.
    sealed interface Target {

        record Variable(String name) implements Target {}

        /// `namespace.name`
        record Attribute(String namespace, String name) implements Target {}

        /// `a, b`
        record Several(List<Target> targets) implements Target {}
    }
}
