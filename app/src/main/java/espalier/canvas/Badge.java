package espalier.canvas;

import static espalier.canvas.Sprites.segment;

import espalier.tree.ThoughtStatus;

import javafx.scene.paint.Color;

import java.util.Optional;

/// The round badges that say what has become of a thought, and what the user did to it.
enum Badge {
    SOLVED,
    WRONG,
    FINISHED,
    DEAD_END,
    PRUNED,
    PINNED,
    WRITTEN,
    LINKED;

    /// The width and height, in pixels.
    static final int SIZE = 16;

    private static final double HALF_STROKE = 0.85;

    /// The badge of a status; the ordinary ones have none.
    static Optional<Badge> of(ThoughtStatus status) {
        return switch (status) {
            case OPEN, EXPANDED -> Optional.empty();
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
        };
    }

    /// The distance of a place from the glyph, below 0 inside.
    double glyph(double x, double y) {
        double distance =
                switch (this) {
                    case SOLVED ->
                            Math.min(
                                    segment(x, y, -3.2, 0.3, -1, 2.6),
                                    segment(x, y, -1, 2.6, 3.3, -2.4));
                    case WRONG ->
                            Math.min(
                                    segment(x, y, -2.4, -2.4, 2.4, 2.4),
                                    segment(x, y, -2.4, 2.4, 2.4, -2.4));
                    case FINISHED -> segment(x, y, -2.8, 0, 2.8, 0);
                    case DEAD_END ->
                            Math.min(
                                    segment(x, y, -3, -1.8, 3, -1.8), segment(x, y, 0, -1.8, 0, 3));
                    case PRUNED -> segment(x, y, -2.6, 2.6, 2.6, -2.6);
                    case PINNED -> flag(x, y);
                    case WRITTEN ->
                            Math.min(
                                    segment(x, y, -1.4, 1.4, 2.2, -2.2) - 0.5,
                                    segment(x, y, -2.9, 2.9, -1.4, 1.4));
                    case LINKED ->
                            Math.min(
                                    segment(x, y, -2.6, -1.6, 2.6, -1.6),
                                    segment(x, y, -2.6, 1.6, 2.6, 1.6));
                };
        return distance - HALF_STROKE;
    }

    private static double flag(double x, double y) {
        double cloth =
                Math.min(
                        segment(x, y, -1.8, -2.8, 2.6, -1.8), segment(x, y, -1.8, -0.8, 2.6, -1.8));
        return Math.min(segment(x, y, -1.8, -3.4, -1.8, 3.6), cloth);
    }
}
