package espalier.thought;

import java.util.List;

/// A problem and the thoughts from it to one thought, in order; empty at the problem itself.
public record Chain(Problem problem, List<Thought> thoughts) {

    public Chain {
        thoughts = ThoughtLine.of(thoughts);
    }

    /// This chain and one thought more.
    public Chain then(Thought next) {
        return new Chain(problem, ThoughtLine.of(thoughts).then(next));
    }

    /// The texts of the thoughts, in order.
    public List<String> lines() {
        return thoughts.stream().map(Thought::text).toList();
    }
}
