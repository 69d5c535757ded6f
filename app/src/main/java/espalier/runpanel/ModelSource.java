package espalier.runpanel;

import espalier.assembly.Roles;
import espalier.language.ModelCard;

import java.nio.file.Path;
import java.util.Optional;

/// Where the run panel gets models from.
public interface ModelSource {

    /// The folder of the model that comes with the program.
    Path builtIn();

    /// Loads a model, or returns the loaded one. Slow; not for the JavaFX thread.
    ///
    /// @param valueFolder a process reward model that is to value its thoughts
    /// @throws RuntimeException with one sentence for the user
    Opened open(Path folder, Optional<Path> valueFolder);

    /// Search without a model: uniform legal thoughts.
    Roles blind();

    /// What can be searched with.
    ///
    /// @param card what the model is; empty where there is none
    record Opened(Roles roles, Optional<ModelCard> card) {

        /// What the model runs on, in words; empty where there is none.
        public String device() {
            return card.map(ModelCard::device).orElse("");
        }
    }
}
