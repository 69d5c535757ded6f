package espalier.scripted;

import espalier.event.SearchEvent;
import espalier.session.Command;
import espalier.session.SearchSession;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A run of blind search from its start to its end.
public final class ScriptedRun {

    private ScriptedRun() {}

    /// The events of a run.
    ///
    /// @param acts commands before it runs to its end
    public static List<SearchEvent> events(
            Problem problem, SearchSettings settings, List<Command> acts) {
        var events = new ArrayList<SearchEvent>();
        var over = new CountDownLatch(1);
        try (var session =
                new SearchSession(
                        problem,
                        settings,
                        new ScriptedModels(0).blind().cast(),
                        Optional.empty(),
                        (_, event) -> {
                            events.add(event);
                            if (event instanceof SearchEvent.Stopped) {
                                over.countDown();
                            }
                        },
                        System::nanoTime)) {
            acts.forEach(session::send);
            session.send(new Command.Run());
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /// The events of a run with acts in it, long enough for the best line to change.
    public static List<SearchEvent> steered(Problem problem) {
        var settings = SettingCatalog.named("expansions").write(SearchSettings.DEFAULT, "60");
        settings = SettingCatalog.named("stop-at-verified").write(settings, "off");
        settings = SettingCatalog.named("first-play-urgency").write(settings, "parent");
        return events(
                problem,
                settings,
                List.of(
                        new Command.StepSimulation(),
                        new Command.StepSimulation(),
                        new Command.Judge(1, 0.9),
                        new Command.StepSimulation(),
                        new Command.Prune(1)));
    }
}
