package espalier.scene;

import java.util.Arrays;

/// What a walk over the layout has still to visit: thoughts with where they stand, and with what is
/// drawn above them.
final class WalkStack {

    private int[] ids = new int[256];
    private double[] places = new double[512];
    private int size;

    /// What was popped last.
    int id;

    int above;
    double across;
    double down;
    double aboveAcross;
    double aboveDown;

    void clear() {
        size = 0;
    }

    void push(
            int thought,
            int drawnAbove,
            double at,
            double atDown,
            double drawnAt,
            double drawnDown) {
        if (2 * size == ids.length) {
            ids = Arrays.copyOf(ids, 4 * size);
            places = Arrays.copyOf(places, 8 * size);
        }
        ids[2 * size] = thought;
        ids[2 * size + 1] = drawnAbove;
        places[4 * size] = at;
        places[4 * size + 1] = atDown;
        places[4 * size + 2] = drawnAt;
        places[4 * size + 3] = drawnDown;
        size++;
    }

    /// Takes the last one off; says whether there was one.
    boolean pop() {
        if (size == 0) {
            return false;
        }
        size--;
        id = ids[2 * size];
        above = ids[2 * size + 1];
        across = places[4 * size];
        down = places[4 * size + 1];
        aboveAcross = places[4 * size + 2];
        aboveDown = places[4 * size + 3];
        return true;
    }
}
