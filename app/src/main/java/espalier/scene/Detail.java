package espalier.scene;

import espalier.lettering.CardSize;

/// How much of each thought is drawn, by the room that there is.
public enum Detail {
    /// The whole text with its tokens, and all that a card has.
    FULL(CardSize.height(2)),
    /// The text in lines, bars and the number.
    CARD(CardSize.height(2)),
    /// The text in one line and the number.
    SLIM(32),
    /// A coloured box with the number.
    CHIP(18),
    /// A coloured dot.
    DOT(9);

    /// A card's size at zoom 1, in pixels; its height where the text is short.
    static final double CARD_WIDTH = CardSize.WIDTH;

    static final double CARD_HEIGHT = CardSize.height(2);
    private static final double LEAST_CARD = 0.8;
    private static final double SLIM_COLUMN = 52;
    private static final double CHIP_COLUMN = 22;

    private static final double NEAR = 1.5;

    private final double height;

    Detail(double height) {
        this.height = height;
    }

    public static Detail at(Camera camera) {
        double column = camera.columnWidth();
        double row = camera.rowHeight();
        if (camera.scaleX() >= LEAST_CARD && camera.scaleY() >= LEAST_CARD) {
            return camera.zoom() >= NEAR ? FULL : CARD;
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
    public double width(double scale) {
        return this == DOT
                ? Math.rint(Math.clamp(scale * CARD_WIDTH * 0.85, 5, height))
                : Math.rint(CARD_WIDTH * scale);
    }

    /// A thought's height, in pixels.
    ///
    /// @param scale pixels of the screen to one of a card's width
    public double height(double scale) {
        return switch (this) {
            case FULL, CARD -> Math.rint(height * scale);
            case SLIM, CHIP -> height;
            case DOT -> width(scale);
        };
    }
}
