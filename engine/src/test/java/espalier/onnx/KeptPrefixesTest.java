package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxJavaType;

import espalier.thought.CacheUse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What the cache keeps, drops and shelters, by the byte and without a model. A token takes 4
/// bytes, and what is said after the last one 8.
class KeptPrefixesTest {

    private static final KeyValueLayout PLAIN =
            new KeyValueLayout(
                    List.of(
                            new CacheState.KeyValues(
                                    "past", "present", OnnxJavaType.FLOAT, 1, 1, 1)),
                    List.of());
    private static final KeyValueLayout RECURRENT =
            new KeyValueLayout(
                    PLAIN.keyValues(),
                    List.of(
                            new CacheState.Recurrent(
                                    "before", "after", OnnxJavaType.FLOAT, List.of(4L))));

    /// Bytes of a passage of three tokens.
    private static final long BYTES = 3 * 4 + 2 * 4;

    private final NotedBatch batch = new NotedBatch();

    private static Passage passage(int first) {
        return new Passage(new int[] {first, first + 1, first + 2}, Passage.Origin.WRITTEN);
    }

    private static Prefix then(Prefix parent, int first) {
        return parent.then(passage(first), new LastToken(new float[2], 0, OptionalDouble.empty()));
    }

    private Prefix keep(PrefixCache cache, Prefix parent, int first) {
        return cache.keep(then(parent, first), batch, 0);
    }

    private static CacheUse use(PrefixCache cache, int... firsts) {
        return cache.use(IntStream.of(firsts).mapToObj(KeptPrefixesTest::passage).toList());
    }

    @Test
    void whatIsHeldIsCountedByTheByte() {
        try (var cache = new PrefixCache(PLAIN, 1000)) {
            Prefix first = keep(cache, cache.empty(), 10);
            assertThat(cache.bytes()).isEqualTo(BYTES);
            assertThat(cache.tokens()).isEqualTo(3);
            assertThat(cache.boundBytes()).isEqualTo(1000);

            assertThat(keep(cache, cache.empty(), 10)).isSameAs(first);
            assertThat(cache.bytes()).isEqualTo(BYTES);
            assertThat(use(cache, 10)).isEqualTo(new CacheUse(3, BYTES, 0, 0));
        }
        try (var cache = new PrefixCache(RECURRENT, 1000)) {
            keep(cache, cache.empty(), 10);
            assertThat(cache.bytes()).isEqualTo(BYTES + 16);
        }
    }

    @Test
    void whatFillsTheBoundIsHeldAndWhatExceedsItIsNot() {
        try (var cache = new PrefixCache(PLAIN, BYTES)) {
            assertThat(keep(cache, cache.empty(), 10).held()).isTrue();
        }
        try (var cache = new PrefixCache(PLAIN, BYTES - 1)) {
            assertThat(keep(cache, cache.empty(), 10).held()).isFalse();
            assertThat(cache.bytes()).isZero();
        }
    }

    @Test
    void nothingIsHeldBelowWhatIsNot() {
        try (var cache = new PrefixCache(PLAIN, 1000)) {
            assertThat(keep(cache, then(cache.empty(), 10), 20).held()).isFalse();
        }
    }

    @Test
    void whatWasUsedLongestAgoIsDroppedAndItsMemoryUsedAgain() {
        try (var cache = new PrefixCache(PLAIN, 2 * BYTES)) {
            keep(cache, cache.empty(), 10);
            keep(cache, cache.empty(), 20);
            cache.longest(List.of(passage(10)));
            keep(cache, cache.empty(), 30);

            assertThat(use(cache, 20).bytes()).isZero();
            assertThat(use(cache, 10)).isEqualTo(new CacheUse(3, BYTES, 1, 0));
            assertThat(cache.bytes()).isEqualTo(2 * BYTES);
            assertThat(cache.tokens()).isEqualTo(6);

            keep(cache, cache.empty(), 10);
            keep(cache, cache.empty(), 20);
            assertThat(use(cache, 30).bytes()).isZero();
            assertThat(use(cache, 20).recomputed()).isOne();
            keep(cache, cache.empty(), 40);
            assertThat(use(cache, 10)).isEqualTo(new CacheUse(3, 0, 1, 0));
        }
    }

    @Test
    void whatAPassageStandsOnIsNotDroppedForIt() {
        try (var cache = new PrefixCache(PLAIN, 2 * BYTES)) {
            Prefix old = keep(cache, cache.empty(), 10);
            keep(cache, cache.empty(), 20);

            Prefix child = keep(cache, old, 11);
            assertThat(child.held()).isTrue();
            assertThat(use(cache, 20).bytes()).isZero();
            assertThat(keep(cache, child, 12).held()).isFalse();
            assertThat(cache.longest(List.of(passage(10), passage(11), passage(12))))
                    .isSameAs(child);
        }
    }

    @Test
    void pinnedChainsAreShelteredUpToHalfOfTheBoundTheFirstOnesFirst() {
        try (var cache = new PrefixCache(PLAIN, 4 * BYTES)) {
            cache.pin(
                    List.of(
                            List.of(passage(10)),
                            List.of(passage(10), passage(11)),
                            List.of(passage(20))));
            Prefix first = keep(cache, cache.empty(), 10);
            keep(cache, first, 11);
            keep(cache, cache.empty(), 20);
            for (int other = 30; other < 80; other += 10) {
                keep(cache, cache.empty(), other);
            }
            assertThat(use(cache, 10).bytes()).isEqualTo(BYTES);
            assertThat(use(cache, 10, 11).bytes()).isEqualTo(BYTES);
            assertThat(use(cache, 20).bytes()).isZero();

            cache.pin(List.of());
            for (int other = 80; other < 140; other += 10) {
                keep(cache, cache.empty(), other);
            }
            assertThat(use(cache, 10).bytes()).isZero();
            assertThat(use(cache, 10, 11).bytes()).isZero();
        }
    }

    @Test
    void aPinnedChainThatIsNotHeldWhollyIsShelteredAsFarAsItIs() {
        try (var cache = new PrefixCache(PLAIN, 4 * BYTES)) {
            keep(cache, cache.empty(), 10);
            cache.pin(List.of(List.of(passage(10), passage(11), passage(12))));
            for (int other = 30; other < 80; other += 10) {
                keep(cache, cache.empty(), other);
            }
            assertThat(use(cache, 10).bytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void aRowGetsTheTokensOfItsChainUpToWhereItIsAsked() {
        try (var cache = new PrefixCache(PLAIN, 1000)) {
            Prefix first = cache.keep(then(cache.empty(), 10), batch, 1);
            Prefix second = cache.keep(then(first, 20), batch, 2);

            cache.load(second, 5, batch, 4);

            assertThat(batch.loaded)
                    .containsExactlyInAnyOrder(
                            "4:0=1000", "4:1=1001", "4:2=1002", "4:3=2003", "4:4=2004");
        }
    }

    @Test
    void whatIsKeptAtTheLastTokenIsLoadedOnce() {
        try (var cache = new PrefixCache(RECURRENT, 1000)) {
            Prefix first = cache.keep(then(cache.empty(), 10), batch, 1);
            Prefix second = cache.keep(then(first, 20), batch, 2);

            cache.load(second, 6, batch, 4);

            assertThat(batch.loaded).hasSize(7).contains("4:last=7000002", "4:5=2005");
        }
    }

    @Test
    void memoryIsGivenBackAtTheEnd() {
        var cache = new PrefixCache(PLAIN, 1000);
        Prefix first = keep(cache, cache.empty(), 10);
        cache.close();

        assertThatThrownBy(() -> cache.load(first, 3, batch, 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void chainsOfTheSamePassagesInAnotherOrderHaveOtherKeys() {
        try (var cache = new PrefixCache(PLAIN, 1000)) {
            Prefix forth = then(then(cache.empty(), 10), 20);
            Prefix back = then(then(cache.empty(), 20), 10);
            assertThat(forth.key()).isNotEqualTo(back.key());
            assertThat(forth.length()).isEqualTo(6);
        }
    }
}
