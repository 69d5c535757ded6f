package espalier.paint;

import javafx.scene.paint.Color;

/// The scale from value 0 (violet) to 1 (yellow): even to the eye, growing lighter throughout, and
/// told apart by the colour-blind.
///
/// Nine published stops of viridis (van der Walt and Smith, 2015) are joined in Oklab (Ottosson,
/// 2020), where equal distances look equal; the end that would be lost against the background is
/// left out.
public final class ValueColours {

    /// How many colours there are for values.
    static final int STEPS = 64;

    /// The place of the colour for no value.
    static final int NONE = STEPS;

    private static final int[] STOPS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private ValueColours() {}

    /// The colour's place for a value from 0 to 1; [#NONE] for NaN.
    public static int index(double value) {
        return Double.isNaN(value)
                ? NONE
                : Math.clamp(Math.round(value * (STEPS - 1)), 0, STEPS - 1);
    }

    /// [#STEPS] colours from `from` to `to` on the scale from 0 to 1.
    static Color[] between(double from, double to) {
        var colours = new Color[STEPS];
        for (int i = 0; i < STEPS; i++) {
            colours[i] = at(from + (to - from) * i / (STEPS - 1));
        }
        return colours;
    }

    private static Color at(double place) {
        double stop = place * (STOPS.length - 1);
        int below = (int) Math.clamp(Math.floor(stop), 0, STOPS.length - 2);
        return mix(rgb(STOPS[below]), rgb(STOPS[below + 1]), stop - below);
    }

    /// The colour on the way from `a` to `b`, where 0 is `a` and 1 is `b`.
    public static Color mix(Color a, Color b, double share) {
        double[] from = oklab(a);
        double[] to = oklab(b);
        for (int i = 0; i < 3; i++) {
            from[i] += (to[i] - from[i]) * share;
        }
        return colour(from);
    }

    /// How light a colour looks, from 0 (black) to 1 (white).
    static double lightness(Color colour) {
        return oklab(colour)[0];
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }

    private static double[] oklab(Color colour) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color colour(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return Color.color(
                gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double c) {
        double bent = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return Math.clamp(bent, 0, 1);
    }
}
