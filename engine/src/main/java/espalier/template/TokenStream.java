package espalier.template;

import espalier.template.Token.Kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The tokens that a parser has still to read, and how deep it is.
final class TokenStream {

    private static final int DEEPEST = 120;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private Set<String> mentioned = new HashSet<>();

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /// The token after the next.
    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean skipName(String name) {
        boolean found = peek().name(name);
        next += found ? 1 : 0;
        return found;
    }

    boolean skipOperator(String operator) {
        boolean found = peek().operator(operator);
        next += found ? 1 : 0;
        return found;
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected("'%s'".formatted(operator));
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'%s'".formatted(name));
        }
    }

    String anyName() {
        return expect(Kind.NAME, "a name").text();
    }

    Token expect(Kind kind, String described) {
        if (peek().kind() != kind) {
            throw unexpected(described);
        }
        return take();
    }

    Fault unexpected(String expected) {
        return new Fault(
                "%s was expected, but there is %s. Maybe something before it is missing."
                        .formatted(expected, peek().described()));
    }

    /// Goes one deeper; [#leave] is called on the way back.
    void enter() {
        if (++depth > DEEPEST) {
            throw new Fault(
                    ("brackets or blocks lie more than %d deep in each other. "
                                    + "Maybe one is not closed.")
                            .formatted(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }

    void mention(String name) {
        mentioned.add(name);
    }

    /// Begins to collect mentioned names anew; answers those before.
    Set<String> replaceMentioned() {
        Set<String> before = mentioned;
        mentioned = new HashSet<>();
        return before;
    }

    /// Goes on with the names that were mentioned before; answers those since.
    Set<String> restoreMentioned(Set<String> before) {
        Set<String> since = mentioned;
        mentioned = before;
        mentioned.addAll(since);
        return Set.copyOf(since);
    }
}
