package espalier.work;

import javafx.beans.property.ReadOnlyDoubleProperty;

/// A piece of background work as the window shows it. Lives on the JavaFX thread.
public final class Job {

    private final String title;
    private final ReadOnlyDoubleProperty progress;
    private final Runnable atCancel;
    private boolean over;

    Job(String title, ReadOnlyDoubleProperty progress, Runnable atCancel) {
        this.title = title;
        this.progress = progress;
        this.atCancel = atCancel;
    }

    /// What is being done, for the status bar.
    public String title() {
        return title;
    }

    /// How far it is, from 0 to 1; below 0 where nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /// Whether it is done, failed or cancelled.
    public boolean over() {
        return over;
    }

    /// Gives the work up: its result is dropped, whenever it comes.
    public void cancel() {
        atCancel.run();
    }

    void end() {
        over = true;
    }
}
