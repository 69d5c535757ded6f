package espalier.files;

import espalier.notices.Notices;
import espalier.picture.PictureExtent;
import espalier.picture.PictureFormat;
import espalier.picture.TreePicture;
import espalier.storage.FileTrouble;
import espalier.work.BackgroundWork;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// Writing a picture of the tree to a file: of what, as what, how large, where.
public final class PictureViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");

    private final BackgroundWork work;
    private final Notices notices;
    private final ObjectProperty<PictureFormat> format =
            new SimpleObjectProperty<>(PictureFormat.PNG);
    private final ObjectProperty<PictureExtent> extent =
            new SimpleObjectProperty<>(PictureExtent.VIEW);
    private final ObjectProperty<PictureColours> colours =
            new SimpleObjectProperty<>(PictureColours.AS_SHOWN);
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(2.0);
    private final ObjectProperty<Function<PictureFormat, Optional<Path>>> files =
            new SimpleObjectProperty<>(_ -> Optional.empty());

    /// @param work where pictures are written
    /// @param notices where it is said that one could not be
    public PictureViewModel(BackgroundWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    /// What kind of file.
    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    /// How much of the tree.
    public ObjectProperty<PictureExtent> extentProperty() {
        return extent;
    }

    /// In what colours.
    public ObjectProperty<PictureColours> coloursProperty() {
        return colours;
    }

    /// How many times larger than on the screen.
    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    /// Asks the user for the file; empty where there is to be none.
    public ObjectProperty<Function<PictureFormat, Optional<Path>>> filesProperty() {
        return files;
    }

    /// Why such a picture cannot be written, if it cannot.
    Optional<String> refusal(TreePicture picture) {
        if (picture.fits(format.get(), scale.get())) {
            return Optional.empty();
        }
        return Optional.of(
                TEXTS.getString("picture.too-large")
                        .formatted(
                                picture.width() * scale.get(),
                                picture.height() * scale.get(),
                                picture.largestPixelScale()));
    }

    /// Asks for a file and writes the picture to it.
    void write(TreePicture picture) {
        refusal(picture)
                .ifPresentOrElse(
                        notices::show,
                        () ->
                                files.get()
                                        .apply(format.get())
                                        .map(file -> suffixed(file, format.get().suffix()))
                                        .ifPresent(file -> write(picture, file)));
    }

    /// A file with its format's suffix, where whoever named it gave it none.
    static Path suffixed(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + suffix);
    }

    private void write(TreePicture picture, Path file) {
        PictureFormat as = format.get();
        double factor = scale.get();
        TreePicture painted = colours.get().paint(picture);
        work.startMeasured(
                TEXTS.getString("picture.writing").formatted(file.getFileName()),
                progress -> painted.write(as, factor, file, progress),
                _ -> {},
                e -> notices.show(unwritten(file, e)));
    }

    /// Why `file` was not written.
    static String unwritten(Path file, Exception failure) {
        return failure instanceof IOException trouble
                ? FileTrouble.unwritten(file, trouble)
                : TEXTS.getString("picture.unwritten").formatted(file.getFileName());
    }
}
