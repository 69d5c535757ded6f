package espalier.shell;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.Oracle;

import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.util.ResourceBundle;

/// The window from outside: its title, its icons, its smallest size.
final class WindowFrame {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int LONGEST_TITLE = 60;

    private WindowFrame() {}

    /// Puts the frame around what the window shows.
    static void put(Stage stage, RunOnScreen screen) {
        stage.setMinWidth(760);
        stage.setMinHeight(480);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.getIcons().addAll(Look.icons());
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> title(screen),
                                screen.replica().runProperty(),
                                screen.recordings().openedProperty(),
                                screen.view().oracleHiddenProperty()));
    }

    private static String title(RunOnScreen screen) {
        String problem =
                AnswerStanding.asked(
                        screen.replica().tree().problem(),
                        screen.view().oracleHiddenProperty().get() ? Oracle.HIDDEN : Oracle.SHOWN);
        String named =
                problem.length() <= LONGEST_TITLE
                        ? problem
                        : problem.substring(0, LONGEST_TITLE).strip() + "…";
        return screen.recordings()
                .openedProperty()
                .get()
                .map(o -> TEXTS.getString("title.recording").formatted(o.file().getFileName()))
                .orElse(TEXTS.getString("title").formatted(named));
    }
}
