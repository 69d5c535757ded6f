package espalier.app;

import javafx.application.Application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ResourceBundle;

/// Opens the window and waits until it is closed.
final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.app.app");

    private WindowStart() {}

    /// Returns the program's exit code.
    static int run(String[] arguments) {
        try {
            Application.launch(EspalierApplication.class, arguments);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The window did not open.", e);
            Main.complain(sentence(e));
            return 1;
        }
    }

    private static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).contains("DISPLAY")
                ? TEXTS.getString("display-failed")
                : TEXTS.getString("window-failed").formatted(root, ProgramLog.folder());
    }
}
