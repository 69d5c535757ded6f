package espalier.template;

import espalier.template.TemplateStatement.Target;
import espalier.template.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the text and the blocks of a template.
final class StatementParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final OperandParser operands;
    private final TargetParser targets;
    private int loops;

    private StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
        operands = new OperandParser(tokens, expressions);
        targets = new TargetParser(tokens);
    }

    static List<TemplateStatement> parse(List<Token> source) {
        TokenStream tokens = new TokenStream(source);
        try {
            return new StatementParser(tokens).body("the template", 1, Set.of());
        } catch (Fault fault) {
            throw fault.atLine(tokens.peek().line());
        }
    }

    /// The statements up to one of the words that end a block; it is taken, what follows it is not.
    private List<TemplateStatement> body(String block, int line, Set<String> ends) {
        tokens.enter();
        List<TemplateStatement> body = new ArrayList<>();
        while (!ended(block, line, ends)) {
            body.add(statement());
        }
        tokens.leave();
        return List.copyOf(body);
    }

    private boolean ended(String block, int line, Set<String> ends) {
        if (tokens.peek().kind() == Kind.END) {
            if (ends.isEmpty()) {
                return true;
            }
            throw new Fault(
                    "'%s' of line %d has no end. Maybe a '{%% %s %%}' is missing."
                            .formatted(block, line, ends.stream().sorted().toList().getLast()));
        }
        if (tokens.peek().is(Kind.OPENING, "{%") && ends.contains(tokens.second().text())) {
            tokens.take();
            return true;
        }
        return false;
    }

    private void close() {
        tokens.expect(Kind.CLOSING, "'%}'");
    }

    /// The body of a block that has but one end.
    private List<TemplateStatement> only(String block, int line) {
        close();
        List<TemplateStatement> body = body(block, line, Set.of("end" + block));
        tokens.take();
        close();
        return body;
    }

    private TemplateStatement statement() {
        Token token = tokens.take();
        if (token.kind() == Kind.PLAIN) {
            return new TemplateStatement.Plain(token.text());
        }
        if (token.text().equals("{{")) {
            TemplateExpression value = expressions.tuple();
            tokens.expect(Kind.CLOSING, "'}}'");
            return new TemplateStatement.Print(token.line(), value);
        }
        return block(tokens.anyName(), token.line());
    }

    private TemplateStatement block(String name, int line) {
        return switch (name) {
            case "if" -> choice(line);
            case "for" -> loop(line);
            case "set" -> set(line);
            case "macro" -> new TemplateStatement.MacroDefinition(macro(line));
            case "call" -> call(line);
            case "filter" -> filter(line);
            case "with" -> with(line);
            case "generation" -> generation(line);
            case "break", "continue" -> jump(name);
            default ->
                    throw new Fault(
                            ("no block is called '%s'. "
                                            + "Maybe it is misspelt, or ends what was not begun.")
                                    .formatted(name));
        };
    }

    private TemplateStatement choice(int line) {
        List<TemplateStatement.Branch> branches = new ArrayList<>();
        int at = line;
        String word = "if";
        while (!word.equals("endif") && !word.equals("else")) {
            TemplateExpression condition = expressions.tupleBeforeIf();
            close();
            List<TemplateStatement> body = body("if", line, Set.of("elif", "else", "endif"));
            branches.add(new TemplateStatement.Branch(at, condition, body));
            at = tokens.peek().line();
            word = tokens.take().text();
        }
        List<TemplateStatement> otherwise = word.equals("else") ? only("if", line) : List.of();
        if (word.equals("endif")) {
            close();
        }
        return new TemplateStatement.If(List.copyOf(branches), otherwise);
    }

    private TemplateStatement loop(int line) {
        Target target = targets.ofLoop();
        tokens.expectName("in");
        TemplateExpression values = expressions.tupleBeforeIf();
        Optional<TemplateExpression> condition =
                tokens.skipName("if") ? Optional.of(expressions.expression()) : Optional.empty();
        TemplateStatement.Recursion recursion =
                tokens.skipName("recursive")
                        ? TemplateStatement.Recursion.ALLOWED
                        : TemplateStatement.Recursion.NONE;
        close();
        loops++;
        List<TemplateStatement> body = body("for", line, Set.of("else", "endfor"));
        loops--;
        List<TemplateStatement> otherwise = List.of();
        if (tokens.take().text().equals("else")) {
            otherwise = only("for", line);
        } else {
            close();
        }
        return new TemplateStatement.For(
                line, target, values, condition, recursion, body, otherwise);
    }

    private TemplateStatement jump(String name) {
        if (loops == 0) {
            throw new Fault(
                    "'%s' stands outside a loop. Maybe a 'for' is missing.".formatted(name));
        }
        close();
        return name.equals("break")
                ? new TemplateStatement.Break()
                : new TemplateStatement.Continue();
    }

    private TemplateStatement set(int line) {
        Target target = targets.ofSet();
        if (tokens.skipOperator("=")) {
            TemplateExpression value = expressions.tuple();
            close();
            return new TemplateStatement.Set(line, target, value);
        }
        TemplateExpression filters =
                operands.filters(new TemplateExpression.Name(TemplateStatement.CAPTURED));
        return new TemplateStatement.Capture(line, target, filters, outsideLoops("set", line));
    }

    private TemplateStatement filter(int line) {
        TemplateExpression first =
                operands.filter(new TemplateExpression.Name(TemplateStatement.CAPTURED));
        TemplateExpression filters = operands.filters(first);
        return new TemplateStatement.Filter(line, filters, outsideLoops("filter", line));
    }

    private TemplateStatement with(int line) {
        List<TemplateStatement.Set> names = new ArrayList<>();
        while (tokens.peek().kind() != Kind.CLOSING) {
            if (!names.isEmpty()) {
                tokens.expectOperator(",");
            }
            Target target = targets.one();
            tokens.expectOperator("=");
            names.add(new TemplateStatement.Set(line, target, expressions.expression()));
        }
        return new TemplateStatement.With(line, List.copyOf(names), only("with", line));
    }

    /// What the model wrote is marked for training; for rendering it is a block with names of its
    /// own.
    private TemplateStatement generation(int line) {
        return new TemplateStatement.With(line, List.of(), outsideLoops("generation", line));
    }

    private List<TemplateStatement> outsideLoops(String block, int line) {
        int before = loops;
        loops = 0;
        List<TemplateStatement> body = only(block, line);
        loops = before;
        return body;
    }

    private TemplateStatement.MacroShape macro(int line) {
        String name = tokens.anyName();
        List<TemplateStatement.Parameter> parameters = parameters();
        return shape(name, parameters, "macro", line);
    }

    private TemplateStatement.MacroShape shape(
            String name, List<TemplateStatement.Parameter> parameters, String block, int line) {
        Set<String> before = tokens.replaceMentioned();
        List<TemplateStatement> body = outsideLoops(block, line);
        return new TemplateStatement.MacroShape(
                name, parameters, tokens.restoreMentioned(before), body);
    }

    private TemplateStatement call(int line) {
        List<TemplateStatement.Parameter> parameters =
                tokens.peek().operator("(") ? parameters() : List.of();
        if (!(expressions.expression() instanceof TemplateExpression.Call call)) {
            throw new Fault("a call block needs a call. Maybe the brackets are missing.");
        }
        return new TemplateStatement.CallBlock(
                line, call, shape("caller", parameters, "call", line));
    }

    private List<TemplateStatement.Parameter> parameters() {
        List<TemplateStatement.Parameter> parameters = new ArrayList<>();
        tokens.expectOperator("(");
        while (!tokens.skipOperator(")")) {
            if (!parameters.isEmpty()) {
                tokens.expectOperator(",");
            }
            String name = targets.name();
            boolean optional = tokens.skipOperator("=");
            if (!optional
                    && !parameters.isEmpty()
                    && parameters.getLast().otherwise().isPresent()) {
                throw new Fault(
                        "the parameter '%s' needs a default too. Maybe it should come earlier."
                                .formatted(name));
            }
            parameters.add(
                    new TemplateStatement.Parameter(
                            name,
                            optional ? Optional.of(expressions.expression()) : Optional.empty()));
        }
        return List.copyOf(parameters);
    }
}
