package espalier.shell;

import espalier.notices.Notices;
import espalier.notices.Notices.Notice;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/// The notices as cards, the latest on top; of many the older ones are counted. Each can be
/// dismissed, and all together.
final class NoticeStack {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int MOST_CARDS = 3;

    private final Notices notices;
    private final VBox root = new VBox(6);

    NoticeStack(Notices notices) {
        this.notices = notices;
        root.setId("notices");
        root.setPickOnBounds(false);
        notices.all().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    Region root() {
        return root;
    }

    private void show() {
        var all = notices.all();
        List<Node> cards = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), MOST_CARDS); i++) {
            cards.add(card(all.get(i), i == 0 ? "" : "-" + (i + 1)));
        }
        if (all.size() > 1) {
            cards.add(rest(all.size() - cards.size()));
        }
        root.getChildren().setAll(cards);
        root.setVisible(!cards.isEmpty());
        root.setManaged(!cards.isEmpty());
    }

    private HBox card(Notice notice, String suffix) {
        var text = new Label(notice.sentence());
        text.setId("notice-text" + suffix);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(new FontIcon(Feather.ALERT_TRIANGLE), text);
        card.setId("notice" + suffix);
        card.getStyleClass().addAll("overlay-card", "overlay-notice");
        for (int i = 0; i < notice.offers().size(); i++) {
            var offer = notice.offers().get(i);
            String id = (i == 0 ? "notice-offer" : "notice-other-offer") + suffix;
            var button = button(id, offer.name());
            button.setOnAction(_ -> {
                notices.dismiss(notice);
                offer.act().run();
            });
            card.getChildren().add(button);
        }
        var dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("notice-dismiss" + suffix);
        dismiss.setFocusTraversable(false);
        dismiss.getStyleClass().addAll("button-icon", "flat", "small");
        dismiss.setAccessibleText(TEXTS.getString("notice.dismiss"));
        dismiss.setOnAction(_ -> notices.dismiss(notice));
        card.getChildren().add(dismiss);
        return card;
    }

    /// @param more how many have no card
    private HBox rest(int more) {
        var count = new Label(more > 0 ? TEXTS.getString("notice.more").formatted(more) : "");
        count.getStyleClass().add("note");
        var all = button("notice-dismiss-all", TEXTS.getString("notice.dismiss-all"));
        all.setOnAction(_ -> notices.dismissAll());
        var line = new HBox(10, count, all);
        line.getStyleClass().add("overlay-rest");
        return line;
    }

    private static Button button(String id, String name) {
        var button = new Button(name);
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
