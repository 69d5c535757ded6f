package espalier.models;

import java.nio.file.Path;
import java.util.List;

/// Where models are looked for.
///
/// @param builtIn the folder of the model that comes with the program
/// @param usual folders in which other programs keep models, such as the Hugging Face cache
public record ModelPlaces(Path builtIn, List<Path> usual) {

    public ModelPlaces {
        builtIn = whole(builtIn);
        usual = usual.stream().map(ModelPlaces::whole).toList();
    }

    /// A path in the one form in which paths are compared.
    static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
