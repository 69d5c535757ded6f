package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.search.Cast;
import espalier.search.ScriptedModel;
import espalier.search.SearchRoles;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

@Timeout(30)
class SearchSessionTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(Budget.ofExpansions(10))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));

    private final ScriptedModel model = new ScriptedModel();
    private final BlockingQueue<SearchEvent> heard = new LinkedBlockingQueue<>();

    private SearchSession session(SearchSettings settings, Optional<RecordingWriter> recording) {
        return new SearchSession(
                PROBLEM,
                settings,
                new SearchRoles(model, model, model),
                recording,
                (_, event) -> heard.add(event),
                System::nanoTime);
    }

    private SearchEvent await(Predicate<SearchEvent> wanted) throws InterruptedException {
        while (true) {
            var event = heard.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an event within 10 seconds").isNotNull();
            if (event != null && wanted.test(event)) {
                return event;
            }
        }
    }

    @Test
    void runGoesOnUntilTheBudgetIsSpent() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.Run());

            assertThat(await(e -> e instanceof SearchEvent.Stopped))
                    .isEqualTo(new SearchEvent.Stopped(StopReason.EXPANSIONS));
        }
    }

    @Test
    void phaseStepDoesOnePhaseAndWaits() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.StepPhase());
            await(e -> e instanceof SearchEvent.Running);
            assertThat(heard.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new SearchEvent.Selected(List.of(0)));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new SearchEvent.Paused());
            assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void actAtWhichTheModelFailsIsRefusedAndTheRunStaysAsItWas() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.StepSimulation());
            await(e -> e instanceof SearchEvent.Paused);
            model.failNext(1);
            session.send(new Command.Expand(1, 2));
            assertThat(heard.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new SearchEvent.Refused("The model broke. Maybe try again."));

            session.send(new Command.StepPhase());
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new SearchEvent.Running());
        }
    }

    @Test
    void simulationStepEndsWithItsBackUp() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.StepPhase());
            await(e -> e instanceof SearchEvent.Paused);
            session.send(new Command.StepSimulation());

            await(e -> e instanceof SearchEvent.BackedUp);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new SearchEvent.Paused());
        }
    }

    @Test
    void actsAreObeyedWhileTheSearchWaits() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.StepSimulation());
            await(e -> e instanceof SearchEvent.Paused);
            session.send(new Command.Prune(1));
            session.send(new Command.Prune(1));
            session.send(new Command.Restore(1));
            session.send(new Command.Pin(2));
            session.send(new Command.Prune(0));
            session.send(new Command.Prune(99_999));
            session.send(new Command.Expand(1, 3));

            assertThat(await(_ -> true)).isEqualTo(new SearchEvent.Pruned(1));
            assertThat(await(_ -> true)).isEqualTo(new SearchEvent.Restored(1));
            assertThat(await(_ -> true)).isEqualTo(new SearchEvent.Pinned(2));
            assertThat(await(_ -> true)).isInstanceOf(SearchEvent.Refused.class);
            assertThat(await(_ -> true))
                    .isInstanceOfSatisfying(
                            SearchEvent.Expanded.class,
                            e -> assertThat(e.proposals()).hasSizeBetween(1, 3));
        }
    }

    @Test
    void failureOfTheModelIsToldAndTheNextRunGoesOn() throws InterruptedException {
        model.failNext(1);
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.Run());
            assertThat(await(e -> e instanceof SearchEvent.Failed))
                    .isEqualTo(new SearchEvent.Failed("The model broke. Maybe try again."));
            session.send(new Command.Run());

            await(e -> e instanceof SearchEvent.Stopped);
        }
    }

    @Test
    void verifiedAnswerStopsTheRunAndAnotherRunLooksForTheNext() throws InterruptedException {
        var settings =
                SETTINGS.with(Budget.ofExpansions(500))
                        .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.STOP));
        try (var session = session(settings, Optional.empty())) {
            session.send(new Command.Run());
            assertThat(await(e -> e instanceof SearchEvent.Stopped))
                    .isEqualTo(new SearchEvent.Stopped(StopReason.VERIFIED_ANSWER));
            session.send(new Command.Run());
            await(e -> e instanceof SearchEvent.BackedUp);
            assertThat(await(e -> e instanceof SearchEvent.Stopped)).isNotNull();
        }
    }

    @Test
    void closeInTheMiddleOfARunLosesNothingAndLeavesNoThread(@TempDir Path folder)
            throws InterruptedException {
        Path file = folder.resolve("run.espalier");
        var writer =
                new RecordingWriter(
                        file,
                        new RecordingHeader(
                                "0.1.0",
                                PROBLEM,
                                new ModelIdentity("scripted", Map.of()),
                                SETTINGS,
                                Instant.EPOCH),
                        () -> 0);
        var session = session(SETTINGS.with(Budget.ofExpansions(100_000)), Optional.of(writer));
        session.send(new Command.Pace(Duration.ofMillis(300)));
        session.send(new Command.Run());
        await(e -> e instanceof SearchEvent.BackedUp);
        session.close();
        session.close();

        var recording = RecordingReader.read(file);
        assertThat(recording.notices()).isEmpty();
        assertThat(recording.events().getLast().event())
                .isEqualTo(new SearchEvent.Stopped(StopReason.USER));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().equals("espalier-search") && t.isAlive());
    }

    @Test
    void stopEndsTheModelCallInProgress() throws InterruptedException {
        var inCall = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var endless =
                new ThoughtGenerator() {
                    @Override
                    public List<List<Thought>> generate(
                            List<GenerationRequest> requests, SamplingSettings sampling) {
                        inCall.countDown();
                        try {
                            cancelled.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new GenerationException("The call was cancelled.");
                    }

                    @Override
                    public long tokens() {
                        return 0;
                    }

                    @Override
                    public void cancel() {
                        cancelled.countDown();
                    }
                };
        try (var session =
                new SearchSession(
                        PROBLEM,
                        SETTINGS,
                        new SearchRoles(endless, model, model),
                        Optional.empty(),
                        (_, event) -> heard.add(event),
                        System::nanoTime)) {
            session.send(new Command.Run());
            inCall.await();
            session.send(new Command.Stop());

            await(e -> e instanceof SearchEvent.Selected);
            assertThat(heard.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new SearchEvent.Stopped(StopReason.USER));
        }
    }

    @Test
    void failureAfterAStopIsToldLikeAnyOther() throws InterruptedException {
        try (var session = session(SETTINGS, Optional.empty())) {
            session.send(new Command.StepSimulation());
            await(e -> e instanceof SearchEvent.Paused);
            session.send(new Command.Stop());
            await(e -> e instanceof SearchEvent.Stopped);
            model.failNext(1);
            session.send(new Command.Expand(1, 2));
            assertThat(await(_ -> true))
                    .isEqualTo(new SearchEvent.Refused("The model broke. Maybe try again."));

            model.failNext(1);
            session.send(new Command.Run());
            assertThat(
                            await(e ->
                                    !(e instanceof SearchEvent.Selected)
                                            && !(e instanceof SearchEvent.Running)))
                    .isEqualTo(new SearchEvent.Failed("The model broke. Maybe try again."));
        }
    }

    @Test
    void settingsUnderWhichNobodyPlaysAreRefusedAndTheRunGoesOn() throws InterruptedException {
        var roles = new SearchRoles(model, model, model);
        Cast cast =
                settings -> {
                    if (settings.seed() == 666) {
                        throw new GenerationException("Nobody plays under seed 666.");
                    }
                    return roles;
                };
        try (var session =
                new SearchSession(
                        PROBLEM,
                        SETTINGS,
                        cast,
                        Optional.empty(),
                        (_, event) -> heard.add(event),
                        System::nanoTime)) {
            session.send(new Command.Change(SETTINGS.withSeed(666)));
            session.send(new Command.Run());

            assertThat(heard.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new SearchEvent.Refused("Nobody plays under seed 666."));
            assertThat(await(e -> e instanceof SearchEvent.Stopped))
                    .isEqualTo(new SearchEvent.Stopped(StopReason.EXPANSIONS));
        }
    }
}
