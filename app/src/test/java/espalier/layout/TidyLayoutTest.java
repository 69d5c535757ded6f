package espalier.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class TidyLayoutTest {

    private static final double EPSILON = 1e-6;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neighboursOnALevelAreApartAndInOrder(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);

        for (List<Integer> row : rows(tree, layout)) {
            for (int i = 1; i < row.size(); i++) {
                int a = row.get(i - 1);
                int b = row.get(i);
                double least = tree.parents[a] == tree.parents[b] ? 1 : TidyLayout.COUSIN_GAP;
                assertThat(layout.x(b) - layout.x(a)).isGreaterThan(least - EPSILON);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void parentStandsOverTheMiddleOfItsChildren(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);

        for (int id = 0; id < tree.size(); id++) {
            int first = layout.firstChild(id);
            if (first != Branching.NONE) {
                double middle = (layout.x(first) + layout.x(lastChild(layout, id))) / 2;
                assertThat(layout.x(id)).isCloseTo(middle, within(EPSILON));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void extentsHoldExactlyTheSubtree(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);

        for (int id = 0; id < tree.size(); id++) {
            var subtree = new ArrayList<Integer>(List.of(id));
            for (int i = 0; i < subtree.size(); i++) {
                int at = subtree.get(i);
                for (int c = tree.firstChild(at); c != -1; c = tree.nextSibling(c)) {
                    subtree.add(c);
                }
            }
            assertThat(layout.left(id))
                    .isEqualTo(subtree.stream().mapToDouble(layout::x).min().orElseThrow());
            assertThat(layout.right(id))
                    .isEqualTo(subtree.stream().mapToDouble(layout::x).max().orElseThrow());
            assertThat(layout.deepest(id))
                    .isEqualTo(subtree.stream().mapToInt(layout::level).max().orElseThrow());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameTreeGivesTheSamePlacesWhateverWasLaidOutBefore(int seed) {
        var tree = ArrayTree.random(seed);
        var fresh = arranged(tree);
        var reused = new TidyLayout();
        reused.arrange(ArrayTree.random(seed + 1000));
        reused.arrange(tree);

        for (int id = 0; id < tree.size(); id++) {
            assertThat(reused.x(id)).isEqualTo(fresh.x(id));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsBelowAFoldIsNotLaidOutAndTheRestIsNoWider(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);
        double width = layout.right(0) - layout.left(0);
        int fold = tree.size() / 3;
        layout.arrange(tree.foldedAt(fold));

        assertThat(layout.placed(fold)).isTrue();
        for (int c = tree.firstChild(fold); c != -1; c = tree.nextSibling(c)) {
            assertThat(layout.placed(c)).isFalse();
        }
        assertThat(layout.right(0) - layout.left(0)).isLessThan(width + EPSILON);
    }

    @Test
    void wideFamilyStandsInARowOneApart() {
        var parents = new int[101];
        parents[0] = -1;
        var layout = arranged(new ArrayTree(parents));

        assertThat(layout.right(0)).isCloseTo(49.5, within(EPSILON));
        assertThat(layout.x(2) - layout.x(1)).isCloseTo(1, within(EPSILON));
    }

    @Test
    void smallSubtreesBetweenLargeOnesShareTheGap() {
        // The root has three children; the outer two have five children each.
        var parents = new int[] {-1, 0, 0, 0, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3};
        var layout = arranged(new ArrayTree(parents));

        assertThat(layout.x(2)).isCloseTo((layout.x(1) + layout.x(3)) / 2, within(EPSILON));
    }

    @Test
    void chainOfTenThousandHangsStraightDown() {
        var layout = arranged(new ArrayTree(IntStream.range(-1, 9_999).toArray()));

        assertThat(layout.levels()).isEqualTo(10_000);
        assertThat(layout.x(9_999)).isZero();
    }

    @Test
    void neighboursAreThoseOnTheSameLevelWhateverTheirParents() {
        // 0 has 1 and 2; 1 has 3; 2 has 4 and 5.
        var layout = arranged(new ArrayTree(new int[] {-1, 0, 0, 1, 2, 2}));

        assertThat(layout.rightNeighbour(3)).isEqualTo(4);
        assertThat(layout.leftNeighbour(4)).isEqualTo(3);
        assertThat(layout.leftNeighbour(3)).isEqualTo(Branching.NONE);
        assertThat(layout.rightNeighbour(0)).isEqualTo(Branching.NONE);
    }

    private static TidyLayout arranged(Branching tree) {
        var layout = new TidyLayout();
        layout.arrange(tree);
        return layout;
    }

    private static int lastChild(TidyLayout layout, int id) {
        int last = Branching.NONE;
        for (int c = layout.firstChild(id); c != Branching.NONE; c = layout.nextSibling(c)) {
            last = c;
        }
        return last;
    }

    /// The ids of each level in the order in which a walk from the root meets them.
    private static List<List<Integer>> rows(ArrayTree tree, TidyLayout layout) {
        var rows = new ArrayList<List<Integer>>();
        var row = List.of(0);
        while (!row.isEmpty()) {
            rows.add(row);
            var next = new ArrayList<Integer>();
            for (int id : row) {
                assertThat(layout.level(id)).isEqualTo(rows.size() - 1);
                for (int c = tree.firstChild(id); c != -1; c = tree.nextSibling(c)) {
                    next.add(c);
                }
            }
            row = next;
        }
        return rows;
    }

    /// A tree given by each id's parent.
    private static final class ArrayTree implements Branching {

        private final int[] parents;
        private final int[] first;
        private final int[] next;

        ArrayTree(int[] parents) {
            this.parents = parents;
            first = new int[parents.length];
            next = new int[parents.length];
            Arrays.fill(first, NONE);
            Arrays.fill(next, NONE);
            for (int id = parents.length - 1; id > 0; id--) {
                next[id] = first[parents[id]];
                first[parents[id]] = id;
            }
        }

        /// Up to 400 ids; bushy, slender or anything between.
        static ArrayTree random(int seed) {
            var random = new Random(seed);
            var parents = new int[2 + random.nextInt(400)];
            double lean = random.nextDouble();
            parents[0] = -1;
            for (int id = 1; id < parents.length; id++) {
                parents[id] =
                        random.nextDouble() < lean
                                ? id - 1 - random.nextInt(Math.min(id, 4))
                                : random.nextInt(id);
            }
            return new ArrayTree(parents);
        }

        ArrayTree foldedAt(int fold) {
            var folded = new ArrayTree(parents);
            folded.first[fold] = Branching.NONE;
            return folded;
        }

        @Override
        public int size() {
            return parents.length;
        }

        @Override
        public int firstChild(int id) {
            return first[id];
        }

        @Override
        public int nextSibling(int id) {
            return next[id];
        }
    }
}
