package espalier.paint;

import static espalier.paint.Sprites.segment;

import espalier.tree.ThoughtStatus;

import javafx.scene.paint.Color;

import java.util.Optional;

/// The round badges that say what has become of a thought, and what the user did to it.
public enum Badge {
    SOLVED,
    WRONG,
    FINISHED,
    DEAD_END,
    PRUNED,
    PINNED,
    WRITTEN,
    LINKED,
    BREAKPOINT;

    /// The width and height, in pixels.
    public static final int SIZE = 16;

    /// Half the width of a glyph's line, in pixels.
    static final float HALF_STROKE = 0.85f;

    /// The badge of a status; the ordinary ones have none.
    static Optional<Badge> of(ThoughtStatus status) {
        return switch (status) {
            case OPEN, EXPANDED, UNDONE -> Optional.empty();
            case SOLVED -> Optional.of(SOLVED);
            case FINISHED -> Optional.of(FINISHED);
            case WRONG -> Optional.of(WRONG);
            case DEAD_END -> Optional.of(DEAD_END);
            case PRUNED -> Optional.of(PRUNED);
        };
    }

    Color colour(Colours colours) {
        return switch (this) {
            case SOLVED -> colours.solved;
            case WRONG, FINISHED, DEAD_END, PRUNED -> colours.wrong;
            case PINNED -> colours.pin;
            case WRITTEN -> colours.written;
            case LINKED -> colours.linked;
            case BREAKPOINT -> colours.stop;
        };
    }

    /// The straight lines of the glyph around its middle, by their ends, four numbers each.
    double[] strokes() {
        return switch (this) {
            case SOLVED -> new double[] {-3.2, 0.3, -1, 2.6, -1, 2.6, 3.3, -2.4};
            case WRONG -> new double[] {-2.4, -2.4, 2.4, 2.4, -2.4, 2.4, 2.4, -2.4};
            case FINISHED -> new double[] {-2.8, 0, 2.8, 0};
            case DEAD_END -> new double[] {-3, -1.8, 3, -1.8, 0, -1.8, 0, 3};
            case PRUNED -> new double[] {-2.6, 2.6, 2.6, -2.6};
            case PINNED ->
                    new double[] {
                        -1.8, -3.4, -1.8, 3.6, -1.8, -2.8, 2.6, -1.8, -1.8, -0.8, 2.6, -1.8
                    };
            case WRITTEN -> new double[] {-1.4, 1.4, 2.2, -2.2, -2.9, 2.9, -1.4, 1.4};
            case LINKED -> new double[] {-2.6, -1.6, 2.6, -1.6, -2.6, 1.6, 2.6, 1.6};
            case BREAKPOINT -> new double[] {-1.7, -2.4, -1.7, 2.4, 1.7, -2.4, 1.7, 2.4};
        };
    }

    /// The distance of a place from the glyph, below 0 inside.
    double glyph(double x, double y) {
        double[] ends = strokes();
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < ends.length; i += 4) {
            distance =
                    Math.min(
                            distance,
                            segment(x, y, ends[i], ends[i + 1], ends[i + 2], ends[i + 3]));
        }
        return distance - HALF_STROKE;
    }
}
