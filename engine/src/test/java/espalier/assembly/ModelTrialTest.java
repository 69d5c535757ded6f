package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class ModelTrialTest {

    private static final Path BUILT_IN = ModelCatalog.ofThisProgram().builtIn();

    @Test
    void modelThatWorksWrites() {
        var result = new ModelTrial(Duration.ofMillis(100)).of(BUILT_IN);
        assertThat(result.refusal()).isEmpty();
        assertThat(result.tokensPerSecond()).isPositive();
        assertThat(result.hashes()).containsKey("model.onnx");
    }

    @Test
    void folderWithoutAModelIsRefusedInASentence(@TempDir Path empty) {
        var result = new ModelTrial(Duration.ZERO).of(empty);
        assertThat(result.works()).isFalse();
        assertThat(result.refusal().orElseThrow()).contains("lacks config.json", "Maybe ");
    }

    @Test
    @Timeout(60)
    void cancelledTrialEndsLongBeforeItsTime() {
        var trial = new ModelTrial(Duration.ofHours(1));
        trial.cancel();
        assertThat(trial.of(BUILT_IN).path()).isEqualTo(BUILT_IN);
    }

    @Test
    void cancelledTrialOpensNothing(@TempDir Path empty) {
        var trial = new ModelTrial(Duration.ZERO);
        trial.cancel();
        assertThat(trial.of(empty).refusal()).contains("The trial was cancelled.");
    }
}
