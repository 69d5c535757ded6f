package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

class PlaceTest {

    private final Camera camera = new Camera();

    @Test
    void placeThatStaysHasAllThePixelsOfTheOne() throws ReflectiveOperationException {
        var place = clump(3, 4);
        var still = place.still();
        for (Method pixel : pixels()) {
            assertThat(pixel.invoke(still)).as(pixel.getName()).isEqualTo(pixel.invoke(place));
            assertThat((double) pixel.invoke(place)).as(pixel.getName()).isNotZero().isNotNaN();
        }
    }

    @Test
    void placeThatStaysDoesNotGoWithTheOtherOne() {
        var place = clump(3, 4);
        var still = place.still();
        double x = place.x();
        place.travel().jump(50, 60);
        place.projectClump(camera);
        assertThat(place.x()).isNotEqualTo(x);
        assertThat(still.x()).isEqualTo(x);
    }

    private static List<Method> pixels() {
        return Arrays.stream(Place.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    private Place clump(double across, double down) {
        camera.resize(640, 400);
        var place = new Place();
        place.belong(across, down);
        place.travel().jump(across, down);
        place.stand(20, 1);
        place.spread(-7, 8, 9);
        place.link(11, 12);
        place.projectClump(camera);
        return place;
    }
}
