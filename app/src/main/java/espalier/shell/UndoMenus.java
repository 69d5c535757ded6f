package espalier.shell;

import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.session.Command;
import espalier.session.DoneActs;
import espalier.tree.ReadableTree;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The acts that can be taken back, and those that can be done again, each by name, the latest
/// first: choosing one does it and all above it.
final class UndoMenus {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final int LONGEST = 40;

    private final TreeReplica replica;
    private final RunViewModel run;

    UndoMenus(TreeReplica replica, RunViewModel run) {
        this.replica = replica;
        this.run = run;
    }

    Menu undo() {
        var menu = new Menu(TEXTS.getString("menu.undo"));
        menu.setId("menu-undo");
        follow(menu, DoneActs::undoable, Command.Undo::new);
        return menu;
    }

    Menu redo() {
        var menu = new Menu(TEXTS.getString("menu.redo"));
        menu.setId("menu-redo");
        follow(menu, DoneActs::redoable, Command.Redo::new);
        return menu;
    }

    private void follow(
            Menu menu,
            Function<DoneActs, List<DoneActs.Named>> acts,
            IntFunction<Command> command) {
        replica.glanceProperty()
                .subscribe(() -> {
                    var items = items(acts.apply(run.doneActs()), command);
                    if (!texts(items).equals(texts(menu.getItems()))) {
                        menu.getItems().setAll(items);
                    }
                    menu.setDisable(items.isEmpty());
                });
    }

    private static List<String> texts(List<MenuItem> items) {
        return items.stream().map(MenuItem::getText).toList();
    }

    private List<MenuItem> items(List<DoneActs.Named> acts, IntFunction<Command> command) {
        var latestFirst = acts.reversed();
        return IntStream.range(0, latestFirst.size())
                .mapToObj(i -> item(latestFirst.get(i), command.apply(i + 1)))
                .toList();
    }

    private MenuItem item(DoneActs.Named act, Command command) {
        var item = new MenuItem(name(act));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.steer(command));
        return item;
    }

    private String name(DoneActs.Named act) {
        ReadableTree tree = replica.tree();
        String what = TEXTS.getString("done." + act.act());
        if (act.thoughts() > 1) {
            return TEXTS.getString("done.many").formatted(what, act.thoughts());
        }
        if (act.thought() >= tree.size()) {
            return what;
        }
        String text = tree.thought(act.thought()).text().strip().replace('\n', ' ');
        String brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
        return TEXTS.getString("done.one").formatted(what, brief);
    }
}
