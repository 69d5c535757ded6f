package espalier.models;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.ModelCard.Ability;
import espalier.scripted.DirectWork;
import espalier.scripted.ModelFolders;
import espalier.work.BackgroundWork;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list over the real engine: the built-in model, copies of it, and broken ones.
@Timeout(120)
class ModelsViewModelTest {

    private static final Path BUILT_IN = ModelPlaces.whole(ModelFolders.builtIn());

    @TempDir private Path folder;

    private final ObjectProperty<Optional<Path>> used =
            new SimpleObjectProperty<>(Optional.of(BUILT_IN));

    private ModelsViewModel list(
            List<Path> usual, RememberedModels remembered, BackgroundWork work) {
        return new ModelsViewModel(
                new ModelPlaces(BUILT_IN, usual),
                remembered,
                Duration.ofMillis(50),
                new ModelInUse(used, path -> used.set(Optional.of(path))),
                work);
    }

    private ModelsViewModel list() {
        return list(RememberedModels.NONE);
    }

    private ModelsViewModel list(RememberedModels remembered) {
        var models = list(List.of(), remembered, DirectWork.work());
        models.refresh();
        return models;
    }

    private static List<String> names(ModelsViewModel models) {
        return models.models().stream().map(model -> model.row().name()).toList();
    }

    private static ModelRow selected(ModelsViewModel models) {
        return models.selectedProperty().get().orElseThrow().row();
    }

    @Test
    void builtInModelComesFirstThenAddedOnesThenThoseInTheUsualPlaces() throws IOException {
        Path cache = folder.resolve("hub");
        ModelFolders.whole(cache.resolve("models--someone--small/snapshots/0123"));
        Path added = ModelFolders.whole(folder.resolve("zebra"));
        var remembered = new RememberedModels(List.of(added), Map.of(), Map.of());
        var models = list(List.of(cache), remembered, DirectWork.work());
        models.refresh();
        assertThat(names(models)).containsExactly("reasoner", "zebra", "someone/small");
        assertThat(models.models())
                .extracting(model -> model.row().origin())
                .containsExactly(ModelOrigin.BUILT_IN, ModelOrigin.ADDED, ModelOrigin.FOUND);
    }

    @Test
    void listingTellsWhatTheFilesSayWithoutOpeningTheModel() {
        var row = selected(list());
        assertThat(row.finding()).isInstanceOf(ModelFinding.Untried.class);
        assertThat(row.finding().outline().orElseThrow().architecture()).isNotBlank();
        assertThat(row.inUse()).isTrue();
    }

    @Test
    void measuredModelSaysWhatWorksAndHowFastItWrites() {
        var models = list();
        models.measure();
        var finding = selected(models).finding();
        assertThat(finding).isInstanceOf(ModelFinding.Works.class);
        assertThat(finding.tokensPerSecond().orElseThrow()).isPositive();
        if (finding instanceof ModelFinding.Works(_, var card, var result)) {
            assertThat(card.can(Ability.VALUE)).isTrue();
            assertThat(result.hashes().get("model.onnx")).hasSize(64);
        }
        assertThat(models.measuredProperty().get()).isEmpty();
    }

    @Test
    void whatWasMeasuredStaysWhenTheListIsLookedThroughAgain() {
        var models = list();
        models.measure();
        models.refresh();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Works.class);
    }

    @Test
    void brokenModelIsListedWithItsSentenceAndCannotBeUsed() throws IOException {
        Path broken = ModelFolders.cutOff(folder.resolve("broken"));
        var models = list();
        models.add(broken);
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Refused.class);
        if (selected(models).finding() instanceof ModelFinding.Refused(_, var sentence)) {
            assertThat(sentence).contains("model.onnx", "Maybe ");
        }
        assertThat(models.usable().get()).isFalse();
        models.use();
        assertThat(used.get()).contains(BUILT_IN);
    }

    @Test
    void repairedModelIsSeenAtTheNextLook() throws IOException {
        Path broken = ModelFolders.cutOff(folder.resolve("broken"));
        var models = list();
        models.add(broken);
        Files.copy(
                BUILT_IN.resolve("model.onnx"),
                Files.createDirectory(broken.resolve("onnx")).resolve("model.onnx"));
        Files.delete(broken.resolve("model.onnx"));
        models.refresh();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Untried.class);
    }

    @Test
    void folderOfFoldersAddsAllInsideAndKnownOnesOnce() throws IOException {
        Path first = ModelFolders.whole(folder.resolve("one"));
        Path second = ModelFolders.whole(folder.resolve("two"));
        var models = list();
        models.add(folder);
        assertThat(models.remembered().added()).containsExactly(first, second);
        assertThat(selected(models).folder()).isEqualTo(first);
        models.add(second);
        assertThat(models.remembered().added()).containsExactly(first, second);
        assertThat(selected(models).folder()).isEqualTo(second);
        assertThat(models.noticeProperty().get()).contains("already");
    }

    @Test
    void folderWithoutModelsSaysSoInASentence() {
        var models = list();
        models.add(folder);
        assertThat(models.noticeProperty().get())
                .startsWith("No model was found in " + folder)
                .contains("Maybe ");
        assertThat(names(models)).containsExactly("reasoner");
    }

    @Test
    void onlyWhatTheUserAddedCanBeRemoved() throws IOException {
        var models = list();
        assertThat(models.removable().get()).isFalse();
        models.remove();
        assertThat(names(models)).containsExactly("reasoner");
        models.add(ModelFolders.whole(folder.resolve("mine")));
        assertThat(models.removable().get()).isTrue();
        models.remove();
        assertThat(names(models)).containsExactly("reasoner");
        assertThat(models.remembered().added()).isEmpty();
        assertThat(selected(models).folder()).isEqualTo(BUILT_IN);
    }

    @Test
    void chosenFileIsLookedAtMeasuredAndUsed() throws IOException {
        Path both = ModelFolders.withChoice(folder.resolve("both"));
        var models = list();
        models.add(both);
        assertThat(selected(models).path()).isEqualTo(both);
        models.choose(selected(models).choices().get(1));
        assertThat(selected(models).finding().outline().orElseThrow().files())
                .containsKey("onnx/model_fp16.onnx");
        models.measure();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Works.class);
        models.use();
        assertThat(used.get()).contains(both.resolve("onnx/model_fp16.onnx"));
        assertThat(selected(models).inUse()).isTrue();
        models.choose(selected(models).choices().getFirst());
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Untried.class);
        assertThat(models.usable().get()).isTrue();
    }

    @Test
    void givenUpMeasurementLeavesTheModelAsItWas() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        var work = new BackgroundWork(jobs::add, Runnable::run);
        var models = list(List.of(), RememberedModels.NONE, work);
        models.refresh();
        jobs.remove().run();
        models.measure();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Measuring.class);
        assertThat(models.measurable().get()).isFalse();
        models.close();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Untried.class);
        assertThat(models.measurable().get()).isTrue();
        jobs.remove().run();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Untried.class);
    }

    @Test
    void anotherModelInTheRunPanelMovesTheMark() {
        var models = list();
        used.set(Optional.empty());
        assertThat(selected(models).inUse()).isFalse();
        assertThat(models.usable().get()).isTrue();
        models.use();
        assertThat(used.get()).contains(BUILT_IN);
        assertThat(models.usable().get()).isFalse();
    }

    @Test
    void folderThatTheRunPanelWasGivenIsListedAndRemembered() throws IOException {
        Path mine = ModelFolders.whole(folder.resolve("mine"));
        var models = list();
        used.set(Optional.of(mine));
        assertThat(names(models)).containsExactly("reasoner", "mine");
        assertThat(models.models().getLast().row().origin()).isEqualTo(ModelOrigin.ADDED);
        assertThat(models.models().getLast().row().inUse()).isTrue();
        assertThat(models.remembered().added()).containsExactly(mine);
        used.set(Optional.of(BUILT_IN));
        used.set(Optional.of(mine.resolve("model.onnx")));
        assertThat(models.remembered().added()).containsExactly(mine);
    }

    @Test
    void folderInUseThatHoldsNoModelItselfIsNotListed() throws IOException {
        ModelFolders.whole(folder.resolve("inside"));
        var models = list();
        used.set(Optional.of(folder));
        assertThat(names(models)).containsExactly("reasoner");
        assertThat(models.remembered()).isEqualTo(RememberedModels.NONE);
    }

    @Test
    void speedIsRememberedAsLongAsTheFilesAreTheSame() throws IOException {
        Path mine = ModelFolders.whole(folder.resolve("mine"));
        var before = list();
        before.add(mine);
        before.measure();
        double speed = selected(before).finding().tokensPerSecond().orElseThrow();

        var after = list(before.remembered());
        after.selectedProperty().set(Optional.of(after.models().getLast()));
        assertThat(selected(after).finding()).isInstanceOf(ModelFinding.WorkedBefore.class);
        assertThat(selected(after).finding().tokensPerSecond()).contains(speed);

        Files.writeString(mine.resolve("config.json"), " ", StandardOpenOption.APPEND);
        var changed = list(before.remembered());
        assertThat(changed.models().getLast().row().finding())
                .isInstanceOf(ModelFinding.Untried.class);
    }

    @Test
    void chosenFileAndItsSpeedAreRememberedUntilTheModelIsRemoved() throws IOException {
        Path both = ModelFolders.withChoice(folder.resolve("both"));
        var before = list();
        before.add(both);
        before.choose(selected(before).choices().get(1));
        before.measure();

        var after = list(before.remembered());
        var row = after.models().getLast().row();
        assertThat(row.chosen()).contains("onnx/model_fp16.onnx");
        assertThat(row.finding()).isInstanceOf(ModelFinding.WorkedBefore.class);
        after.selectedProperty().set(Optional.of(after.models().getLast()));
        after.remove();
        assertThat(after.remembered()).isEqualTo(RememberedModels.NONE);
    }

    @Test
    void rememberedFileThatHasGoneGivesWayToTheOneTakenByItself() throws IOException {
        Path both = ModelFolders.withChoice(folder.resolve("both"));
        var remembered =
                new RememberedModels(List.of(both), Map.of(both, "onnx/gone.onnx"), Map.of());
        var row = list(remembered).models().getLast().row();
        assertThat(row.path()).isEqualTo(both);
        assertThat(row.finding()).isInstanceOf(ModelFinding.Untried.class);
    }

    @Test
    void modelThatFailsWhenMeasuredAgainIsNoLongerRememberedAsWorking() throws IOException {
        Path mine = ModelFolders.whole(folder.resolve("mine"));
        var models = list();
        models.add(mine);
        models.measure();
        assertThat(models.remembered().measured()).containsOnlyKeys(mine);
        ModelFolders.damage(mine);
        models.measure();
        assertThat(selected(models).finding()).isInstanceOf(ModelFinding.Refused.class);
        assertThat(models.remembered().measured()).isEmpty();
    }
}
