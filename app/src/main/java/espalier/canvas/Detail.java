package espalier.canvas;

/// How much of each thought is drawn, by the room that there is.
enum Detail {
    /// The text, value bar, number and visits.
    CARD(50),
    /// The text in one line and the number.
    SLIM(32),
    /// A coloured box with the number.
    CHIP(18),
    /// A coloured dot.
    DOT(9);

    /// A card's size at zoom 1, in pixels; its height where the text is short.
    static final double CARD_WIDTH = 124;

    static final double CARD_HEIGHT = 50;
    private static final double LEAST_CARD = 0.76;
    private static final double SLIM_COLUMN = 52;
    private static final double CHIP_COLUMN = 22;

    private final double height;

    Detail(double height) {
        this.height = height;
    }

    static Detail at(Camera camera) {
        double column = camera.columnWidth();
        double row = camera.rowHeight();
        if (camera.scaleX() >= LEAST_CARD && camera.scaleY() >= LEAST_CARD) {
            return CARD;
        }
        boolean upright = camera.orientation() == Orientation.TOP_DOWN;
        if (column >= SLIM_COLUMN && row >= SLIM.height + (upright ? 12 : 4)) {
            return SLIM;
        }
        return column >= CHIP_COLUMN && row >= CHIP.height + (upright ? 8 : 4) ? CHIP : DOT;
    }

    /// A thought's width, in pixels.
    ///
    /// @param scale pixels of the screen to one of a card's width
    double width(double scale) {
        return this == DOT
                ? Math.rint(Math.clamp(scale * CARD_WIDTH * 0.85, 5, height))
                : Math.rint(CARD_WIDTH * scale);
    }

    /// A thought's height, in pixels.
    ///
    /// @param scale pixels of the screen to one of a card's width
    double height(double scale) {
        return this == DOT ? width(scale) : Math.rint(height * Math.max(1, scale));
    }
}
