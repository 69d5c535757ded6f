package espalier.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class ActNameTest {

    @Test
    void noKeyDoesTwoThings() {
        assertThat(Arrays.stream(ActName.values()).flatMap(ActNameTest::keys))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyActSaysWhatItIsCalledAndWhatItDoes() {
        assertThat(ActName.values())
                .allSatisfy(name ->
                        assertThat(List.of(name.title(), name.help()))
                                .allSatisfy(text -> assertThat(text).isNotBlank()));
    }

    @Test
    void keysAreWrittenShort() {
        assertThat(List.of(ActName.STOP.keyText(), ActName.PRUNE.keyText()))
                .containsExactly("Esc", "Del");
    }

    private static Stream<String> keys(ActName name) {
        return name.keys().stream().map(Object::toString);
    }
}
