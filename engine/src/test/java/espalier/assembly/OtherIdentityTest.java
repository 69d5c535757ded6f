package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.recording.RunIdentity;
import espalier.recording.RunIdentity.Part;
import espalier.search.ScriptedModel;
import espalier.session.Command;
import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What a branch tells that goes on as another run than the one that it leaves.
class OtherIdentityTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT.with(Budget.ofExpansions(12));
    private static final ModelIdentity FIRST = new ModelIdentity("scripted", Map.of());
    private static final ModelIdentity OTHER = new ModelIdentity("other", Map.of("a.onnx", "12"));
    private static final Roles ROLES = new Roles(ScriptedModel.roles(), FIRST);

    @TempDir private Path folder;
    private SessionFactory factory;
    private Path whole;

    @BeforeEach
    void record() throws InterruptedException {
        factory = new SessionFactory(new RecordingFolder(folder));
        var over = new CountDownLatch(1);
        var begun = factory.begin(PROBLEM, SETTINGS, ROLES, (_, event) -> countStop(event, over));
        whole = begun.session().recording().orElseThrow();
        begun.session().send(new Command.Run());
        over.await();
        begun.session().close();
    }

    @Test
    void branchWithAnotherAlgorithmTellsItDirectlyAfterTheFork() throws IOException {
        byte[] before = Files.readAllBytes(whole);
        var greedy = SETTINGS.with(Algorithm.GREEDY);
        var told = branch(40, greedy, ROLES);

        assertThat(told.subList(40, 43))
                .containsExactly(
                        new SearchEvent.Forked(40),
                        new SearchEvent.Resumed("scripted", Map.of()),
                        new SearchEvent.SettingsChanged(greedy));
        assertThat(Files.readAllBytes(whole)).isEqualTo(before);
    }

    @Test
    void branchWithAnotherModelNamesItWithItsFiles() {
        var told = branch(40, SETTINGS, new Roles(ScriptedModel.roles(), OTHER));

        assertThat(told.subList(40, 42))
                .containsExactly(
                        new SearchEvent.Forked(40),
                        new SearchEvent.Resumed("other", Map.of("a.onnx", "12")));
        assertThat(told).noneMatch(SearchEvent.SettingsChanged.class::isInstance);
    }

    @Test
    void branchOfTheSameRunTellsNoMoreThanThatItIsOne() {
        var told = branch(40, SETTINGS, ROLES);

        assertThat(told.get(40)).isEqualTo(new SearchEvent.Forked(40));
        assertThat(told)
                .noneMatch(SearchEvent.Resumed.class::isInstance)
                .noneMatch(SearchEvent.SettingsChanged.class::isInstance);
    }

    @Test
    void branchWithAnotherBudgetIsTheSameRunWithOtherSettings() {
        var told = branch(40, SETTINGS.with(Budget.ofExpansions(99)), ROLES);

        assertThat(told.get(41)).isInstanceOf(SearchEvent.SettingsChanged.class);
        assertThat(told).noneMatch(SearchEvent.Resumed.class::isInstance);
    }

    @Test
    void warmStartWithAnotherSeedTellsItTooBeforeItBegins() {
        try (var read = HistoryFile.whole(whole)) {
            int events = read.history().size();
            var begun = factory.startWarm(read, events, ROLES, SETTINGS.withSeed(8), (_, _) -> {});
            begun.session().close();
            var told = events(begun);
            assertThat(told.subList(events, events + 4))
                    .containsExactly(
                            new SearchEvent.Forked(events),
                            new SearchEvent.Resumed("scripted", Map.of()),
                            new SearchEvent.SettingsChanged(SETTINGS.withSeed(8)),
                            new SearchEvent.StartedWarm());
        }
    }

    @Test
    void branchIsKnownByWhatItWentOnWithAndSearchesSo() throws InterruptedException {
        var greedy = SETTINGS.with(Algorithm.GREEDY);
        var over = new CountDownLatch(1);
        Path branch;
        try (var read = HistoryFile.whole(whole)) {
            var begun =
                    factory.fork(
                            read,
                            40,
                            new Roles(ScriptedModel.roles(), OTHER),
                            greedy,
                            (_, event) -> countStop(event, over));
            branch = begun.session().recording().orElseThrow();
            begun.session().send(new Command.Run());
            over.await();
            begun.session().close();
        }
        try (var read = HistoryFile.whole(branch)) {
            assertThat(RunIdentity.of(read, read.history().size()))
                    .isEqualTo(
                            new RunIdentity(PROBLEM, Optional.of(OTHER), Optional.empty(), greedy));
            assertThat(RunIdentity.of(read, 40).differences(RunIdentity.of(read, 43)))
                    .containsExactly(Part.ALGORITHM, Part.MODEL);
            assertThat(TreeAudit.of(read.history().treeAt(read.history().size()))).isEmpty();
        }
    }

    @Test
    void modelThatIsNotKnownAndASecondEvaluatorThatCountsForNothingMakeNoOtherRun() {
        var known = new RunIdentity(PROBLEM, Optional.of(FIRST), Optional.empty(), SETTINGS);
        var unknown = new RunIdentity(PROBLEM, Optional.empty(), Optional.empty(), SETTINGS);
        assertThat(known.differences(unknown)).isEmpty();

        var second = SettingCatalog.named("second-evaluator");
        var silent = second.write(SETTINGS, "vote");
        assertThat(RunIdentity.differences(SETTINGS, silent)).isEmpty();
        var heard = SettingCatalog.named("second-share").write(silent, "0.5");
        assertThat(RunIdentity.differences(SETTINGS, heard)).containsExactly(Part.ROLES);
    }

    private List<SearchEvent> branch(int events, SearchSettings settings, Roles roles) {
        try (var read = HistoryFile.whole(whole)) {
            var begun = factory.fork(read, events, roles, settings, (_, _) -> {});
            begun.session().close();
            return events(begun);
        }
    }

    private static List<SearchEvent> events(Begun begun) {
        return RecordingReader.read(begun.session().recording().orElseThrow()).events().stream()
                .map(one -> one.event())
                .toList();
    }

    private static void countStop(SearchEvent event, CountDownLatch over) {
        if (event instanceof SearchEvent.Stopped) {
            over.countDown();
        }
    }
}
