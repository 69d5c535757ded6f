package espalier.onnx.tiny;

import java.util.ArrayList;
import java.util.List;

/// An operator with its attributes.
///
/// @param domain empty for ONNX's own operators
record Op(String type, String domain, List<Proto> attributes) {

    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final int INTS = 7;

    static Op of(String type) {
        return new Op(type, "", List.of());
    }

    /// An operator that only ONNX Runtime has.
    static Op microsoft(String type) {
        return new Op(type, "com.microsoft", List.of());
    }

    static Op cast(ElementType type) {
        return of("Cast").with("to", type.code());
    }

    Op with(String name, long value) {
        return and(new Proto().put(1, name).put(3, value).put(20, INT));
    }

    Op withFloat(String name, double value) {
        return and(new Proto().put(1, name).putFloat(2, (float) value).put(20, FLOAT));
    }

    Op withList(String name, long... values) {
        Proto attribute = new Proto().put(1, name).put(20, INTS);
        for (long value : values) {
            attribute.put(8, value);
        }
        return and(attribute);
    }

    private Op and(Proto attribute) {
        List<Proto> all = new ArrayList<>(attributes);
        all.add(attribute);
        return new Op(type, domain, List.copyOf(all));
    }
}
