package espalier.template;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Templates rendered at a known moment.
final class Rendered {

    /// The moment of the published texts.
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-10T12:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, Object> USERS =
            Map.of(
                    "users",
                    List.of(user("bob", 3, "A"), user("Alice", 2, "b"), user("carl", 3, "a")));

    private Rendered() {}

    private static Map<String, Object> user(String name, int age, String team) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("name", name);
        user.put("age", age);
        user.put("team", team);
        return user;
    }

    /// The text of a template that knows some users.
    static String of(String template) {
        return of(template, USERS);
    }

    static String of(String template, Map<String, ?> variables) {
        return ChatTemplate.of(template).render(JavaValues.values(variables), CLOCK);
    }
}
