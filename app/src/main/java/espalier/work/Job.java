package espalier.work;

/// A piece of background work as the window shows it. Lives on the JavaFX thread.
public final class Job {

    private final String title;
    private final Runnable atCancel;
    private boolean over;

    Job(String title, Runnable atCancel) {
        this.title = title;
        this.atCancel = atCancel;
    }

    /// What is being done, for the status bar.
    public String title() {
        return title;
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
