package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.LanguageModelException;
import espalier.language.ModelOutline.Choice;
import espalier.language.Precision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class ModelShelfTest {

    private static final Path BUILT_IN = ModelCatalog.ofThisProgram().builtIn();

    @TempDir private Path place;

    @Test
    void outlineOfFilesIsWhatTheOpenModelsCardSays() {
        var outline = ModelShelf.outline(BUILT_IN);
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var card = catalog.languageModel(BUILT_IN).card();
            assertThat(outline.architecture()).isEqualTo(card.architecture());
            assertThat(outline.parameters()).isEqualTo(card.parameters());
            assertThat(outline.contextLength()).isEqualTo(card.contextLength());
            assertThat(outline.precision()).isEqualTo(card.precision());
            assertThat(outline.files()).isEqualTo(card.files());
        }
    }

    @Test
    void fileThatCannotBeReadIsAChoiceOfUnknownPrecision() throws IOException {
        Path folder = copyOfTheBuiltIn("reasoner");
        Files.createDirectory(folder.resolve("onnx"));
        Files.writeString(folder.resolve("onnx/model_q4.onnx"), "cut off");
        assertThat(ModelShelf.choices(folder))
                .containsExactly(
                        new Choice("model.onnx", Optional.of(Precision.FP32)),
                        new Choice("onnx/model_q4.onnx", Optional.empty()));
        assertThatThrownBy(() -> ModelShelf.outline(folder.resolve("onnx/model_q4.onnx")))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("not a whole ONNX file");
    }

    @Test
    void folderOfFoldersGivesAllModelsInside() throws IOException {
        Path first = copyOfTheBuiltIn("a/first");
        Path second = copyOfTheBuiltIn("b/second");
        Files.createDirectories(place.resolve("nothing/here"));
        assertThat(ModelShelf.modelsIn(place)).containsExactly(first, second);
        assertThat(ModelShelf.modelsIn(first)).containsExactly(first);
    }

    @Test
    void cacheOfHuggingFaceIsLookedForWhereItsVariablesSay() {
        assertThat(ModelShelf.usualPlaces(place, Map.of())).isEmpty();
        assertThat(ModelShelf.usualPlaces(place, Map.of("HF_HUB_CACHE", place.toString())))
                .containsExactly(place);
    }

    @Test
    void modelInACacheIsCalledByItsOwnerAndName() {
        Path snapshot = place.resolve("models--onnx-community--SmolLM/snapshots/0123abcd");
        assertThat(ModelShelf.nameOf(snapshot)).isEqualTo("onnx-community/SmolLM");
        assertThat(ModelShelf.nameOf(snapshot.resolve("onnx/model_q4.onnx")))
                .isEqualTo("onnx-community/SmolLM (model_q4.onnx)");
        assertThat(ModelShelf.nameOf(place.resolve("tiny"))).isEqualTo("tiny");
        assertThat(ModelShelf.nameOf(place.resolve("tiny/model.onnx")))
                .isEqualTo("tiny (model.onnx)");
    }

    private Path copyOfTheBuiltIn(String name) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        for (String file : new String[] {"config.json", "model.onnx", "tokenizer.json"}) {
            Files.copy(BUILT_IN.resolve(file), folder.resolve(file));
        }
        return folder;
    }
}
