package espalier.session;

/// The end of a thread, which is waited for whatever happens meanwhile.
final class Ending {

    private Ending() {}

    /// Waits for it; who was interrupted is so afterwards.
    static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
