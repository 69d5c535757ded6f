package espalier.canvas;

/// How much of each thought is drawn, by the room that there is.
enum Detail {
    /// The whole text with its tokens, and all that a card has.
    FULL(CardSize.WIDTH, CardSize.height(2)),
    /// The text in lines, bars and the number.
    CARD(CardSize.WIDTH, CardSize.height(2)),
    /// The text in one line and the number.
    SLIM(124, 32),
    /// A coloured box with the number.
    CHIP(124, 18),
    /// A coloured dot.
    DOT(124, 9);

    private static final double NEAR = 1.5;

    private final double width;
    private final double height;

    Detail(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static Detail at(Camera camera) {
        double column = camera.columnWidth();
        double row = camera.rowHeight();
        if (column >= 104 && row >= 66) {
            return camera.zoom() >= NEAR ? FULL : CARD;
        }
        if (column >= 52 && row >= 44) {
            return SLIM;
        }
        return column >= 22 && row >= 26 ? CHIP : DOT;
    }

    /// A thought's width at a zoom, in pixels.
    double width(double zoom) {
        return this == DOT
                ? Math.rint(Math.clamp(zoom * Camera.COLUMN * 0.8, 5, height))
                : Math.rint(width * zoom);
    }

    /// A thought's height at a zoom, in pixels.
    double height(double zoom) {
        return this == DOT ? width(zoom) : Math.rint(height * Math.max(1, zoom));
    }
}
