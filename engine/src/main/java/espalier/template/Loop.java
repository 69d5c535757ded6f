package espalier.template;

import java.util.List;
import java.util.Optional;

/// What a template calls `loop` inside a `for`.
final class Loop implements Value.Live {

    /// Renders the loop's body for other values, one level deeper.
    @FunctionalInterface
    interface Descent {
        Value into(Value values, int depth);
    }

    private final List<Value> values;
    private final int depth;
    private final Optional<Descent> descent;
    private final Comparisons comparisons;
    private Optional<Value> lastChecked = Optional.empty();
    private int index = -1;

    /// @param depth from 0
    Loop(List<Value> values, int depth, Optional<Descent> descent, Comparisons comparisons) {
        this.values = values;
        this.depth = depth;
        this.descent = descent;
        this.comparisons = comparisons;
    }

    boolean hasNext() {
        return index + 1 < values.size();
    }

    /// Goes to the next value.
    Value next() {
        return values.get(++index);
    }

    @Override
    public String described() {
        return "<LoopContext %d/%d>".formatted(index + 1, values.size());
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Value call(Arguments arguments) {
        Value below = arguments.bind("iterable").needed("iterable");
        return descent.orElseThrow(() ->
                        new Fault(
                                "this loop cannot be called. Maybe the word 'recursive' is"
                                        + " missing."))
                .into(below, depth + 1);
    }

    @Override
    public Optional<Value> attribute(String name) {
        return switch (name) {
            case "index" -> Optional.of(Value.Whole.of(index + 1));
            case "index0" -> Optional.of(Value.Whole.of(index));
            case "revindex" -> Optional.of(Value.Whole.of(values.size() - index));
            case "revindex0" -> Optional.of(Value.Whole.of(values.size() - index - 1));
            case "first" -> Optional.of(Value.Bool.of(index == 0));
            case "last" -> Optional.of(Value.Bool.of(!hasNext()));
            case "length" -> Optional.of(Value.Whole.of(values.size()));
            case "depth" -> Optional.of(Value.Whole.of(depth + 1));
            case "depth0" -> Optional.of(Value.Whole.of(depth));
            case "previtem" -> Optional.of(neighbour(index - 1, "there is no previous item"));
            case "nextitem" -> Optional.of(neighbour(index + 1, "there is no next item"));
            case "cycle" -> Optional.of(new Function("the method 'cycle'", this::cycle));
            case "changed" -> Optional.of(new Function("the method 'changed'", this::changed));
            default -> Optional.empty();
        };
    }

    private Value neighbour(int place, String reason) {
        return place >= 0 && place < values.size()
                ? values.get(place)
                : new Value.Undefined(reason);
    }

    private Value cycle(Arguments arguments) {
        List<Value> turns = arguments.positional();
        if (turns.isEmpty()) {
            throw new Fault(
                    "'loop.cycle' has nothing to choose from. Maybe its values are missing.");
        }
        return turns.get(index % turns.size());
    }

    private Value changed(Arguments arguments) {
        Value checked = Value.Items.of(Value.Items.Kind.TUPLE, arguments.positional());
        boolean changed =
                lastChecked.filter(before -> comparisons.equal(before, checked)).isEmpty();
        lastChecked = Optional.of(checked);
        return Value.Bool.of(changed);
    }
}
