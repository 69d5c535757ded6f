package espalier.scene;

import espalier.replica.DonePhase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a slow search does, played so that the eye can follow: down the selected chain, the new
/// thoughts, their values one after another, and up again with the figures changing on the way.
///
/// The tree is ahead of the show: a thought whose turn is still to come is held, that is drawn as
/// it was before. A phase that begins ends the one before, so that the show never falls behind.
public final class PhaseShow {

    /// Of the time from phase to phase, what the show takes.
    private static final double SHARE = 0.75;

    private static final double LONGEST = 1.2e9;
    private static final double SHORTEST = 40e6;

    /// In which order the thoughts have their turns.
    private enum Way {
        DOWN,
        ALL_AT_ONCE,
        ONE_BY_ONE,
        UP
    }

    private double nanos;
    private long shown;
    private List<Integer> chain = List.of();
    private List<Integer> turns = List.of();
    private Way way = Way.DOWN;
    private long began;
    private double at;

    /// The time from the end of one phase to the end of the next, in nanoseconds; where it is too
    /// short to see anything, or 0, there is no show.
    public void pace(double phaseNanos) {
        double span = Math.min(SHARE * phaseNanos, LONGEST);
        nanos = span < SHORTEST ? 0 : span;
        if (nanos == 0) {
            end();
        }
    }

    /// Whether phases are shown at all.
    public boolean on() {
        return nanos > 0;
    }

    /// Forgets what was shown, for another run.
    public void end() {
        chain = List.of();
        turns = List.of();
        at = 1;
    }

    /// Hears of the phase that was done last; the same again changes nothing.
    public void hear(DonePhase phase, long now) {
        if (phase.number() == shown) {
            return;
        }
        shown = phase.number();
        if (!on()) {
            end();
            return;
        }
        began = now;
        at = 0;
        switch (phase.kind()) {
            case SELECTED -> {
                chain = phase.thoughts();
                turns(Way.DOWN, chain);
            }
            case EXPANDED -> turns(Way.ALL_AT_ONCE, phase.thoughts());
            case EVALUATED -> turns(Way.ONE_BY_ONE, phase.thoughts());
            case BACKED_UP -> {
                chain = phase.thoughts();
                turns(Way.UP, chain.reversed());
            }
            case NONE -> end();
        }
    }

    private void turns(Way chosen, List<Integer> ids) {
        way = chosen;
        turns = ids;
    }

    /// Goes to a moment, and says whether there is more to come.
    public boolean go(long now) {
        if (!on() || turns.isEmpty()) {
            return false;
        }
        at = Math.clamp((now - began) / nanos, 0, 1);
        return at < 1;
    }

    /// How many turns have begun.
    private int begun() {
        return Math.min(turns.size(), 1 + (int) (at * turns.size()));
    }

    /// The chain that stands out now.
    public Set<Integer> lit() {
        return switch (way) {
            case DOWN -> new HashSet<>(turns.subList(0, begun()));
            case ALL_AT_ONCE, ONE_BY_ONE -> new HashSet<>(chain);
            case UP ->
                    at >= 1
                            ? Set.of()
                            : new HashSet<>(chain.subList(0, chain.size() + 1 - begun()));
        };
    }

    /// The thoughts that something happens to now.
    public Set<Integer> touched() {
        if (turns.isEmpty() || (way == Way.UP && at >= 1)) {
            return Set.of();
        }
        return switch (way) {
            case ALL_AT_ONCE -> new HashSet<>(turns);
            case ONE_BY_ONE -> new HashSet<>(at >= 1 ? turns : turns.subList(0, begun()));
            case DOWN, UP -> Set.of(turns.get(begun() - 1));
        };
    }

    /// Whether a thought is to be drawn as it was before.
    public boolean holds(int id) {
        return switch (way) {
            case DOWN, ALL_AT_ONCE -> false;
            case ONE_BY_ONE, UP -> at < 1 && turns.subList(begun(), turns.size()).contains(id);
        };
    }
}
