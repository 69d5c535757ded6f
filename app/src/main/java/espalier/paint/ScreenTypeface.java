package espalier.paint;

import espalier.lettering.Lettering;
import espalier.lettering.Letterings;
import espalier.lettering.Typeface;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The system's font as JavaFX draws it.
public final class ScreenTypeface implements Typeface {

    private static final String FAMILY = Font.getDefault().getFamily();

    private final Text ruler = new Text();
    private final Letterings<Font> letterings = new Letterings<>(ScreenTypeface::made, this::width);

    @Override
    public Lettering plain(double size) {
        return letterings.plain(size);
    }

    @Override
    public Lettering bold(double size) {
        return letterings.bold(size);
    }

    public Font font(Lettering lettering) {
        return letterings.font(lettering);
    }

    private static Font made(Lettering.Weight weight, double size) {
        return switch (weight) {
            case PLAIN -> Font.font(FAMILY, size);
            case BOLD -> Font.font(FAMILY, FontWeight.BOLD, size);
        };
    }

    private double width(Font font, String text) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
