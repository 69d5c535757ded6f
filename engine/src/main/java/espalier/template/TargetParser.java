package espalier.template;

import espalier.template.TemplateStatement.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Reads what is set: names, attributes of namespaces, and several of them.
final class TargetParser {

    private static final Set<String> CONSTANTS =
            Set.of("true", "True", "false", "False", "none", "None");

    private final TokenStream tokens;

    TargetParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /// Names alone.
    Target ofLoop() {
        return several(this::one);
    }

    /// Names and attributes.
    Target ofSet() {
        return several(this::nameOrAttribute);
    }

    Target one() {
        if (!tokens.skipOperator("(")) {
            return new Target.Variable(name());
        }
        tokens.enter();
        Target target = ofLoop();
        tokens.leave();
        tokens.expectOperator(")");
        return target;
    }

    private Target nameOrAttribute() {
        if (tokens.second().operator(".")) {
            String namespace = name();
            tokens.mention(namespace);
            tokens.expectOperator(".");
            return new Target.Attribute(namespace, tokens.anyName());
        }
        return one();
    }

    private Target several(Supplier<Target> each) {
        Target first = each.get();
        if (!tokens.peek().operator(",")) {
            return first;
        }
        List<Target> targets = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",")) {
            Token next = tokens.peek();
            if (next.name("in") || next.operator("=") || next.operator(")")) {
                break;
            }
            targets.add(each.get());
        }
        return new Target.Several(List.copyOf(targets));
    }

    /// A name that can be set.
    String name() {
        if (CONSTANTS.contains(tokens.peek().text())) {
            throw tokens.unexpected("a name that can be set");
        }
        return tokens.anyName();
    }
}
