package espalier.runpanel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.ResourceBundle;

/// The settings under one heading. Those that few people touch are behind "more".
final class SettingsSection {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final VBox root;

    SettingsSection(SettingGroup group, SettingsViewModel settings, Label help) {
        var all = settings.of(group);
        var common = all.stream().filter(s -> !SettingGroup.rare(s.setting())).toList();
        var rare = all.stream().filter(s -> SettingGroup.rare(s.setting())).toList();
        var rareRows = new VBox();
        rareRows.getStyleClass().add("setting-rows");
        rare.forEach(s -> rareRows.getChildren().add(new SettingRow(s, help).root()));
        rareRows.setVisible(false);
        rareRows.managedProperty().bind(rareRows.visibleProperty());
        var rows = new VBox();
        rows.getStyleClass().add("setting-rows");
        common.forEach(s -> {
            rows.getChildren().add(new SettingRow(s, help).root());
            if (s.setting().name().equals(SettingViewModel.ALGORITHM)) {
                rows.getChildren().add(objection(settings));
            }
        });
        root = new VBox(header(group, rare, rareRows), rows, rareRows);
        root.getStyleClass().add("panel-section");
        root.visibleProperty().bind(anyOf(all));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node root() {
        return root;
    }

    /// Why no search can run with these settings, right below the algorithm, and the way out.
    private static Node objection(SettingsViewModel settings) {
        var sentence = new Label();
        sentence.setId("objection");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("field-error");
        sentence.textProperty().bind(settings.objectionProperty());
        var plan = new Hyperlink();
        plan.setId("objection-plan");
        plan.getStyleClass().add("objection-plan");
        plan.setOnAction(_ -> settings.plan());
        settings.settingsProperty()
                .subscribe(_ ->
                        plan.setText(
                                TEXTS.getString("objection.plan").formatted(settings.planned())));
        var box = new VBox(sentence, plan);
        box.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Node header(SettingGroup group, List<SettingViewModel> rare, Node rareRows) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var heading = Sections.heading(TEXTS.getString("section." + group));
        var header = new HBox(heading, space);
        header.getStyleClass().add("section-header");
        if (!rare.isEmpty()) {
            var icon = new FontIcon(Feather.CHEVRON_RIGHT);
            var more = new Hyperlink(TEXTS.getString("settings.more"), icon);
            more.setId("more-" + group);
            more.getStyleClass().add("more-link");
            more.visibleProperty().bind(anyOf(rare));
            more.setOnAction(_ -> {
                more.setVisited(false);
                rareRows.setVisible(!rareRows.isVisible());
                icon.setIconCode(
                        rareRows.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            });
            header.getChildren().add(more);
        }
        return header;
    }

    private static BooleanExpression anyOf(List<SettingViewModel> settings) {
        var meaningful =
                settings.stream()
                        .map(SettingViewModel::meaningfulProperty)
                        .toArray(ReadOnlyBooleanProperty[]::new);
        return Bindings.createBooleanBinding(
                () -> settings.stream().anyMatch(s -> s.meaningfulProperty().get()), meaningful);
    }
}
