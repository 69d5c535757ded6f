package espalier.runpanel;

import espalier.assembly.Roles;

import java.nio.file.Path;
import java.util.Optional;

/// Where the run panel gets models from.
public interface ModelSource {

    /// The folder of the model that comes with the program.
    Path builtIn();

    /// Loads a model, or returns the loaded one. Slow; not for the JavaFX thread.
    ///
    /// @throws RuntimeException with one sentence for the user
    Opened open(Path folder);

    /// Search without a model: uniform legal thoughts.
    Roles blind();

    /// What can be searched with.
    ///
    /// @param facts what the panel says of a model; empty where there is none
    record Opened(Roles roles, Optional<Facts> facts) {}

    /// What the panel says of a model.
    ///
    /// @param parameters how many weights it has
    /// @param valuing whether it says itself how likely a chain is to end right
    record Facts(long parameters, Valuing valuing) {}

    /// Where a model's values come from.
    enum Valuing {
        /// An output of its own.
        OWN_OUTPUT,
        /// How probable it finds a chain.
        PROBABILITY
    }
}
