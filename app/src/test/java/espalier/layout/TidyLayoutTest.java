package espalier.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class TidyLayoutTest {

    private static final Spacing SPACING = new Spacing(10, 25, 40);
    private static final double EPSILON = 0.02;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("espalier.seeds", 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoBoxesOverlapAndOrderIsKept(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);
        var boxes = boxes(tree, layout);

        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                boolean beside = a.top < b.bottom - EPSILON && b.top < a.bottom - EPSILON;
                boolean family = tree.parents[a.id] == tree.parents[b.id];
                double gap = family ? SPACING.sibling() : SPACING.cousin();
                if (beside) {
                    assertThat(b.left - a.right)
                            .describedAs("from %d to %d", a.id, b.id)
                            .isGreaterThan(gap - EPSILON);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void parentStandsOverTheMiddleOfItsChildrenAndRightAboveThem(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);

        for (int id = 0; id < tree.size(); id++) {
            int first = layout.firstChild(id);
            if (first != Branching.NONE) {
                int last = children(layout, id).getLast();
                assertThat((layout.offset(first) + layout.offset(last)) / 2)
                        .isCloseTo(0, within(1e-9));
                assertThat(layout.down(first))
                        .isEqualTo(layout.down(id) + tree.depths[id] + SPACING.level());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void extentsHoldExactlyTheSubtree(int seed) {
        var tree = ArrayTree.random(seed);
        var layout = arranged(tree);

        for (int id = 0; id < tree.size(); id++) {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = 0;
            for (int at : subtree(layout, id)) {
                left = Math.min(left, layout.across(at) - tree.breadths[at] / 2);
                right = Math.max(right, layout.across(at) + tree.breadths[at] / 2);
                bottom = Math.max(bottom, layout.down(at) + tree.depths[at]);
            }
            double across = layout.across(id);
            assertThat(across + layout.before(id)).isCloseTo(left, within(EPSILON));
            assertThat(across + layout.after(id)).isCloseTo(right, within(EPSILON));
            assertThat(layout.down(id) + layout.deep(id)).isCloseTo(bottom, within(EPSILON));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void growingGivesWhatArrangingAnewGives(int seed) {
        var tree = ArrayTree.random(seed);
        var random = new Random(seed);
        int whole = tree.size();
        tree.cutTo(1);
        var grown = arranged(tree);
        for (int size = 1; size < whole; size = Math.min(whole, size + 1 + random.nextInt(9))) {
            tree.cutTo(size);
            grown.grow(tree);
        }
        tree.cutTo(whole);
        grown.grow(tree);

        assertSame(grown, arranged(tree));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void growingAPartAtATimeGivesWhatArrangingAnewGives(int seed) {
        var tree = ArrayTree.random(seed);
        var random = new Random(seed);
        int whole = tree.size();
        tree.cutTo(1);
        var grown = arranged(tree);
        for (int size = 1; size < whole; size = Math.min(whole, size + 1 + random.nextInt(40))) {
            tree.cutTo(size);
            grown.grow(tree, () -> random.nextInt(3) == 0);
            grown.resize(random.nextInt(grown.size()));
        }
        tree.cutTo(whole);
        while (!grown.grow(tree, random::nextBoolean)) {
            grown.resize(random.nextInt(grown.size()));
        }

        assertSame(grown, arranged(tree));
    }

    @Test
    void partThatIsEnoughAtOnceStillGoesOn() {
        var tree = new ArrayTree(IntStream.range(-1, 999).toArray());
        tree.cutTo(1);
        var layout = arranged(tree);
        tree.cutTo(1000);
        int calls = 1;
        while (!layout.grow(tree, () -> true)) {
            calls++;
        }

        assertThat(calls).isBetween(100, 200);
        assertSame(layout, arranged(tree));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void otherSizesOfSomeBoxesGiveWhatArrangingAnewGives(int seed) {
        var tree = ArrayTree.random(seed);
        var random = new Random(seed);
        var layout = arranged(tree);
        for (int i = 0; i < 20; i++) {
            int id = random.nextInt(tree.size());
            tree.depths[id] = 20 + random.nextInt(400);
            tree.breadths[id] = 20 + random.nextInt(200);
            layout.resize(id);
        }
        layout.grow(tree);

        assertSame(layout, arranged(tree));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameTreeGivesTheSamePlacesWhateverWasLaidOutBefore(int seed) {
        var tree = ArrayTree.random(seed);
        var reused = new TidyLayout(tree, SPACING);
        reused.arrange(ArrayTree.random(seed));
        tree.foldAt(tree.size() / 4);
        reused.arrange(tree);

        assertSame(reused, arranged(tree));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsBelowAFoldIsNotLaidOut(int seed) {
        var tree = ArrayTree.random(seed);
        int fold = tree.size() / 3;
        var below = subtree(arranged(tree), fold);
        tree.foldAt(fold);
        var layout = arranged(tree);

        assertThat(layout.placed(fold)).isTrue();
        assertThat(below.subList(1, below.size())).noneMatch(layout::placed);
        assertThat(layout.firstChild(fold)).isEqualTo(Branching.NONE);
    }

    @Test
    void wideFamilyStandsInARow() {
        var parents = new int[101];
        parents[0] = -1;
        var layout = arranged(new ArrayTree(parents));

        assertThat(layout.after(0)).isCloseTo(49.5 * 110 + 50, within(EPSILON));
        assertThat(layout.across(2) - layout.across(1)).isCloseTo(110, within(EPSILON));
    }

    @Test
    void whatWasLaidOutIsTold() {
        var tree = new ArrayTree(-1, 0, 0, 2);
        tree.depths[2] = 70;
        var layout = arranged(tree);

        assertThat(layout.parent(3)).isEqualTo(2);
        assertThat(layout.parent(0)).isEqualTo(Branching.NONE);
        assertThat(layout.breadth(2)).isEqualTo(100);
        assertThat(layout.depth(2)).isEqualTo(70);
        assertThat(layout.stride(2)).isEqualTo(70 + SPACING.level());
        assertThat(layout.offset(1)).isEqualTo(-55);
        assertThat(layout.offset(2)).isEqualTo(55);
    }

    @Test
    void smallSubtreesBetweenLargeOnesShareTheGap() {
        // The root has three children; the outer two have five children each.
        var layout = arranged(new ArrayTree(-1, 0, 0, 0, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3));

        assertThat(layout.across(2))
                .isCloseTo((layout.across(1) + layout.across(3)) / 2, within(EPSILON));
    }

    @Test
    void shortBoxLetsTheNextFamilyComeCloser() {
        // 1 and 2 are siblings; 3 and 4 hang below 2. A tall 1 keeps 3 away, a short one does not.
        var tree = new ArrayTree(-1, 0, 0, 2, 2);
        var close = arranged(tree);
        tree.depths[1] = 200;
        var apart = arranged(tree);

        assertThat(close.across(2) - close.across(1)).isCloseTo(110, within(EPSILON));
        assertThat(apart.across(2) - apart.across(1)).isCloseTo(180, within(EPSILON));
    }

    @Test
    void chainOfAHundredThousandHangsStraightDownAndGrows() {
        var tree = new ArrayTree(IntStream.range(-1, 99_999).toArray());
        tree.cutTo(99_990);
        var layout = arranged(tree);
        tree.cutTo(100_000);
        layout.grow(tree);

        assertThat(layout.down(99_999)).isEqualTo(99_999 * 90.0);
        assertThat(layout.across(99_999)).isZero();
    }

    @Test
    void neighboursAreThoseOnTheSameLevelWhateverTheirParents() {
        // 0 has 1 and 2; 1 has 3; 2 has 4 and 5; 5 has 6; 3 has none.
        var layout = arranged(new ArrayTree(-1, 0, 0, 1, 2, 2, 5));

        assertThat(layout.rightNeighbour(3)).isEqualTo(4);
        assertThat(layout.leftNeighbour(4)).isEqualTo(3);
        assertThat(layout.leftNeighbour(3)).isEqualTo(Branching.NONE);
        assertThat(layout.rightNeighbour(0)).isEqualTo(Branching.NONE);
        assertThat(layout.leftNeighbour(6)).isEqualTo(Branching.NONE);
    }

    private static TidyLayout arranged(ArrayTree tree) {
        var layout = new TidyLayout(tree, SPACING);
        layout.arrange(tree);
        return layout;
    }

    private static void assertSame(TidyLayout actual, TidyLayout expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int id = 0; id < expected.size(); id++) {
            assertThat(actual.placed(id)).isEqualTo(expected.placed(id));
            if (expected.placed(id)) {
                assertThat(actual.across(id)).isEqualTo(expected.across(id));
                assertThat(actual.down(id)).isEqualTo(expected.down(id));
                assertThat(actual.before(id)).isEqualTo(expected.before(id));
                assertThat(actual.after(id)).isEqualTo(expected.after(id));
                assertThat(actual.deep(id)).isEqualTo(expected.deep(id));
            }
        }
    }

    private static List<Integer> children(TidyLayout layout, int id) {
        var children = new ArrayList<Integer>();
        for (int c = layout.firstChild(id); c != Branching.NONE; c = layout.nextSibling(c)) {
            children.add(c);
        }
        return children;
    }

    private static List<Integer> subtree(TidyLayout layout, int id) {
        var subtree = new ArrayList<Integer>(List.of(id));
        for (int i = 0; i < subtree.size(); i++) {
            subtree.addAll(children(layout, subtree.get(i)));
        }
        return subtree;
    }

    private record Box(int id, double left, double right, double top, double bottom) {}

    /// The boxes as a walk meets them that goes down to the left first, so that of two beside each
    /// other the left one must come first.
    private static List<Box> boxes(ArrayTree tree, TidyLayout layout) {
        var boxes = new ArrayList<Box>();
        var waiting = new ArrayList<Integer>(List.of(0));
        while (!waiting.isEmpty()) {
            int id = waiting.removeLast();
            double across = layout.across(id);
            double half = tree.breadths[id] / 2;
            double top = layout.down(id);
            boxes.add(new Box(id, across - half, across + half, top, top + tree.depths[id]));
            children(layout, id).stream().sorted(Comparator.reverseOrder()).forEach(waiting::add);
        }
        return boxes;
    }
}
