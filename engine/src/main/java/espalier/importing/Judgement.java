package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

/// What a log itself says of the end of a chain.
enum Judgement {
    /// It is right.
    RIGHT,
    /// It is wrong.
    WRONG,
    /// The log says neither, or only how much of it is right.
    UNSTATED;

    /// Reads any of the forms in which it is said: true or false, 1 or 0, `{"r": 1}`, `{"r": {"r0":
    /// 1}}`, `{"r": {"r0": {"r": 1}}}`, where one right attempt of several is enough.
    static Judgement of(JsonNode said) {
        return of(said, 0);
    }

    private static Judgement of(JsonNode said, int depth) {
        if (said.isBoolean()) {
            return said.booleanValue() ? RIGHT : WRONG;
        }
        if (said.isNumber()) {
            double share = said.doubleValue();
            return share >= 1 ? RIGHT : share <= 0 ? WRONG : UNSTATED;
        }
        if (!said.isObject() || depth > 3) {
            return UNSTATED;
        }
        if (said.has("r")) {
            return of(said.path("r"), depth + 1);
        }
        var found = UNSTATED;
        for (var attempt : said.properties()) {
            if (attempt.getKey().matches("r\\d+")) {
                var one = of(attempt.getValue(), depth + 1);
                found = found == RIGHT || one == UNSTATED ? found : one;
            }
        }
        return found;
    }
}
