package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.tree.ThoughtId;

import java.util.ArrayDeque;

/// Walks a tree that a log writes as objects within objects, level by level, however deep it goes.
final class Nested {

    private Nested() {}

    /// Adds one object to a draft.
    interface Adding {

        /// Adds `child` below `parent` and returns its number, or [Draft#LEFT_OUT].
        ///
        /// @param parent the number of the parent's thought
        /// @param above the parent's object
        int add(int parent, JsonNode above, JsonNode child);
    }

    /// Adds all that is below `root`.
    ///
    /// @param children the field that holds an object's children
    static void walk(Draft draft, JsonNode root, String children, Adding adding) {
        record Place(int id, JsonNode object) {}
        var open = new ArrayDeque<Place>();
        open.add(new Place(ThoughtId.ROOT, root));
        while (!open.isEmpty()) {
            var at = open.remove();
            for (JsonNode child : draft.fields().list(at.object, children)) {
                draft.fields().count(children, child.isObject(), FieldUse.Wanted.OBJECT, child);
                if (child.isObject()) {
                    int id = adding.add(at.id, at.object, child);
                    if (id != Draft.LEFT_OUT) {
                        open.add(new Place(id, child));
                    }
                }
            }
        }
    }
}
