package espalier.files;

import espalier.picture.PictureExtent;
import espalier.picture.PictureFormat;
import espalier.picture.TreePicture;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.util.StringConverter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// The small window that asks what picture is to be written; Enter goes on, Esc closes it.
public final class PictureWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");
    private static final List<Double> SCALES = List.of(0.25, 0.5, 1.0, 2.0, 3.0, 4.0);
    private static final double WIDTH = 380;
    private static final double CHOICE = 280;

    private final Stage stage = new Stage();
    private final PictureViewModel model;
    private final Function<PictureExtent, TreePicture> source;
    private final Label size = new Label();
    private final Button write = new Button(TEXTS.getString("picture.write"));
    private final ChoiceBox<PictureFormat> first;
    private Optional<TreePicture> picture = Optional.empty();

    /// @param source takes the picture
    public PictureWindow(
            Stage owner,
            PictureViewModel model,
            Function<PictureExtent, TreePicture> source,
            ObservableList<String> styleSheets) {
        this.model = model;
        this.source = source;
        first = choice("picture-format", PictureFormat.values(), model.formatProperty());
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(TEXTS.getString("picture.title"));
        stage.setResizable(false);
        stage.getIcons().setAll(owner.getIcons());
        var scene = new Scene(root());
        Bindings.bindContent(scene.getStylesheets(), styleSheets);
        stage.setScene(scene);
        model.formatProperty().subscribe(_ -> describe());
        model.scaleProperty().subscribe(_ -> describe());
        model.extentProperty().subscribe(_ -> take());
    }

    private VBox root() {
        var grid = new GridPane(12, 10);
        grid.addRow(0, label("picture.format"), first);
        grid.addRow(
                1,
                label("picture.extent"),
                choice("picture-extent", PictureExtent.values(), model.extentProperty()));
        grid.addRow(2, label("picture.scale"), scales());
        grid.addRow(
                3,
                label("picture.colours"),
                choice("picture-colours", PictureColours.values(), model.coloursProperty()));
        size.setId("picture-size");
        size.setWrapText(true);
        size.setMinHeight(48);
        size.setAlignment(Pos.TOP_LEFT);
        size.setMaxWidth(WIDTH);
        size.getStyleClass().add("text-muted");
        write.setId("picture-write");
        write.setDefaultButton(true);
        write.setOnAction(_ -> {
            stage.hide();
            picture.ifPresent(model::write);
        });
        var cancel = new Button(TEXTS.getString("picture.cancel"));
        cancel.setId("picture-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> stage.hide());
        var buttons = new HBox(8, cancel, write);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var root = new VBox(14, grid, size, buttons);
        root.setId("picture-window");
        root.setPadding(new Insets(16));
        root.setPrefWidth(WIDTH + 32);
        return root;
    }

    /// Shows the window with a picture of the tree as it is now.
    public void show() {
        stage.show();
        take();
        first.requestFocus();
    }

    private void take() {
        if (stage.isShowing()) {
            picture = Optional.of(source.apply(model.extentProperty().get()));
            describe();
        }
    }

    private void describe() {
        picture.ifPresent(taken -> {
            double factor = model.scaleProperty().get();
            Optional<String> refusal = model.refusal(taken);
            write.setDisable(refusal.isPresent());
            size.setText(
                    refusal.orElseGet(() ->
                            TEXTS.getString("picture.size")
                                    .formatted(taken.width() * factor, taken.height() * factor)));
        });
    }

    private ChoiceBox<Double> scales() {
        var box = new ChoiceBox<Double>();
        box.setId("picture-scale");
        box.setPrefWidth(CHOICE);
        box.getItems().setAll(SCALES);
        box.setConverter(converter(scale -> "%.0f %%".formatted(100 * scale)));
        box.valueProperty().bindBidirectional(model.scaleProperty());
        return box;
    }

    private static <E extends Enum<E>> ChoiceBox<E> choice(
            String id, E[] choices, Property<E> property) {
        var box = new ChoiceBox<E>();
        box.setId(id);
        box.setPrefWidth(CHOICE);
        box.getItems().setAll(Arrays.asList(choices));
        box.setConverter(
                converter(c ->
                        TEXTS.getString(
                                "picture." + c.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private static Node label(String key) {
        return new Label(TEXTS.getString(key));
    }

    private static <T> StringConverter<T> converter(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Choices are not typed.");
            }
        };
    }
}
