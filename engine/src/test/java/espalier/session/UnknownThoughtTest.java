package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.search.ScriptedModel;
import espalier.search.SearchRoles;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

@Timeout(30)
class UnknownThoughtTest {

    private static final int UNKNOWN = 99;

    /// Every command that names a thought, with one that the tree does not hold.
    static Stream<Command> commands() {
        return Arrays.stream(Command.class.getPermittedSubclasses())
                .filter(kind ->
                        Arrays.stream(kind.getRecordComponents())
                                .anyMatch(UnknownThoughtTest::namesAThought))
                .map(UnknownThoughtTest::command);
    }

    private static Command command(Class<?> kind) {
        var components = kind.getRecordComponents();
        try {
            return (Command)
                    kind.getDeclaredConstructor(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new))
                            .newInstance(
                                    Arrays.stream(components)
                                            .map(UnknownThoughtTest::filling)
                                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind + " cannot be made", e);
        }
    }

    private static boolean namesAThought(RecordComponent component) {
        return component.getName().equals("thought") || component.getName().equals("parent");
    }

    private static Object filling(RecordComponent component) {
        if (namesAThought(component)) {
            return UNKNOWN;
        }
        return switch (component.getType().getSimpleName()) {
            case "int" -> 1;
            case "double" -> 0.5;
            case "String" -> "a line";
            case "List" -> List.of("a line");
            default -> throw new AssertionError("Nothing to fill " + component + " with.");
        };
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyActOnAThoughtThatTheTreeDoesNotHoldIsRefusedInOneWay(Command command)
            throws InterruptedException {
        BlockingQueue<SearchEvent> heard = new LinkedBlockingQueue<>();
        var model = new ScriptedModel();
        try (var session =
                new SearchSession(
                        new Problem("scripted", "1", "Solve 1."),
                        SearchSettings.DEFAULT,
                        new SearchRoles(model, model, model),
                        Optional.empty(),
                        (_, event) -> heard.add(event),
                        System::nanoTime)) {
            session.send(command);

            assertThat(heard.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(
                            new SearchEvent.Refused(
                                    "Thought 99 is not in the tree. Maybe it belongs to another"
                                            + " branch of the run."));
        }
        assertThat(heard).noneMatch(event -> event instanceof SearchEvent.Running);
    }
}
