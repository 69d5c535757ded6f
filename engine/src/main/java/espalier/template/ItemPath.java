package espalier.template;

import espalier.template.Value.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What filters look at in each item: an attribute such as `function.name`, or the item itself.
///
/// @param otherwise what takes the place of what is undefined
record ItemPath(List<Value> parts, Optional<Value> otherwise, Allowance allowance) {

    private static final int MOST_DIGITS = 9;

    /// The path that the arguments `attribute` and `default` tell.
    static ItemPath of(Bound bound, Allowance allowance) {
        return of(bound.value("attribute"), bound.value("default"), allowance);
    }

    static ItemPath of(Optional<Value> attribute, Optional<Value> otherwise, Allowance allowance) {
        List<Value> parts =
                attribute
                        .map(value ->
                                value instanceof Text text ? parts(text.text()) : List.of(value))
                        .orElse(List.of());
        return new ItemPath(parts, otherwise, allowance);
    }

    private static List<Value> parts(String path) {
        List<Value> parts = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            boolean number =
                    !part.isEmpty()
                            && part.length() <= MOST_DIGITS
                            && part.chars().allMatch(each -> each >= '0' && each <= '9');
            parts.add(number ? Value.Whole.of(Long.parseLong(part)) : new Text(part));
        }
        return parts;
    }

    Value in(Value item) {
        Attributes attributes = new Attributes(allowance);
        Value found = item;
        for (Value part : parts) {
            allowance.step();
            found = attributes.item(found, part);
            if (found instanceof Value.Undefined && otherwise.isPresent()) {
                found = otherwise.get();
            }
        }
        return found;
    }
}
