package espalier.thought;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// The thoughts of a chain. Chains that differ in their last thought only, as siblings' do, share
/// all others: a search makes one for every thought that it values.
final class ThoughtLine extends AbstractList<Thought> implements RandomAccess {

    private final Thought[] thoughts;
    private final List<Thought> last;

    /// @param thoughts never changed again
    /// @param last one more thought, or none
    private ThoughtLine(Thought[] thoughts, List<Thought> last) {
        this.thoughts = thoughts;
        this.last = last;
    }

    static ThoughtLine of(List<Thought> thoughts) {
        return thoughts instanceof ThoughtLine line
                ? line
                : new ThoughtLine(thoughts.toArray(new Thought[0]), List.of());
    }

    ThoughtLine then(Thought next) {
        var above = last.isEmpty() ? thoughts : toArray(new Thought[0]);
        return new ThoughtLine(above, List.of(next));
    }

    @Override
    public Thought get(int at) {
        return at == thoughts.length ? last.get(0) : thoughts[at];
    }

    @Override
    public int size() {
        return thoughts.length + last.size();
    }
}
