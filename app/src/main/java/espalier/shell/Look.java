package espalier.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import espalier.memory.Theme;

import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The style sheets of all windows, and their icon.
final class Look {

    private static final String STYLE = sheet("espalier");
    private static final String BLACK_ON_WHITE = sheet("contrast-light");
    private static final String WHITE_ON_BLACK = sheet("contrast-dark");

    private final ObservableList<String> styleSheets = FXCollections.observableArrayList();

    /// What each scene is to have.
    ObservableList<String> styleSheets() {
        return styleSheets;
    }

    void put(Theme theme) {
        Application.setUserAgentStylesheet(
                theme.light()
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        if (theme.contrasts()) {
            styleSheets.setAll(STYLE, theme.light() ? BLACK_ON_WHITE : WHITE_ON_BLACK);
        } else {
            styleSheets.setAll(STYLE);
        }
    }

    static List<Image> icons() {
        return Stream.of(16, 32, 48, 128, 256)
                .map(size -> Look.class.getResourceAsStream("espalier-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toList();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name + ".css")).toExternalForm();
    }
}
