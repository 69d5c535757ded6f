package espalier.template;

import espalier.template.Value.Items;
import espalier.template.Value.Text;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Which values are equal, less than others or in others, as in Python.
record Comparisons(Allowance allowance) {

    boolean hold(Value left, TemplateExpression.Relation relation, Value right) {
        return switch (relation) {
            case EQUAL -> equal(left, right);
            case UNEQUAL -> !equal(left, right);
            case LESS -> ordered(left, right) && order(left, right) < 0;
            case AT_MOST -> ordered(left, right) && order(left, right) <= 0;
            case GREATER -> ordered(left, right) && order(left, right) > 0;
            case AT_LEAST -> ordered(left, right) && order(left, right) >= 0;
            case IN -> in(left, right);
            case NOT_IN -> !in(left, right);
        };
    }

    /// Nothing is less or greater than what is not a number.
    private static boolean ordered(Value left, Value right) {
        return !(NumberValues.number(left) && NumberValues.number(right))
                || NumberValues.comparable(left, right);
    }

    boolean equal(Value left, Value right) {
        allowance.step();
        if (NumberValues.number(left) && NumberValues.number(right)) {
            return NumberValues.comparable(left, right) && NumberValues.compare(left, right) == 0;
        }
        if (identical(left, right)) {
            return true;
        }
        return switch (left) {
            case Text text -> right instanceof Text other && equalTexts(text.text(), other.text());
            case Items items ->
                    right instanceof Items other
                            && items.kind().python.equals(other.kind().python)
                            && equalItems(items.values(), other.values());
            case Value.Dict dict -> right instanceof Value.Dict other && equalDicts(dict, other);
            case Value.Undefined _ -> right instanceof Value.Undefined;
            case Value.None _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Value.Generator _,
                    Value.Live _ ->
                    false;
        };
    }

    private boolean equalTexts(String left, String right) {
        allowance.read(left.length() == right.length() ? left.length() : 0);
        return left.equals(right);
    }

    private boolean equalItems(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<Value> other = right.iterator();
        return left.stream().allMatch(value -> equal(value, other.next()));
    }

    private boolean equalDicts(Value.Dict left, Value.Dict right) {
        if (left.entries().size() != right.entries().size()) {
            return false;
        }
        for (Map.Entry<Value, Value> entry : left.entries().entrySet()) {
            if (right.find(entry.getKey())
                    .filter(other -> equal(entry.getValue(), other))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Which of two values comes first; numbers, strings and lists of such have an order.
    int order(Value left, Value right) {
        allowance.step();
        if (NumberValues.number(left) && NumberValues.number(right)) {
            return NumberValues.compare(left, right);
        }
        if (left instanceof Text text && right instanceof Text other) {
            allowance.read(Math.min(text.text().length(), other.text().length()));
            return text.compareTo(other);
        }
        if (left instanceof Items items
                && right instanceof Items other
                && items.indexed()
                && items.kind().python.equals(other.kind().python)) {
            return orderItems(items.values(), other.values());
        }
        throw new Fault(
                "%s and %s have no order. Maybe one of them should be converted first."
                        .formatted(left.noun(), right.noun()));
    }

    private int orderItems(List<Value> left, List<Value> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return order(left.get(i), right.get(i));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /// Whether a value is in a string, a list or the keys of a dict.
    boolean in(Value value, Value container) {
        if (container instanceof Text text) {
            if (value instanceof Text part) {
                allowance.search(text.text(), part.text());
                return text.text().contains(part.text());
            }
            throw new Fault(
                    "only a string can be in a string, not %s. Maybe it should be converted first."
                            .formatted(value.noun()));
        }
        if (container instanceof Value.Dict dict) {
            return dict.find(value).isPresent();
        }
        return Elements.of(container, allowance).stream().anyMatch(each -> equal(value, each));
    }

    /// Whether two values are one, as Python's `is` has it; scalars are where they are equal.
    static boolean same(Value left, Value right) {
        return switch (left) {
            case Value.None _, Value.Bool _, Value.Whole _, Value.Real _, Text _ ->
                    left.equals(right);
            case Value.Undefined _, Items _, Value.Dict _, Value.Generator _, Value.Live _ ->
                    identical(left, right);
        };
    }

    @SuppressWarnings("ReferenceEquality") // Python's `is` asks for the object itself.
    private static boolean identical(Value left, Value right) {
        return left == right;
    }
}
