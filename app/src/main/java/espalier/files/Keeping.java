package espalier.files;

import espalier.notices.Notices;
import espalier.running.RunKeeper;
import espalier.running.RunViewModel;

import java.util.List;
import java.util.ResourceBundle;

/// Says that a run is in memory alone, with the way to keep it, and asks before it would be lost.
final class Keeping implements RunKeeper {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");

    private final RunViewModel run;
    private final Notices notices;
    private final SavingAs saving;

    /// Asks where a run goes, and writes it there.
    interface SavingAs {

        /// Asks and saves, unless the user gives no file.
        ///
        /// @param then is done once the run is in that file
        void askAndSave(Runnable then);
    }

    Keeping(RunViewModel run, Notices notices, SavingAs saving) {
        this.run = run;
        this.notices = notices;
        this.saving = saving;
    }

    @Override
    public void inMemory(String sentence) {
        notices.offer(
                sentence,
                new Notices.Offer(TEXTS.getString("keep.save"), () -> saving.askAndSave(() -> {})));
    }

    @Override
    public void leave(Runnable onward) {
        ask(TEXTS.getString("keep.leave"), TEXTS.getString("keep.leave.unsaved"), onward);
    }

    /// Goes on at once, or asks first where the window would take the run with it.
    void close(Runnable onward) {
        ask(TEXTS.getString("keep.close"), TEXTS.getString("keep.close.unsaved"), onward);
    }

    private void ask(String question, String unsaved, Runnable onward) {
        if (!run.inMemoryAlone()) {
            onward.run();
            return;
        }
        notices.ask(
                question,
                List.of(
                        new Notices.Offer(
                                TEXTS.getString("keep.save"), () -> saving.askAndSave(onward)),
                        new Notices.Offer(unsaved, onward)));
    }
}
