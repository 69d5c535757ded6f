package espalier.inspector;

import espalier.thought.TokenProbability;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ResourceBundle;

/// The inspector on the screen.
public final class InspectorView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    private final BorderPane root = new BorderPane();
    private final StringProperty tab = new SimpleStringProperty("thought");

    /// A page of another feature beside the inspector's own.
    ///
    /// @param key the tab's id after `tab-`
    /// @param title the tab's text
    /// @param help the tab's tooltip
    /// @param watched whether the page is shown; setting it shows the page
    public record Page(
            String key, String title, String help, Region content, BooleanProperty watched) {}

    /// Shows what `inspector` says of the selected thought, on a second tab another page, and on a
    /// third the answers.
    public InspectorView(
            InspectorViewModel inspector,
            SamplesViewModel samples,
            Page second,
            AnswersViewModel answers) {
        var thought =
                page(
                        section("chain", ChainTable.of(inspector)),
                        section(
                                "thought",
                                statistics(inspector),
                                tokens(inspector),
                                EqualStatesView.of(inspector)),
                        SamplesView.of(samples),
                        RolloutsView.of(inspector),
                        choice(inspector),
                        section("sources", figures("sources", inspector.sources())));
        thought.setId("inspector-thought");
        var rules = page(AnswersView.of(answers));
        rules.setId("inspector-answers");
        var tabs = new ToggleGroup();
        var thoughtTab = tab("thought", tabs);
        var secondTab = tab(second.key(), second.title(), second.help(), tabs);
        var answersTab = tab("answers", tabs);
        second.watched().bindBidirectional(secondTab.selectedProperty());
        answers.watchedProperty().bind(answersTab.selectedProperty());
        show(thoughtTab, thought);
        show(secondTab, second.content());
        show(answersTab, rules);
        thoughtTab.setSelected(true);
        tabs.selectedToggleProperty().subscribe(this::tell);
        tab.subscribe(key ->
                tabs.getToggles().stream()
                        .filter(toggle -> key.equals(toggle.getUserData()))
                        .forEach(toggle -> toggle.setSelected(true)));
        var bar = new HBox(thoughtTab, secondTab, answersTab);
        bar.getStyleClass().add("panel-tabs");
        root.setTop(bar);
        root.setId("inspector");
        root.getStyleClass().addAll("side-panel", "inspector");
    }

    /// The key of the tab that is shown; setting it shows that one, where there is one.
    public StringProperty tabProperty() {
        return tab;
    }

    private void tell(@Nullable Toggle shown) {
        if (shown != null && shown.getUserData() instanceof String key) {
            tab.set(key);
        }
    }

    private static ScrollPane page(Node... sections) {
        var content = new VBox(sections);
        content.getStyleClass().add("panel-content");
        var page = new ScrollPane(content);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.getStyleClass().add("panel-scroll");
        return page;
    }

    private void show(ToggleButton tab, Node page) {
        tab.selectedProperty()
                .subscribe(on -> {
                    if (on) {
                        root.setCenter(page);
                    }
                });
    }

    private static ToggleButton tab(String key, ToggleGroup tabs) {
        return tab(
                key, TEXTS.getString("tab." + key), TEXTS.getString("tab." + key + ".help"), tabs);
    }

    private static ToggleButton tab(String key, String title, String help, ToggleGroup tabs) {
        var tab = new ToggleButton(title);
        tab.setId("tab-" + key);
        tab.setUserData(key);
        tab.setToggleGroup(tabs);
        tab.setFocusTraversable(false);
        tab.setTooltip(new Tooltip(help));
        tab.getStyleClass().add("panel-tab");
        tab.setOnAction(_ -> tab.setSelected(true));
        return tab;
    }

    /// What to put into the window.
    public Region root() {
        return root;
    }

    static VBox section(String key, Node... children) {
        var heading = new Label(TEXTS.getString("section." + key));
        heading.getStyleClass().add("section-heading");
        var section = new VBox(heading);
        section.getChildren().addAll(children);
        section.getStyleClass().add("panel-section");
        return section;
    }

    private static Node choice(InspectorViewModel inspector) {
        var heading = new Label();
        heading.setId("choice-heading");
        heading.setWrapText(true);
        heading.getStyleClass().add("question");
        heading.textProperty().bind(inspector.choiceHeadingProperty());
        var table = SelectionTableView.of(inspector);
        var text = new Label();
        text.setId("choice-text");
        text.setWrapText(true);
        text.getStyleClass().add("note");
        text.textProperty().bind(inspector.choiceTextProperty());
        var formula = new Label();
        formula.setId("choice-formula");
        inspector.scoreFormProperty().subscribe(form -> formula.setText(form.formula()));
        formula.setWrapText(true);
        formula.getStyleClass().add("note");
        Runnable shown =
                () -> {
                    boolean any = !inspector.siblings().isEmpty();
                    table.setVisible(any);
                    formula.setVisible(any);
                };
        table.managedProperty().bind(table.visibleProperty());
        formula.managedProperty().bind(formula.visibleProperty());
        inspector.siblings().subscribe(shown);
        shown.run();
        var section = section("selection", heading, text, table, formula);
        return section;
    }

    private static Node statistics(InspectorViewModel inspector) {
        var grid = new GridPane();
        grid.setId("statistics");
        grid.getStyleClass().add("statistics");
        FigureCells.keep(
                inspector.figures(),
                cells -> {
                    grid.getChildren().clear();
                    for (int i = 0; i < cells.size(); i++) {
                        GridPane.setHgrow(cells.get(i), Priority.ALWAYS);
                        grid.add(cells.get(i), i % 2, i / 2);
                    }
                });
        return grid;
    }

    private static Node figures(String id, ObservableList<Figure> figures) {
        var box = new VBox();
        box.setId(id);
        box.getStyleClass().add("figures");
        FigureCells.keep(
                figures,
                cells -> {
                    box.getChildren().setAll(cells);
                    if (cells.isEmpty()) {
                        box.getChildren().add(nothing());
                    }
                });
        return box;
    }

    private static Label nothing() {
        var nothing = new Label(TEXTS.getString("sources.none"));
        nothing.getStyleClass().add("note");
        return nothing;
    }

    private static Node tokens(InspectorViewModel inspector) {
        var chips = new FlowPane();
        chips.setId("tokens");
        chips.getStyleClass().add("tokens");
        Runnable show =
                () -> {
                    chips.getChildren()
                            .setAll(inspector.tokens().stream().map(InspectorView::chip).toList());
                    chips.setVisible(!inspector.tokens().isEmpty());
                };
        chips.managedProperty().bind(chips.visibleProperty());
        inspector.tokens().subscribe(show);
        show.run();
        return chips;
    }

    /// A token, the darker the surer the model was of it.
    private static Label chip(TokenProbability token) {
        double probability = Math.exp(token.logProbability());
        var chip = new Label(TokenText.visible(token.text()));
        chip.getStyleClass().addAll("token", "token-" + (int) Math.min(4, probability * 5));
        chip.setTooltip(new Tooltip(TokenText.of(token)));
        return chip;
    }
}
