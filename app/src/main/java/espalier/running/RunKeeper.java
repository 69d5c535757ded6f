package espalier.running;

import java.util.function.Consumer;

/// Who sees to it that no run is lost.
public interface RunKeeper {

    /// Hears why the run on the screen is in memory alone.
    void inMemory(String sentence);

    /// Goes on at once, or, where the run on the screen would be lost by that, once the user has
    /// said so.
    void leave(Runnable onward);

    /// Lets every run go.
    ///
    /// @param notices hears what there is to say
    record Careless(Consumer<String> notices) implements RunKeeper {
        @Override
        public void inMemory(String sentence) {
            notices.accept(sentence);
        }

        @Override
        public void leave(Runnable onward) {
            onward.run();
        }
    }
}
