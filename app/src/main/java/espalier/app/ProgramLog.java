package espalier.app;

import espalier.assembly.UserFolders;
import espalier.storage.OwnFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The program's log: a file in the user's state folder, nothing on the console.
final class ProgramLog {

    private static final int LARGEST = 1 << 20;
    private static final int KEPT = 3;

    /// Loggers are forgotten where nobody holds them, and their levels with them.
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ProgramLog() {}

    static Path folder() {
        return UserFolders.ofThisUser().state();
    }

    /// Sends everything that is logged to the file; without a file, nowhere.
    static void open() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        // On the class path JavaFX warns of an unsupported configuration, which this one is not.
        JAVAFX.setLevel(Level.SEVERE);
        try {
            OwnFiles.folder(folder());
            var handler =
                    new FileHandler(
                            folder().resolve("espalier.%g.log").toString(), LARGEST, KEPT, true);
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
        } catch (IOException _) {
            // A read-only home is no reason not to start.
            ROOT.setLevel(Level.OFF);
        }
    }
}
