package espalier.shell;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.memory.WindowPlace;
import espalier.memory.WindowPlace.Corner;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class StagePlaceTest {

    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D SECOND = new Rectangle2D(1280, 0, 1920, 1080);

    private static WindowPlace at(double x, double y, double width, double height) {
        return new WindowPlace(Optional.of(new Corner(x, y)), width, height, true);
    }

    @Test
    void windowStandsWhereItStood() {
        var place = at(1400, 30, 1300, 900);
        assertThat(StagePlace.fitted(place, PRIMARY, List.of(PRIMARY, SECOND))).isEqualTo(place);
    }

    @Test
    void windowOfAScreenThatIsGoneStandsWhereTheSystemPutsIt() {
        assertThat(StagePlace.fitted(at(1400, 30, 1300, 900), PRIMARY, List.of(PRIMARY)))
                .isEqualTo(new WindowPlace(Optional.empty(), 1280, 800, true));
    }

    @Test
    void windowThatReachesBeyondItsScreenIsMovedIn() {
        assertThat(StagePlace.fitted(at(900, 500, 1000, 600), PRIMARY, List.of(PRIMARY)))
                .isEqualTo(at(280, 200, 1000, 600));
    }

    @Test
    void windowThatNobodyPlacedIsNoLargerThanTheScreen() {
        assertThat(StagePlace.fitted(WindowPlace.DEFAULT, PRIMARY, List.of(PRIMARY)))
                .isEqualTo(WindowPlace.sized(1280, 800));
    }
}
