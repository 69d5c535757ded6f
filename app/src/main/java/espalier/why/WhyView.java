package espalier.why;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ResourceBundle;

/// What is said of the run, the selected chain and its choice, on the screen.
public final class WhyView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final double STALE = 0.5;

    private final ScrollPane root;

    /// Shows what `why` says.
    public WhyView(WhyViewModel why) {
        var run =
                section(
                        "run",
                        Statements.of("why-run", why.run(), why::goTo),
                        Statements.of("why-truth", why.truth(), why::goTo));
        var chain =
                section(
                        "chain",
                        StepsView.of(why),
                        Statements.of("why-chain", why.chain(), why::goTo));
        var choice = section("choice", Statements.of("why-choice", why.choice(), why::goTo));
        choice.visibleProperty().bind(Bindings.isNotEmpty(why.choice()));
        choice.managedProperty().bind(choice.visibleProperty());
        var comparison =
                section(
                        closable("comparison", why),
                        Statements.of("why-comparison", why.comparison(), why::goTo),
                        ComparisonView.of(why));
        comparison.visibleProperty().bind(Bindings.isNotEmpty(why.comparison()));
        comparison.managedProperty().bind(comparison.visibleProperty());
        var help = section("help", HelpView.of(why.help()).toArray(Node[]::new));
        var whatIf = section("what-if", WhatIfView.of(why).toArray(Node[]::new));
        for (Node followed : new Node[] {chain, choice}) {
            followed.opacityProperty()
                    .bind(Bindings.when(why.lookingProperty()).then(STALE).otherwise(1.0));
        }
        var content = new VBox(comparison, run, chain, choice, help, whatIf, audit(why));
        content.getStyleClass().add("panel-content");
        root = new ScrollPane(content);
        root.setId("why");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        root.getStyleClass().add("panel-scroll");
    }

    /// What this is called, for a tab.
    public static String title() {
        return TEXTS.getString("tab");
    }

    /// What this is, in a line.
    public static String help() {
        return TEXTS.getString("tab.help");
    }

    /// What to put into the window.
    public Region root() {
        return root;
    }

    private static Node closable(String key, WhyViewModel why) {
        var close = new Button("", new FontIcon(Feather.X));
        close.setId("comparison-close");
        close.setFocusTraversable(false);
        close.setTooltip(new Tooltip(TEXTS.getString("comparison.close")));
        close.setAccessibleText(TEXTS.getString("comparison.close"));
        close.getStyleClass().addAll("flat", "section-close");
        close.setOnAction(_ -> why.forgetComparison());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(heading(key), space, close);
        header.getStyleClass().add("section-header");
        return header;
    }

    private static Node audit(WhyViewModel why) {
        var audit = why.audit();
        var button = new Button(TEXTS.getString("audit.run"));
        button.setId("why-audit");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> audit.audit());
        var verdict = new Label();
        verdict.setId("why-audit-verdict");
        verdict.setWrapText(true);
        verdict.textProperty().bind(audit.verdictProperty());
        verdict.visibleProperty().bind(verdict.textProperty().isNotEmpty());
        verdict.managedProperty().bind(verdict.visibleProperty());
        var note = new Label(TEXTS.getString("audit.help"));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("note");
        return section(
                "audit",
                note,
                button,
                verdict,
                Statements.of("why-violations", audit.violations(), why::goTo));
    }

    private static VBox section(String key, Node... children) {
        return section(heading(key), children);
    }

    private static VBox section(Node heading, Node... children) {
        var section = new VBox(heading);
        section.getChildren().addAll(children);
        section.getStyleClass().add("panel-section");
        return section;
    }

    private static Label heading(String key) {
        var heading = new Label(TEXTS.getString("section." + key));
        heading.getStyleClass().add("section-heading");
        return heading;
    }
}
