package espalier.canvas;

import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;

/// Every colour of the drawn tree, mixed beforehand, so that nothing is drawn half transparent.
final class Colours {

    final Color background;
    final Color card;
    final Color border;
    final Color text;
    final Color muted;
    final Color faintText;
    final Color track;
    final Color edge;
    final Color faintEdge;
    final Color best;
    final Color accent;
    final Color simulated;
    final Color solved;
    final Color wrong;
    final Color pin;
    final Color written;
    final Color linked;
    final Color stop;

    /// By [ValueColours#index].
    final Color[] value = new Color[ValueColours.STEPS + 1];

    /// As [#value], for what has few visits.
    final Color[] faintValue = new Color[ValueColours.STEPS + 1];

    /// As [#value], for what is pruned.
    final Color[] prunedValue = new Color[ValueColours.STEPS + 1];

    /// As [#value], for many thoughts drawn as one.
    final Color[] clumpValue = new Color[ValueColours.STEPS + 1];

    /// What letters of a token of that probability stand on: the less expected, the stronger.
    final Color[] token = new Color[ValueColours.STEPS + 1];

    /// What can be read on [#value].
    final Color[] onValue = new Color[ValueColours.STEPS + 1];

    Colours(Palette palette) {
        boolean light = palette == Palette.LIGHT;
        background = Color.web(light ? "#ffffff" : "#0d1117");
        card = Color.web(light ? "#ffffff" : "#161b22");
        border = Color.web(light ? "#d0d7de" : "#30363d");
        text = Color.web(light ? "#1f2328" : "#e6edf3");
        muted = Color.web(light ? "#656d76" : "#8b949e");
        faintText = Color.web(light ? "#8c959f" : "#6e7681");
        track = Color.web(light ? "#d8dee4" : "#30363d");
        edge = Color.web(light ? "#c6ced6" : "#3d444d");
        faintEdge = Color.web(light ? "#e4e8ec" : "#262c34");
        best = Color.web(light ? "#bf8700" : "#ffc93c");
        accent = Color.web(light ? "#0969da" : "#4493f8");
        simulated = Color.web(light ? "#1b7c83" : "#39c5cf");
        solved = Color.web(light ? "#1a7f37" : "#2ea043");
        wrong = Color.web(light ? "#818b98" : "#6e7681");
        pin = Color.web(light ? "#8250df" : "#8957e5");
        written = Color.web(light ? "#0550ae" : "#1f6feb");
        linked = Color.web(light ? "#bf3989" : "#bf4b8a");
        stop = Color.web(light ? "#cf222e" : "#da3633");
        var scale = light ? ValueColours.between(0.06, 0.97) : ValueColours.between(0.13, 1);
        for (int i = 0; i <= ValueColours.STEPS; i++) {
            value[i] = i == ValueColours.NONE ? wrong : scale[i];
            faintValue[i] = ValueColours.mix(value[i], background, 0.55);
            prunedValue[i] = ValueColours.mix(value[i], background, 0.78);
            clumpValue[i] = ValueColours.mix(value[i], background, 0.35);
            double surprise = 1 - (double) i / (ValueColours.STEPS - 1);
            token[i] = ValueColours.mix(card, accent, 0.42 * Math.clamp(surprise, 0, 1));
            onValue[i] = ValueColours.lightness(value[i]) > 0.62 ? Color.BLACK : Color.WHITE;
        }
    }

    /// The thin border of what lies over the canvas.
    Border outline(CornerRadii corners) {
        return new Border(
                new BorderStroke(border, BorderStrokeStyle.SOLID, corners, new BorderWidths(1)));
    }
}
