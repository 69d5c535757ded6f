package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class ThoughtMapTest {

    private final ThoughtMap<String> map = new ThoughtMap<>();

    @Test
    void findsWhatWasMadeAndNothingElse() {
        assertThat(map.find(0)).isNull();
        assertThat(map.findOrMake(0, Integer::toString)).isEqualTo("0");
        assertThat(map.findOrMake(0, id -> "another")).isEqualTo("0");
        assertThat(map.find(0)).isEqualTo("0");
        assertThat(map.find(1)).isNull();
    }

    @Test
    void holdsWhatAnOrdinaryMapHoldsAfterAnySeriesOfCalls() {
        Map<Integer, String> ordinary = new HashMap<>();
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int id = random.nextInt(3_000) * 64;
            map.findOrMake(id, Integer::toString);
            ordinary.put(id, Integer.toString(id));
            if (i % 997 == 0) {
                char first = (char) ('1' + random.nextInt(9));
                map.removeIf(text -> text.charAt(0) == first);
                ordinary.values().removeIf(text -> text.charAt(0) == first);
            }
        }

        assertThat(map.size()).isEqualTo(ordinary.size());
        for (int id = 0; id < 3_000 * 64; id++) {
            assertThat(map.find(id)).isEqualTo(ordinary.get(id));
        }
        map.clear();
        assertThat(map.size()).isZero();
        assertThat(map.find(64)).isNull();
    }
}
