package espalier.scripted;

import espalier.work.BackgroundWork;

/// Background work that is done before the call that starts it returns.
public final class DirectWork {

    private DirectWork() {}

    /// Work on the caller's thread.
    public static BackgroundWork work() {
        return new BackgroundWork(Runnable::run, Runnable::run);
    }
}
