package espalier.shell;

import espalier.memory.WindowPlace;
import espalier.memory.WindowPlace.Corner;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;

/// Where the main window stands: restored on a screen that there is, and told as it changes.
final class StagePlace {

    private final Stage stage;
    private final ObjectProperty<WindowPlace> place;
    private final WindowPlace restored;

    /// @param place where it stood; where it stands, from [#show] on
    StagePlace(Stage stage, ObjectProperty<WindowPlace> place) {
        this.stage = stage;
        this.place = place;
        restored =
                fitted(
                        place.get(),
                        Screen.getPrimary().getVisualBounds(),
                        Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /// A place of which all can be seen: on the screen that it was on, else where the system puts
    /// windows, and no larger than that screen.
    static WindowPlace fitted(WindowPlace wanted, Rectangle2D primary, List<Rectangle2D> screens) {
        Optional<Rectangle2D> there =
                wanted.corner()
                        .flatMap(corner ->
                                screens.stream()
                                        .filter(screen -> screen.contains(corner.x(), corner.y()))
                                        .findFirst());
        var screen = there.orElse(primary);
        double width = Math.min(wanted.width(), screen.getWidth());
        double height = Math.min(wanted.height(), screen.getHeight());
        Optional<Corner> corner =
                there.flatMap(_ -> wanted.corner())
                        .map(at ->
                                new Corner(
                                        Math.min(at.x(), screen.getMaxX() - width),
                                        Math.min(at.y(), screen.getMaxY() - height)));
        return new WindowPlace(corner, width, height, wanted.maximised());
    }

    /// Where it is to stand.
    WindowPlace restored() {
        return restored;
    }

    /// Shows the window there.
    void show() {
        restored.corner()
                .ifPresent(corner -> {
                    stage.setX(corner.x());
                    stage.setY(corner.y());
                });
        stage.setMaximized(restored.maximised());
        stage.show();
        for (Observable part :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.getScene().widthProperty(),
                        stage.getScene().heightProperty(),
                        stage.maximizedProperty())) {
            part.subscribe(this::tell);
        }
    }

    /// Tells where it stands; of a window that fills the screen, where it stood before.
    private void tell() {
        var scene = stage.getScene();
        var now =
                new WindowPlace(
                        Optional.of(new Corner(stage.getX(), stage.getY())),
                        scene.getWidth(),
                        scene.getHeight(),
                        stage.isMaximized());
        place.set(fills() ? place.get().as(now) : now);
    }

    /// Also while the system has made it as large as the screen and has not said why yet.
    private boolean fills() {
        var screen = Screen.getPrimary().getVisualBounds();
        return stage.isMaximized()
                || stage.isFullScreen()
                || stage.isIconified()
                || (stage.getWidth() >= screen.getWidth()
                        && stage.getHeight() >= screen.getHeight());
    }
}
