package espalier.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A part of a row, as Python's `[from:to:step]` picks it.
record Slice(Optional<Integer> from, Optional<Integer> to, Optional<Integer> step) {

    Slice {
        if (step.filter(size -> size == 0).isPresent()) {
            throw new Fault("the step of a slice is 0. Maybe 1 or -1 was meant.");
        }
    }

    <T> List<T> of(List<T> row) {
        List<T> picked = new ArrayList<>();
        places(row.size(), place -> picked.add(row.get(place)));
        return picked;
    }

    String of(String text) {
        int[] characters = text.codePoints().toArray();
        StringBuilder picked = new StringBuilder();
        places(characters.length, place -> picked.appendCodePoint(characters[place]));
        return picked.toString();
    }

    private void places(int size, IntConsumer each) {
        long stride = step.orElse(1);
        if (stride > 0) {
            long end = to.map(bound -> clamped(bound, size, 0, size)).orElse(size);
            long begin = from.map(bound -> clamped(bound, size, 0, size)).orElse(0);
            for (long place = begin; place < end; place += stride) {
                each.accept((int) place);
            }
        } else {
            long end = to.map(bound -> clamped(bound, size, -1, size - 1)).orElse(-1);
            long begin = from.map(bound -> clamped(bound, size, -1, size - 1)).orElse(size - 1);
            for (long place = begin; place > end; place += stride) {
                each.accept((int) place);
            }
        }
    }

    private static int clamped(int bound, int size, int least, int most) {
        long place = bound < 0 ? (long) bound + size : bound;
        return Math.clamp(place, least, Math.max(least, most));
    }
}
