package espalier.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class BackgroundWorkTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final BackgroundWork work = new BackgroundWork(background::add, Runnable::run);
    private final List<String> heard = new ArrayList<>();

    @Test
    void resultIsReportedWhenTheWorkIsDone() {
        Job job =
                work.start(
                        "adding", () -> 1 + 1, n -> heard.add("done " + n), e -> heard.add("" + e));
        assertThat(heard).isEmpty();
        assertThat(work.jobs()).containsExactly(job);
        background.remove().run();
        assertThat(heard).containsExactly("done 2");
        assertThat(work.jobs()).isEmpty();
        assertThat(job.over()).isTrue();
    }

    @Test
    void failureIsReportedWithItsMessage() {
        work.start(
                "failing",
                () -> fail("no disk"),
                n -> heard.add("done"),
                e -> heard.add(e.getMessage()));
        background.remove().run();
        assertThat(heard).containsExactly("no disk");
    }

    @Test
    void cancelledJobReportsNothing() {
        Job job = work.start("adding", () -> 2, n -> heard.add("done"), e -> heard.add("failed"));
        job.cancel();
        background.remove().run();
        assertThat(heard).isEmpty();
        assertThat(work.jobs()).isEmpty();
    }

    @Test
    void whoeverAskedHearsOfACancelAtOnceAndOnce() {
        Job job =
                work.start(
                        "adding",
                        () -> 2,
                        n -> heard.add("done"),
                        e -> heard.add("failed"),
                        () -> heard.add("cancelled"));
        job.cancel();
        job.cancel();
        assertThat(heard).containsExactly("cancelled");
        background.remove().run();
        assertThat(heard).containsExactly("cancelled");
    }

    private static int fail(String message) {
        throw new IllegalStateException(message);
    }
}
