package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.lettering.CanvasTexts;
import espalier.overview.Overviews;
import espalier.paint.Palette;
import espalier.replica.TreeReplica;
import espalier.scripted.GoldenTree;
import espalier.scripted.SampleTrees;
import espalier.selection.UserView;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The golden tree at five zooms and in both themes looks as it did when a person last looked at
/// the pictures that are kept. After a change that is meant, run with `-Despalier.golden=write`,
/// look at each picture, and let the difference be part of the commit.
@ExtendWith(ApplicationExtension.class)
class GoldenPicturesTest {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final double OVERVIEWS_HEIGHT = 190;

    private final TreeReplica replica = GoldenTree.grown();
    private final UserView view = new UserView();

    @SuppressWarnings("NullAway.Init")
    private TreeCanvas canvas;

    @Start
    void show(Stage stage) {
        canvas = new TreeCanvas(replica, view, CanvasTexts.in(Locale.ENGLISH));
        canvas.setMotion(Motion.NONE);
        canvas.setBestLine(GoldenTree.bestLine(replica));
        stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({
        "whole, 0, LIGHT",
        "whole, 0, DARK",
        "dots, 0.09, LIGHT",
        "dots, 0.09, DARK",
        "chips, 0.3, LIGHT",
        "chips, 0.3, DARK",
        "cards, 1, LIGHT",
        "cards, 1, DARK",
        "full, 1.6, LIGHT",
        "full, 1.6, DARK"
    })
    void treeLooksAsItDid(String name, double zoom, Palette palette, FxRobot robot)
            throws IOException {
        picture(zoom, palette, robot).assertLikeKept(name + "-" + palette);
    }

    @ParameterizedTest
    @EnumSource(
            value = Palette.class,
            names = {"LIGHT", "DARK"})
    void overviewsLookAsTheyDid(Palette palette, FxRobot robot) throws IOException {
        var shot = new Screenshot[1];
        robot.interact(() -> {
            view.select(GoldenTree.bestLine(replica).get(1));
            var overviews = new Overviews(replica, view, canvas, CanvasTexts.in(Locale.ENGLISH));
            overviews.setPalette(palette);
            new Scene(overviews, WIDTH, OVERVIEWS_HEIGHT);
            overviews.resize(WIDTH, OVERVIEWS_HEIGHT);
            overviews.layout();
            overviews.draw();
            shot[0] = Screenshot.of(overviews);
        });
        shot[0].assertLikeKept("overviews-" + palette);
    }

    @Test
    void pictureOfAnotherZoomOrThemeOrTreeIsNotTolerated(FxRobot robot) {
        var cards = picture(1, Palette.LIGHT, robot);
        var nearer = picture(1.1, Palette.LIGHT, robot);
        var dark = picture(1, Palette.DARK, robot);
        robot.interact(() -> {
            SampleTrees.grow(replica, 0, 2);
            replica.publish();
        });
        var grown = picture(1, Palette.LIGHT, robot);

        assertThat(List.of(nearer, dark, grown))
                .extracting(cards::from)
                .allMatch(difference -> !difference.tolerable());
        assertThat(cards.from(cards)).isEqualTo(new Screenshot.Difference(0, 0));
    }

    /// The canvas with the line to the solution in its middle.
    ///
    /// @param zoom 0 shows the whole tree
    private Screenshot picture(double zoom, Palette palette, FxRobot robot) {
        var shot = new Screenshot[1];
        robot.interact(() -> {
            canvas.setPalette(palette);
            canvas.layout();
            view.select(GoldenTree.bestLine(replica).get(5));
            canvas.fitAll();
            draw();
            if (zoom > 0) {
                canvas.zoomAt(zoom / canvas.frames().camera().zoom(), WIDTH / 2, HEIGHT / 2);
                canvas.centre(view.selected());
                draw();
            }
            shot[0] = Screenshot.of(canvas);
        });
        return shot[0];
    }

    /// Several frames, since what is seen for the first time is measured and then laid out again.
    private void draw() {
        for (int i = 0; i < 4; i++) {
            canvas.frames().frame();
            canvas.frames().rearrange();
        }
        canvas.frames().frame();
    }
}
