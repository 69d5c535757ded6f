package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Operators and literals. Every text is what Python's Jinja prints.
class JinjaExpressionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("literalsPrintAsPythonPrintsThemRows")
    void literalsPrintAsPythonPrintsThem(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> literalsPrintAsPythonPrintsThemRows() {
        return Stream.of(
                arguments("true, false, none, True, None", "(True, False, None, True, None)"),
                arguments(
                        "1, -1, 1.0, 1e3, 0x1f, 1_000, 12345678901234567890",
                        "(1, -1, 1.0, 1000.0, 31, 1000, 12345678901234567890)"),
                arguments(
                        "1e16, 1e15, 1e-5, 0.0001, 0.1 + 0.2, -0.0, 1e22",
                        "(1e+16, 1000000000000000.0, 1e-05, 0.0001, 0.30000000000000004, -0.0,"
                                + " 1e+22)"),
                arguments("'a' \"b\" 'c'", "abc"),
                arguments("\"\\u00e9\\x41\\101\\t|\\\\n|\\q|\\U0001F600\"", "éAA\t|\\n|\\q|😀"),
                arguments(
                        "['a\\'b', 'a\"b', 'a\\nb\\\\', '😀', '\\x01']",
                        "[\"a'b\", 'a\"b', 'a\\nb\\\\', '😀', '\\x01']"),
                arguments(
                        "[1, [2, (3,)], {'k': none}], (), {}",
                        "([1, [2, (3,)], {'k': None}], (), {})"),
                arguments("1, 2,", "(1, 2)"),
                arguments("undefined_name", ""),
                arguments("[undefined_name]", "[Undefined]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arithmeticIsThatOfPythonRows")
    void arithmeticIsThatOfPython(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> arithmeticIsThatOfPythonRows() {
        return Stream.of(
                arguments("1 + 2 * 3 - 4 / 2", "5.0"),
                arguments(
                        "7 // 2, -7 // 2, 7 % 3, -7 % 3, 7.5 // 2, -7.5 % 2",
                        "(3, -4, 1, 2, 3.0, 0.5)"),
                arguments("2 ** 10, 2 ** -1, -2 ** 2, 2 ** 3 ** 2", "(1024, 0.5, 4, 64)"),
                arguments("10 / 5, 1 / 3", "(2.0, 0.3333333333333333)"),
                arguments(
                        "12345678901234567890 * 12345678901234567890",
                        "152415787532388367501905199875019052100"),
                arguments("'x' * 3, 3 * 'x', [1] * 2, 'x' * -1", "('xxx', 'xxx', [1, 1], '')"),
                arguments(
                        "[1] + [2], (1,) + (2,), 'a' + 'b', 1 + true", "([1, 2], (1, 2), 'ab', 2)"),
                arguments("'a' ~ 1 ~ none ~ 1.0 ~ [1]", "a1None1.0[1]"),
                arguments("2 * 3 % 4, (2 ~ 3) + '4', 1 - -1", "(2, '234', 2)"),
                arguments("-5 | abs, - -5, +5", "(5, 5, 5)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisonsAreThoseOfPythonRows")
    void comparisonsAreThoseOfPython(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> comparisonsAreThoseOfPythonRows() {
        return Stream.of(
                arguments(
                        "1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, 1 == true, 'a' == 1",
                        "(True, False, True, True, False)"),
                arguments(
                        "[1] == [1.0], [1] == (1,), {'a': 1} == {'a': 1.0}, none == none",
                        "(True, False, True, True)"),
                arguments("'a' < 'b', [1, 2] < [1, 3], '😀' > '\\uffff'", "(True, True, True)"),
                arguments(
                        "'ell' in 'hello', 3 in [1, 2], 3 not in [1, 2], 'a' in {'a': 1}",
                        "(True, False, True, True)"),
                arguments(
                        "not 3 in [1], not true or true, not (true or true)",
                        "(True, True, False)"),
                arguments("1 in [1] == true", "False"),
                arguments(
                        "undefined_name == other_name, undefined_name is defined",
                        "(True, False)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logicAnswersAnOperandRows")
    void logicAnswersAnOperand(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> logicAnswersAnOperandRows() {
        return Stream.of(
                arguments(
                        "undefined_name in {'a': 1}, {'a': 1}.get(undefined_name), 0 or 'x', 1 and"
                                + " 'y', '' or [] or {}, none and 1",
                        "(False, None, 'x', 'y', {}, None)"),
                arguments(
                        "'yes' if 1 else 'no', 'yes' if 0 else 'no', ('yes' if 0)",
                        "('yes', 'no', Undefined)"),
                arguments("1 if 0 else 2 if 0 else 3", "3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bracketsAndDotsFindWhatPythonFindsRows")
    void bracketsAndDotsFindWhatPythonFinds(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> bracketsAndDotsFindWhatPythonFindsRows() {
        return Stream.of(
                arguments(
                        "'hello'[0], 'hello'[-1], 'hello'[1:3], 'hello'[::-1], 'hello'[10:],"
                                + " 'hello'[:-3]",
                        "('h', 'o', 'el', 'olleh', '', 'he')"),
                arguments("'a😀b'[1], 'a😀b'[::-1], 'a😀b'|length", "('😀', 'b😀a', 3)"),
                arguments(
                        "[1, 2, 3][-1], [1, 2, 3][::-1], [1, 2, 3][1:], [1, 2, 3][5] is defined",
                        "(3, [3, 2, 1], [2, 3], False)"),
                arguments("[[1, 2], [3, 4]].1.0, {'a': {'b': [5]}}.a.b[0]", "(3, 5)"),
                arguments(
                        "{'a': 1}['b'] is defined, {'a': 1}.b is defined, none.x is defined",
                        "(False, False, False)"),
                arguments(
                        "{'items': 1}['items'], {'items': 1}.items is callable, {'x': 1}['items']"
                                + " is callable",
                        "(1, True, True)"),
                arguments(
                        "{1: 'a'}[1.0], {true: 'x'}[1], {'a': 1, 'a': 2}", "('a', 'x', {'a': 2})"),
                arguments(
                        "users[0].name, users[-1]['age'], users[0].name[0]|upper",
                        "('bob', 3, 'B')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsOfTheLanguageRows")
    void functionsOfTheLanguage(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> functionsOfTheLanguageRows() {
        return Stream.of(
                arguments(
                        "range(3)|list, range(1, 4)|list, range(10, 0, -3)|list",
                        "([0, 1, 2], [1, 2, 3], [10, 7, 4, 1])"),
                arguments(
                        "dict(a=1, b=2), dict({'x': 1}, y=2), dict([('a', 1)]), dict(**{'q': 1})",
                        "({'a': 1, 'b': 2}, {'x': 1, 'y': 2}, {'a': 1}, {'q': 1})"),
                arguments("namespace(a=1).a, namespace({'b': 2}).b", "(1, 2)"),
                arguments("cycler(1, 2).next(), cycler(1, 2).current", "(1, 1)"),
                arguments("range(*[1, 3])|list", "[1, 2]"));
    }
}
