package espalier.scene;

import espalier.layout.Boxes;
import espalier.layout.Spacing;

import java.util.function.IntToDoubleFunction;

/// Which way the tree grows: the layout knows across and down only.
public enum Orientation {
    /// The root at the top; across is to the right.
    TOP_DOWN(Detail.CARD_HEIGHT, new Spacing(12, 32, 38)),
    /// The root at the left; across is downwards.
    LEFT_RIGHT(Detail.CARD_WIDTH, new Spacing(10, 24, 46));

    private final double depth;

    @SuppressWarnings("ImmutableEnumChecker") // A record of numbers.
    private final Spacing spacing;

    Orientation(double depth, Spacing spacing) {
        this.depth = depth;
        this.spacing = spacing;
    }

    /// The other one.
    public Orientation other() {
        return this == TOP_DOWN ? LEFT_RIGHT : TOP_DOWN;
    }

    /// The least distances between cards.
    Spacing spacing() {
        return spacing;
    }

    /// From a card's upper side to where its dot is when it is drawn as one.
    public double middle() {
        return depth / 2;
    }

    /// From the middle of one ordinary row to that of the next.
    double row() {
        return this == TOP_DOWN
                ? Detail.CARD_HEIGHT + spacing.level()
                : Detail.CARD_HEIGHT + spacing.sibling();
    }

    /// From the middle of one column to that of the next.
    double column() {
        return this == TOP_DOWN
                ? Detail.CARD_WIDTH + spacing.sibling()
                : Detail.CARD_WIDTH + spacing.level();
    }

    /// The boxes of cards that are so high.
    Boxes boxes(IntToDoubleFunction heights) {
        return switch (this) {
            case TOP_DOWN -> new Cards(heights);
            case LEFT_RIGHT -> new LyingCards(heights);
        };
    }

    private record Cards(IntToDoubleFunction heights) implements Boxes {
        @Override
        public double breadth(int id) {
            return Detail.CARD_WIDTH;
        }

        @Override
        public double depth(int id) {
            return heights.applyAsDouble(id);
        }
    }

    private record LyingCards(IntToDoubleFunction heights) implements Boxes {
        @Override
        public double breadth(int id) {
            return heights.applyAsDouble(id);
        }

        @Override
        public double depth(int id) {
            return Detail.CARD_WIDTH;
        }
    }
}
