package espalier.template;

import espalier.template.TemplateStatement.Target;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the statements of a template, once.
final class Interpreter {

    /// How statements go on after one of them.
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    private final Allowance allowance = new Allowance();
    private final Evaluator evaluator = new Evaluator(allowance);
    private int line = 1;

    private Interpreter() {}

    static String render(
            List<TemplateStatement> statements, Map<String, Value> names, Clock clock) {
        Interpreter interpreter = new Interpreter();
        Scope scope = Scope.of(Globals.of(clock, interpreter.allowance)).inner();
        names.forEach(scope::set);
        try {
            return interpreter.captured(statements, scope.inner()).text();
        } catch (Fault fault) {
            throw fault.atLine(interpreter.line);
        }
    }

    /// The text that statements write.
    Value.Text captured(List<TemplateStatement> statements, Scope scope) {
        int before = line;
        BoundedText out = new BoundedText(allowance);
        run(statements, scope, out);
        line = before;
        return out.value();
    }

    Value value(TemplateExpression expression, Scope scope) {
        return evaluator.value(expression, scope);
    }

    private Flow run(List<TemplateStatement> statements, Scope scope, BoundedText out) {
        allowance.enter();
        Flow flow = Flow.ON;
        for (int i = 0; i < statements.size() && flow == Flow.ON; i++) {
            allowance.step();
            flow = run(statements.get(i), scope, out);
        }
        allowance.leave();
        return flow;
    }

    private Flow run(TemplateStatement statement, Scope scope, BoundedText out) {
        switch (statement) {
            case TemplateStatement.Plain(String text) -> out.append(text);
            case TemplateStatement.Print(int at, TemplateExpression value) -> {
                line = at;
                out.append(PythonText.text(value(value, scope), allowance));
            }
            case TemplateStatement.If choice -> {
                return choose(choice, scope, out);
            }
            case TemplateStatement.For loop -> {
                line = loop.line();
                return loop(loop, value(loop.values(), scope), 0, scope, out);
            }
            case TemplateStatement.Break _ -> {
                return Flow.BREAK;
            }
            case TemplateStatement.Continue _ -> {
                return Flow.CONTINUE;
            }
            case TemplateStatement.Set set -> set(set, scope, scope);
            case TemplateStatement.Capture capture -> {
                Value text = captured(capture.body(), scope.inner());
                line = capture.line();
                assign(capture.target(), filtered(text, capture.filters(), scope), scope);
            }
            case TemplateStatement.Filter filter -> {
                Value text = captured(filter.body(), scope.inner());
                line = filter.line();
                out.append(PythonText.text(filtered(text, filter.filters(), scope), allowance));
            }
            case TemplateStatement.With with -> {
                Scope inner = scope.inner();
                with.names().forEach(set -> set(set, scope, inner));
                return run(with.body(), inner, out);
            }
            case TemplateStatement.MacroDefinition(TemplateStatement.MacroShape macro) ->
                    scope.set(macro.name(), new Macro(macro, scope, this));
            case TemplateStatement.CallBlock block -> {
                line = block.line();
                Macro caller = new Macro(block.caller(), scope, this);
                Value text = evaluator.call(block.call(), Map.of("caller", caller), scope);
                out.append(PythonText.text(text, allowance));
            }
        }
        return Flow.ON;
    }

    private Value filtered(Value text, TemplateExpression filters, Scope scope) {
        Scope inner = scope.inner();
        inner.set(TemplateStatement.CAPTURED, text);
        return value(filters, inner);
    }

    private Flow choose(TemplateStatement.If choice, Scope scope, BoundedText out) {
        for (TemplateStatement.Branch branch : choice.branches()) {
            line = branch.line();
            if (value(branch.condition(), scope).truth()) {
                return run(branch.body(), scope, out);
            }
        }
        return run(choice.otherwise(), scope, out);
    }

    private Flow loop(
            TemplateStatement.For statement,
            Value values,
            int depth,
            Scope scope,
            BoundedText out) {
        List<Value> chosen = chosen(statement, Elements.of(values, allowance), scope);
        if (chosen.isEmpty()) {
            return run(statement.otherwise(), scope, out);
        }
        Loop loop = new Loop(chosen, depth, descent(statement, scope), new Comparisons(allowance));
        Flow flow = Flow.ON;
        while (flow != Flow.BREAK && loop.hasNext()) {
            line = statement.line();
            allowance.step();
            Scope inner = scope.inner();
            assign(statement.target(), loop.next(), inner);
            inner.set("loop", loop);
            flow = run(statement.body(), inner, out);
        }
        return Flow.ON;
    }

    /// The values that a loop's own condition lets through.
    private List<Value> chosen(TemplateStatement.For statement, List<Value> values, Scope scope) {
        if (statement.condition().isEmpty()) {
            return values;
        }
        TemplateExpression condition = statement.condition().get();
        List<Value> chosen = new ArrayList<>();
        for (Value value : values) {
            allowance.step();
            Scope inner = scope.inner();
            assign(statement.target(), value, inner);
            if (value(condition, inner).truth()) {
                chosen.add(value);
            }
        }
        allowance.items(chosen.size());
        return chosen;
    }

    private Optional<Loop.Descent> descent(TemplateStatement.For statement, Scope scope) {
        return switch (statement.recursion()) {
            case NONE -> Optional.empty();
            case ALLOWED ->
                    Optional.of((values, depth) -> {
                        int before = line;
                        BoundedText out = new BoundedText(allowance);
                        loop(statement, values, depth, scope, out);
                        line = before;
                        return out.value();
                    });
        };
    }

    private void set(TemplateStatement.Set set, Scope from, Scope to) {
        line = set.line();
        assign(set.target(), value(set.value(), from), to);
    }

    private void assign(Target target, Value value, Scope scope) {
        switch (target) {
            case Target.Variable(String name) -> scope.set(name, value);
            case Target.Attribute(String namespace, String name) -> {
                if (!(scope.value(namespace) instanceof Namespace names)) {
                    throw new Fault(
                            ("'%s' is no namespace, so its '%s' cannot be set. "
                                            + "Maybe it should be made by 'namespace()'.")
                                    .formatted(namespace, name));
                }
                names.set(name, value);
            }
            case Target.Several(List<Target> targets) -> {
                List<Value> values = Elements.of(value, allowance);
                if (values.size() != targets.size()) {
                    throw new Fault(
                            ("%d names cannot be set to %d values. "
                                            + "Maybe the pairs of a dict were meant.")
                                    .formatted(targets.size(), values.size()));
                }
                for (int i = 0; i < targets.size(); i++) {
                    assign(targets.get(i), values.get(i), scope);
                }
            }
        }
    }
}
