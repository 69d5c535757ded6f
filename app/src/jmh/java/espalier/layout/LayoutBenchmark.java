package espalier.layout;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A whole tree laid out anew. `mvn -Pbench -Dbench=LayoutBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class LayoutBenchmark implements Branching {

    @Param({"1000", "10000", "100000", "1000000"})
    int size;

    private final TidyLayout layout = new TidyLayout();
    private int[] first = {};
    private int[] next = {};

    /// A tree that grows where a random walk of up to 18 steps ends.
    @Setup
    public void grow() {
        var random = new Random(1);
        first = new int[size];
        next = new int[size];
        var level = new int[size];
        Arrays.fill(first, NONE);
        Arrays.fill(next, NONE);
        for (int id = 1; id < size; id++) {
            int parent = (int) (id * Math.pow(random.nextDouble(), 1.2));
            if (level[parent] == 18) {
                parent = 0;
            }
            level[id] = level[parent] + 1;
            next[id] = first[parent];
            first[parent] = id;
        }
    }

    @Benchmark
    public double arrange() {
        layout.arrange(this);
        return layout.right(0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int firstChild(int id) {
        return first[id];
    }

    @Override
    public int nextSibling(int id) {
        return next[id];
    }
}
