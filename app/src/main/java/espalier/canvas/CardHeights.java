package espalier.canvas;

/// How high the card of each thought is, in pixels at zoom 1.
@FunctionalInterface
interface CardHeights {

    double of(int id);
}
