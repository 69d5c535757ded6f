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

import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A whole tree laid out anew, and another size of one box, which costs what one more thought does.
/// `mvn -Pbench -Dbench=LayoutBenchmark`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
// JMH extends it, so it is not final; what it hands out while it is built is only kept.
@SuppressWarnings("this-escape")
public class LayoutBenchmark implements Branching, Boxes {

    private static final int CHILDREN = 4;

    @Param({"1000", "10000", "100000", "1000000"})
    int size;

    private final TidyLayout layout = new TidyLayout(this, new Spacing(12, 32, 38));
    private final Random random = new Random(2);
    private int[] parents = {};
    private double height = 50;

    /// A tree in which each expansion adds four children to a random leaf, up to 18 levels deep.
    @Setup
    public void grow() {
        var growth = new Random(1);
        parents = new int[size];
        var level = new int[size];
        var expanded = new boolean[size];
        parents[0] = NONE;
        for (int id = 1; id < size; id += CHILDREN) {
            int parent = (int) (id * Math.pow(growth.nextDouble(), 0.8));
            while (expanded[parent] || level[parent] == 18) {
                parent = growth.nextInt(id);
            }
            expanded[parent] = true;
            for (int child = id; child < Math.min(size, id + CHILDREN); child++) {
                parents[child] = parent;
                level[child] = level[parent] + 1;
            }
        }
        layout.arrange(this);
    }

    @Benchmark
    public double arrange() {
        layout.arrange(this);
        return layout.after(0);
    }

    @Benchmark
    public double one() {
        height = height == 50 ? 66 : 50;
        layout.resize(random.nextInt(size));
        layout.grow(this);
        return layout.after(0);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int parent(int id) {
        return parents[id];
    }

    @Override
    public boolean shown(int id) {
        return true;
    }

    @Override
    public double breadth(int id) {
        return 124;
    }

    @Override
    public double depth(int id) {
        return height;
    }
}
