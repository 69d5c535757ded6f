package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Filters and tests. Every text is what Python's Jinja prints.
class JinjaFiltersTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtersOfTextRows")
    void filtersOfText(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> filtersOfTextRows() {
        return Stream.of(
                arguments(
                        "'hello World'|upper, 'ABC'|lower, 'foo-bar baz(qux'|title,"
                                + " 'aBC'|capitalize",
                        "('HELLO WORLD', 'abc', 'Foo-Bar Baz(Qux', 'Abc')"),
                arguments(
                        "'  x '|trim, 'xxaxx'|trim('x'), 5|string, none|string",
                        "('x', 'a', '5', 'None')"),
                arguments("'aaa'|replace('a', 'b', 2), '123'|replace(1, 2)", "('bba', '223')"),
                arguments(
                        "'a\\nb\\n\\nc'|indent, 'a\\nb\\n\\nc'|indent(2, true),"
                                + " 'a\\n\\nb'|indent(2, blank=true), 'a\\nb'|indent('> ')",
                        "('a\\n"
                                + "    b\\n\\n"
                                + "    c', '  a\\n"
                                + "  b\\n\\n"
                                + "  c', 'a\\n"
                                + "  \\n"
                                + "  b', 'a\\n> b')"),
                arguments(
                        "'foo bar baz qux'|truncate(9), 'foo bar baz qux'|truncate(9, true), 'foo"
                                + " bar baz'|truncate(11)",
                        "('foo...', 'foo ba...', 'foo bar baz')"),
                arguments(
                        "'%s, %s'|format('a', 1), '%(x)05.1f'|format(x=2.25)", "('a, 1', '002.2')"),
                arguments("'a b, c'|wordcount, 'a'|center(5)", "(3, '  a  ')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtersOfListsRows")
    void filtersOfLists(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> filtersOfListsRows() {
        return Stream.of(
                arguments(
                        "[3, 1, 2]|length, 'abc'|count, {'a': 1}|length, undefined_name|length",
                        "(3, 3, 1, 0)"),
                arguments(
                        "[3, 1]|first, [3, 1]|last, []|first is defined, 'abc'|first, 'abc'|last",
                        "(3, 1, False, 'a', 'c')"),
                arguments(
                        "[1, 2]|join('-'), users|join(', ', attribute='name'), 'abc'|join('.')",
                        "('1-2', 'bob, Alice, carl', 'a.b.c')"),
                arguments(
                        "[1, 2]|reverse|list, 'abc'|reverse, 'abc'|list, {'a': 1}|list",
                        "([2, 1], 'cba', ['a', 'b', 'c'], ['a'])"),
                arguments(
                        "{'b': 1}|items|list, [1, 2, 3]|batch(2, 0)|list, [1, 2, 3, 4,"
                                + " 5]|slice(3)|list",
                        "([('b', 1)], [[1, 2], [3, 0]], [[1, 2], [3, 4], [5]])"),
                arguments(
                        "[1, 2]|sum, users|sum(attribute='age'), [[1], [2]]|sum(start=[])",
                        "(3, 8, [1, 2])"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtersThatChooseRows")
    void filtersThatChoose(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> filtersThatChooseRows() {
        return Stream.of(
                arguments(
                        "users|map(attribute='name')|list, users|map(attribute='x',"
                                + " default='-')|list",
                        "(['bob', 'Alice', 'carl'], ['-', '-', '-'])"),
                arguments(
                        "['a', 'b']|map('upper')|list, ['a', 'b']|map('replace', 'a', 'z')|list",
                        "(['A', 'B'], ['z', 'b'])"),
                arguments(
                        "users|selectattr('age', 'equalto', 3)|map(attribute='name')|list",
                        "['bob', 'carl']"),
                arguments(
                        "users|rejectattr('age', '>', 2)|map(attribute='name')|list,"
                                + " users|selectattr('x')|list",
                        "(['Alice'], [])"),
                arguments(
                        "[0, 1, '', none]|select|list, [1, 2, 3]|select('odd')|list, [1, 2,"
                                + " 3]|reject('gt', 1)|list",
                        "([1], [1, 3], [1])"),
                arguments(
                        "[[1, 2], [3, 4]]|map(attribute=1)|list, [{'a': {'b':"
                                + " 1}}]|map(attribute='a.b')|list",
                        "([2, 4], [1])"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtersThatSortRows")
    void filtersThatSort(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> filtersThatSortRows() {
        return Stream.of(
                arguments(
                        "['b', 'A', 'c']|sort, ['b', 'A', 'c']|sort(case_sensitive=true), [3,"
                                + " 1]|sort(reverse=true)",
                        "(['A', 'b', 'c'], ['A', 'b', 'c'], [3, 1])"),
                arguments(
                        "users|sort(attribute='age,name')|map(attribute='name')|list",
                        "['Alice', 'bob', 'carl']"),
                arguments(
                        "{'b': 1, 'a': 2}|dictsort, {'b': 1, 'a': 2}|dictsort(by='value'), {'b': 1,"
                                + " 'a': 2}|dictsort(reverse=true)",
                        "([('a', 2), ('b', 1)], [('b', 1), ('a', 2)], [('b', 1), ('a', 2)])"),
                arguments(
                        "users|groupby('team')|list",
                        "[('A', [{'name': 'bob', 'age': 3, 'team': 'A'}, {'name': 'carl', 'age': 3,"
                                + " 'team': 'a'}]), ('b', [{'name': 'Alice', 'age': 2, 'team':"
                                + " 'b'}])]"),
                arguments(
                        "['a', 'A', 'b']|unique|list, ['b', 'A']|min, users|max(attribute='age')",
                        "(['a', 'b'], 'A', {'name': 'bob', 'age': 3, 'team': 'A'})"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtersOfNumbersRows")
    void filtersOfNumbers(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> filtersOfNumbersRows() {
        return Stream.of(
                arguments(
                        "'42'|int, '3.9'|int, 'x'|int, 'x'|int(7), -3.9|int, 'ff'|int(base=16),"
                                + " none|int, '1_000'|int",
                        "(42, 3, 0, 7, -3, 255, 0, 1000)"),
                arguments(
                        "'4.5'|float, 'x'|float, '1e3'|float, 5|float", "(4.5, 0.0, 1000.0, 5.0)"),
                arguments(
                        "2.5|round, 3.5|round, 2.675|round(2), 5|round, 2.1|round(method='ceil'),"
                                + " 1234|round(-2)",
                        "(2.0, 4.0, 2.67, 5, 3.0, 1200)"),
                arguments("-5|abs, (-5.5)|abs", "(5, 5.5)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defaultsReplaceWhatIsMissingRows")
    void defaultsReplaceWhatIsMissing(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> defaultsReplaceWhatIsMissingRows() {
        return Stream.of(
                arguments(
                        "undefined_name|default('d'), ''|default('d'), ''|default('d', true),"
                                + " none|d('x'), false|d(1, boolean=true)",
                        "('d', '', 'd', None, 1)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jsonIsThatOfPythonRows")
    void jsonIsThatOfPython(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> jsonIsThatOfPythonRows() {
        return Stream.of(
                arguments(
                        "{'b': 1, 'a': [1.0, none, true, 'é\"\\n']}|tojson",
                        "{\"b\": 1, \"a\": [1.0, null, true, \"é\\\"\\n\"]}"),
                arguments(
                        "{'b': 1, 'a': [1, {}], 'c': []}|tojson(indent=2)",
                        "{\n  \"b\": 1,\n  \"a\": [\n    1,\n    {}\n  ],\n  \"c\": []\n}"),
                arguments(
                        "{'b': 1, 'a': 2}|tojson(sort_keys=true), {'a': [1,"
                                + " 2]}|tojson(separators=(',', ':'))",
                        "('{\"a\": 2, \"b\": 1}', '{\"a\":[1,2]}')"),
                arguments(
                        "'é😀</script>'|tojson, 'é😀\\x7f'|tojson(ensure_ascii=true), (1,"
                                + " 2)|tojson",
                        "('\"é😀</script>\"', '\"\\\\u00e9\\\\ud83d\\\\ude00\\\\u007f\"', '[1,"
                                + " 2]')"),
                arguments(
                        "{1: 2, none: 3, true: 4, 1.5: 5}|tojson, 1e100|tojson, 'nan'|float|tojson",
                        "('{\"1\": 4, \"null\": 3, \"1.5\": 5}', '1e+100', 'NaN')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("testsAnswerWhatTheyDoInPythonRows")
    void testsAnswerWhatTheyDoInPython(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> testsAnswerWhatTheyDoInPythonRows() {
        return Stream.of(
                arguments(
                        "5 is odd, 4 is even, 6 is divisibleby 3, 5 is number, true is number, true"
                                + " is integer, 5.0 is float",
                        "(True, True, True, True, True, False, True)"),
                arguments(
                        "true is true, 1 is true, none is none, undefined_name is undefined, 1 is"
                                + " not none",
                        "(True, False, True, True, True)"),
                arguments(
                        "'s' is string, {} is mapping, [] is sequence, 's' is sequence, 5 is"
                                + " iterable, 's' is iterable",
                        "(True, True, True, True, False, True)"),
                arguments(
                        "5 is eq 5, 5 is lt(6), 3 is in [3], 3 is not in [4], 1 is sameas 1, true"
                                + " is sameas 1",
                        "(True, True, True, True, True, False)"),
                arguments(
                        "'abc' is lower, 'A' is upper, range is callable, 'upper' is filter, 'odd'"
                                + " is test",
                        "(True, True, True, True, True)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methodsOfTextRows")
    void methodsOfText(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> methodsOfTextRows() {
        return Stream.of(
                arguments(
                        "'a b  c'.split(), 'a b  c'.split(' '), 'a,b,c'.split(',', 1),"
                                + " 'a,b,c'.rsplit(',', 1), ' a b '.split(None, 1)",
                        "(['a', 'b', 'c'], ['a', 'b', '', 'c'], ['a', 'b,c'], ['a,b', 'c'], ['a',"
                                + " 'b '])"),
                arguments(
                        "' x '.strip(), 'xxa'.lstrip('x'), 'abc'.rstrip('bc'),"
                                + " 'a\\nb\\r\\n'.splitlines()",
                        "('x', 'a', 'a', ['a', 'b'])"),
                arguments(
                        "'hello'.startswith('he'), 'hello'.endswith(('x', 'lo')),"
                                + " 'hello'.startswith('lo', 3)",
                        "(True, True, True)"),
                arguments(
                        "'aXb'.replace('X', '-'), 'abc'.replace('', '-'), '-'.join(['a', 'b'])",
                        "('a-b', '-a-b-c-', 'a-b')"),
                arguments(
                        "'abc'.find('c'), 'abc'.find('z'), 'abcabc'.rfind('c'), 'aaa'.count('aa')",
                        "(2, -1, 5, 1)"),
                arguments(
                        "\"it's\".title(), 'aB'.swapcase(), 'hELLO'.capitalize(), 'ß'.upper()",
                        "(\"It'S\", 'Ab', 'Hello', 'SS')"),
                arguments(
                        "'12'.isdigit(), 'a1'.isalnum(), 'Ab'.islower(), ''.isdigit()",
                        "(True, True, False, False)"),
                arguments(
                        "'a=b=c'.partition('='), 'x.py'.removesuffix('.py'), '5'.zfill(3),"
                                + " 'ab'.center(5)",
                        "(('a', '=', 'b=c'), 'x', '005', '  ab ')"),
                arguments(
                        "'{} {b:>4} {!r}'.format(1, 'x', b=2), '%s-%03d-%.2f' % ('a', 7, 1.005)",
                        "(\"1    2 'x'\", 'a-007-1.00')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methodsOfListsAndDictsRows")
    void methodsOfListsAndDicts(String expression, String text) {
        assertThat(Rendered.of("{{ " + expression + " }}")).isEqualTo(text);
    }

    private static Stream<Arguments> methodsOfListsAndDictsRows() {
        return Stream.of(
                arguments(
                        "{'a': 1}.get('a'), {'a': 1}.get('b'), {'a': 1}.get('b', 5)",
                        "(1, None, 5)"),
                arguments(
                        "{'a': 1}.items(), {'a': 1}.keys(), {'a': 1}.values()",
                        "(dict_items([('a', 1)]), dict_keys(['a']), dict_values([1]))"),
                arguments(
                        "'%s|' % undefined_name, [1, 2, 1].index(2), [1, 2, 1].count(1)",
                        "('|', 1, 2)"));
    }
}
