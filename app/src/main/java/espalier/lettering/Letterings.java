package espalier.lettering;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;

/// The sizes of one font that have been asked for, each with the library's own font object, which
/// measures it.
///
/// @param <F> the library's font
public final class Letterings<F> implements Typeface {

    private final BiFunction<Lettering.Weight, Double, F> fonts;
    private final ToDoubleBiFunction<F, String> ruler;
    private final Map<Integer, Lettering> plain = new HashMap<>();
    private final Map<Integer, Lettering> bold = new HashMap<>();
    private final Map<Lettering, F> made = new HashMap<>();

    /// @param fonts makes a font of a weight and a size in pixels
    /// @param ruler measures a text in it, in pixels
    public Letterings(
            BiFunction<Lettering.Weight, Double, F> fonts, ToDoubleBiFunction<F, String> ruler) {
        this.fonts = fonts;
        this.ruler = ruler;
    }

    @Override
    public Lettering plain(double size) {
        return plain.computeIfAbsent(halves(size), n -> lettering(Lettering.Weight.PLAIN, n));
    }

    @Override
    public Lettering bold(double size) {
        return bold.computeIfAbsent(halves(size), n -> lettering(Lettering.Weight.BOLD, n));
    }

    /// The library's font of a lettering.
    public F font(Lettering lettering) {
        return made.computeIfAbsent(
                lettering, l -> fonts.apply(l.weight(), Double.valueOf(l.size())));
    }

    private Lettering lettering(Lettering.Weight weight, int halves) {
        var lettering = new Lettering[1];
        lettering[0] =
                new Lettering(
                        weight,
                        halves / 2.0,
                        letter -> ruler.applyAsDouble(font(lettering[0]), letter));
        return lettering[0];
    }

    private static int halves(double size) {
        return (int) Math.rint(2 * size);
    }
}
