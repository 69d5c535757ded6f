package espalier.paint;

import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;

/// Every colour of the drawn tree, mixed beforehand, so that nothing is drawn half transparent.
public final class Colours {

    public final Color background;
    public final Color card;
    public final Color border;
    public final Color text;
    public final Color muted;
    final Color faintText;
    final Color track;
    final Color edge;
    public final Color faintEdge;
    public final Color best;
    public final Color accent;
    final Color simulated;
    public final Color solved;
    final Color wrong;
    public final Color pin;
    final Color written;
    final Color linked;
    final Color stop;

    /// What marks a thought that is looked for.
    final Color found;

    /// What can be read on [#found].
    final Color onFound;

    /// What is drawn in place of a value's colour where only others are shown.
    final Color outside;

    /// By [ValueColours#index].
    public final Color[] value = new Color[ValueColours.STEPS + 1];

    /// As [#value], for what has few visits.
    final Color[] faintValue = new Color[ValueColours.STEPS + 1];

    /// As [#value], for what is pruned.
    public final Color[] prunedValue = new Color[ValueColours.STEPS + 1];

    /// As [#value], for many thoughts drawn as one.
    final Color[] clumpValue = new Color[ValueColours.STEPS + 1];

    /// What letters of a token of that probability stand on: the less expected, the stronger.
    final Color[] token = new Color[ValueColours.STEPS + 1];

    /// What can be read on [#value].
    public final Color[] onValue = new Color[ValueColours.STEPS + 1];

    public Colours(Palette palette) {
        var choice = new Choice(palette);
        background = choice.of("#ffffff", "#0d1117", "#ffffff", "#000000");
        card = choice.of("#ffffff", "#161b22", "#ffffff", "#000000");
        border = choice.of("#d0d7de", "#30363d", "#1f2328", "#d9dee3");
        text = choice.of("#1f2328", "#e6edf3", "#000000", "#ffffff");
        muted = choice.of("#656d76", "#8b949e", "#24292f", "#e6edf3");
        faintText = choice.of("#8c959f", "#6e7681", "#32383f", "#d0d7de");
        track = choice.of("#d8dee4", "#30363d", "#8c959f", "#6e7681");
        edge = choice.of("#c6ced6", "#3d444d", "#57606a", "#a8b1bb");
        faintEdge = choice.of("#e4e8ec", "#262c34", "#8c959f", "#6e7681");
        best = choice.of("#bf8700", "#ffc93c", "#8a5a00", "#ffd84d");
        accent = choice.of("#0969da", "#4493f8", "#0349b4", "#79b8ff");
        simulated = choice.of("#1b7c83", "#39c5cf", "#0f5257", "#5fe0e8");
        solved = choice.of("#1a7f37", "#2ea043", "#055d20", "#4ae168");
        wrong = choice.of("#818b98", "#6e7681", "#4b535d", "#b1bac4");
        pin = choice.of("#8250df", "#8957e5", "#622cbc", "#cb9eff");
        written = choice.of("#0550ae", "#1f6feb", "#023b95", "#9cc9ff");
        linked = choice.of("#bf3989", "#bf4b8a", "#971368", "#ff9bce");
        stop = choice.of("#cf222e", "#da3633", "#a0111f", "#ff6a69");
        found = choice.of("#d6336c", "#ff6b9d", "#b0003a", "#ff8fb1");
        onFound = choice.of("#ffffff", "#000000", "#ffffff", "#000000");
        outside = choice.of("#e4e8ec", "#262c34", "#b8c0c8", "#484f58");
        var scale =
                switch (palette) {
                    case LIGHT -> ValueColours.between(0.06, 0.97);
                    case DARK -> ValueColours.between(0.13, 1);
                    case LIGHT_CONTRAST -> ValueColours.between(0.06, 0.9);
                    case DARK_CONTRAST -> ValueColours.between(0.3, 1);
                };
        double fainter = palette.contrasts() ? 0.5 : 1;
        for (int i = 0; i <= ValueColours.STEPS; i++) {
            value[i] = i == ValueColours.NONE ? wrong : scale[i];
            faintValue[i] = ValueColours.mix(value[i], background, 0.55 * fainter);
            prunedValue[i] = ValueColours.mix(value[i], background, 0.78 * fainter);
            clumpValue[i] = ValueColours.mix(value[i], background, 0.35 * fainter);
            double surprise = 1 - (double) i / (ValueColours.STEPS - 1);
            token[i] = ValueColours.mix(card, accent, 0.42 * Math.clamp(surprise, 0, 1));
            onValue[i] = ValueColours.lightness(value[i]) > 0.57 ? Color.BLACK : Color.WHITE;
        }
    }

    /// One of four colours.
    private record Choice(Palette palette) {
        Color of(String light, String dark, String lightContrast, String darkContrast) {
            return Color.web(
                    switch (palette) {
                        case LIGHT -> light;
                        case DARK -> dark;
                        case LIGHT_CONTRAST -> lightContrast;
                        case DARK_CONTRAST -> darkContrast;
                    });
        }
    }

    /// The thin border of what lies over the canvas.
    public Border outline(CornerRadii corners) {
        return new Border(
                new BorderStroke(border, BorderStrokeStyle.SOLID, corners, new BorderWidths(1)));
    }
}
