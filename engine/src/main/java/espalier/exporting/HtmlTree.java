package espalier.exporting;

import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.ResourceBundle;

/// A tree as nested lists that fold. A thought that is the only one below another stands beneath
/// it, not deeper, so a long chain stays readable. Of a very large tree only the most visited part
/// is there.
final class HtmlTree {

    private static final int MOST = 20_000;
    private static final int DEEPEST = 200;
    private static final int OPEN_LEVELS = 1;

    /// What is left to write.
    private sealed interface Task {
        record Thought(int id, int depth) implements Task {}

        record Markup(String text) implements Task {}
    }

    private final ReadableTree tree;
    private final Html html;
    private final ResourceBundle texts;
    private final BitSet shown = new BitSet();
    private final BitSet open = new BitSet();

    /// @param cited the thoughts that the page points at, which are shown in any case
    HtmlTree(ExportedRun run, BitSet cited, Html html, ResourceBundle texts) {
        this.tree = run.tree();
        this.html = html;
        this.texts = texts;
        for (int id : tree.path(run.bestEnd())) {
            open.set(id);
        }
        shown.or(open);
        cited.stream()
                .forEach(id -> {
                    for (int at : tree.path(id)) {
                        shown.set(at);
                    }
                });
        choose();
    }

    /// Shows, besides what has to be there, what is most visited or valued, from the top.
    private void choose() {
        var next =
                new PriorityQueue<>(
                        Comparator.<Integer>comparingInt(id -> -tree.visits(id))
                                .thenComparingDouble(id -> -worth(id))
                                .thenComparingInt(id -> id));
        next.add(ThoughtId.ROOT);
        int count = shown.cardinality();
        while (!next.isEmpty() && count < MOST) {
            int id = next.remove();
            if (!shown.get(id)) {
                shown.set(id);
                count++;
            }
            next.addAll(tree.children(id));
        }
    }

    private double worth(int id) {
        double share = tree.scale().share(tree.seenFromProblem(id, tree.bestKnownValue(id)));
        return Double.isNaN(share) ? -1 : share;
    }

    void write() throws IOException {
        html.markup("<div class=\"tools\"><button type=\"button\" data-fold=\"open\">")
                .text(texts.getString("unfold"))
                .markup("</button> <button type=\"button\" data-fold=\"\">")
                .text(texts.getString("fold"))
                .markup("</button></div>\n");
        int left = tree.size() - shown.cardinality();
        if (left > 0) {
            html.element("p class=\"sub\"", texts.getString("left-out").formatted(left));
        }
        html.markup("<ul class=\"tree\">\n");
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task.Thought(ThoughtId.ROOT, 0));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Markup(var text) -> html.markup(text);
                case Task.Thought(int id, int depth) -> thought(id, depth, tasks);
            }
        }
        html.markup("</ul>\n");
    }

    private void thought(int id, int depth, Deque<Task> tasks) throws IOException {
        List<Integer> children = tree.children(id).stream().filter(shown::get).toList();
        boolean nests = children.size() > 1 && depth < DEEPEST;
        html.markup("<li id=\"t%d\" class=\"%s\">".formatted(id, style(id)));
        if (nests) {
            boolean opened = open.get(id) || tree.level(id) < OPEN_LEVELS;
            html.markup(opened ? "<details open><summary>" : "<details><summary>");
            label(id);
            html.markup("</summary>\n<ul>\n");
            tasks.push(new Task.Markup("</ul></details></li>\n"));
        } else {
            html.markup("<div>");
            label(id);
            html.markup("</div></li>\n");
        }
        for (int child : children.reversed()) {
            tasks.push(new Task.Thought(child, nests ? depth + 1 : depth));
        }
    }

    private void label(int id) throws IOException {
        double value = tree.bestKnownShare(id);
        if (Double.isFinite(value)) {
            html.markup("<i style=\"--v:%s\"></i>".formatted(share(value)));
        }
        html.element("span class=\"text\"", tree.thought(id).text().strip());
        String figures = Labels.figures(tree, id);
        if (!figures.isEmpty()) {
            html.markup(" ").element("span class=\"figures\"", figures);
        }
        String state = style(id);
        if (!state.equals("open") && !state.equals("expanded")) {
            html.markup(" ").element("span class=\"state\"", texts.getString("state." + state));
        }
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String style(int id) {
        return tree.origin(id) == Origin.GHOST
                ? "ghost"
                : tree.status(id).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
