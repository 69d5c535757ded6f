package espalier.models;

import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The model that the next run thinks with, as the models view sees it.
///
/// @param path its folder, or one of the ONNX files in it; empty where there is no model
/// @param change takes another one, by its folder or file
public record ModelInUse(ObservableValue<Optional<Path>> path, Consumer<Path> change) {

    /// Whether it is this one.
    boolean is(Path other) {
        return path.getValue().map(ModelPlaces::whole).filter(other::equals).isPresent();
    }

    /// Whether it lies in that folder.
    boolean liesIn(Path folder) {
        return path.getValue()
                .map(ModelPlaces::whole)
                .filter(p -> p.startsWith(folder))
                .isPresent();
    }
}
