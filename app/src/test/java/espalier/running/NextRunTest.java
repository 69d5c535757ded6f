package espalier.running;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.assembly.Begun;
import espalier.assembly.Roles;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.problem.ProblemFamilies;
import espalier.replica.RebuiltRun;
import espalier.scripted.ScriptedModels;
import espalier.scripted.UnrecordedSessions;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class NextRunTest {

    private static final Problem PROBLEM = ProblemFamilies.named("game24").parse("4 5 6 10");

    /// Sessions that tell something before anybody listens.
    private record Early(UnrecordedSessions sessions) implements PassingOn {

        @Override
        public Begun begin(
                Problem problem, SearchSettings settings, Roles roles, SearchListener listener) {
            listener.heard(1, new SearchEvent.Running());
            listener.heard(2, new SearchEvent.Paused());
            return sessions.begin(problem, settings, roles, listener);
        }
    }

    @Test
    @Timeout(60)
    void screenHearsWhatWasToldEarlyThoughSomebodyHoldsTheFilm() throws InterruptedException {
        var shown = new AtomicReference<RebuiltRun>();
        var heard = new ArrayList<Long>();
        var next =
                NextRun.anew(
                        new Early(new UnrecordedSessions(new ArrayList<>())),
                        PROBLEM,
                        SearchSettings.DEFAULT,
                        new ScriptedModels(0).blind(),
                        shown::set);
        next.show().run();
        var film = shown.get().film();

        synchronized (film) {
            var window =
                    Thread.ofPlatform()
                            .start(() -> next.relay().to((sequence, _) -> heard.add(sequence)));
            window.join();
        }
        next.close();

        assertThat(heard).isEqualTo(List.of(1L, 2L));
        assertThat(film.index().events().size()).isEqualTo(2);
    }
}
