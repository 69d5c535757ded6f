package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Blocks. Every text is what Python's Jinja writes.
class JinjaStatementsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("loopsKnowWhereTheyAreRows")
    void loopsKnowWhereTheyAre(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> loopsKnowWhereTheyAreRows() {
        return Stream.of(
                arguments(
                        "{% for x in [3,1,2] %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex"
                            + " }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length"
                            + " }};{% endfor %}",
                        "1032TrueFalse3;2121FalseFalse3;3210FalseTrue3;"),
                arguments(
                        "{% for x in 'abc' %}{{ loop.previtem }}<{{ x }}>{{ loop.nextitem }} {%"
                                + " endfor %}",
                        "<a>b a<b>c b<c> "),
                arguments(
                        "{% for x in [1,1,2] %}{{ loop.cycle('a','b') }}{{ loop.changed(x) }} {%"
                                + " endfor %}",
                        "aTrue bFalse aTrue "),
                arguments(
                        "{% for n in [{'v':1,'c':[{'v':2,'c':[]}]}] recursive %}({{ n.v }}/{{"
                                + " loop.depth }}{{ loop(n.c) }}){% endfor %}",
                        "(1/1(2/2))"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loopsGoThroughWhatPythonGoesThroughRows")
    void loopsGoThroughWhatPythonGoesThrough(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> loopsGoThroughWhatPythonGoesThroughRows() {
        return Stream.of(
                arguments("{% for k, v in {'a':1}.items() %}{{ k }}={{ v }}{% endfor %}", "a=1"),
                arguments(
                        "{% for a, (b, c) in [[1,[2,3]]] %}{{ a }}{{ b }}{{ c }}{% endfor %}",
                        "123"),
                arguments("{% for x in 1, 2 %}{{ x }}{% endfor %}", "12"),
                arguments("{% for x in undefined_name %}x{% else %}none{% endfor %}", "none"),
                arguments(
                        "{% for x in [1,2,3] if x > 1 %}{{ x }}{{ loop.last }}{% else %}none{%"
                                + " endfor %}",
                        "2False3True"),
                arguments(
                        "{% set y = [1,2]|select %}{% for x in y %}{{ x }}{% endfor %}|{% for x in"
                                + " y %}{{ x }}{% endfor %}",
                        "12|"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loopsMayBeLeftRows")
    void loopsMayBeLeft(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> loopsMayBeLeftRows() {
        return Stream.of(
                arguments(
                        "{% for x in [1,2,3] %}{% if x == 2 %}{% continue %}{% endif %}{{ x }}{%"
                                + " endfor %}",
                        "13"),
                arguments(
                        "{% for x in [1,2,3] %}{% if x == 2 %}{% break %}{% endif %}{{ x }}{% else"
                                + " %}E{% endfor %}",
                        "1"),
                arguments(
                        "{% for y in [1,2] %}{% for x in [] %}{% else %}{% break %}{% endfor %}{{ y"
                                + " }}{% endfor %}",
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesSetInALoopStayInItRows")
    void namesSetInALoopStayInIt(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> namesSetInALoopStayInItRows() {
        return Stream.of(
                arguments(
                        "{% set x = 1 %}{% for i in [1,2] %}{% set x = x + i %}{{ x }},{% endfor"
                                + " %}{{ x }}",
                        "2,3,1"),
                arguments(
                        "{% set n = namespace(x=0) %}{% for i in [1,2] %}{% set n.x = n.x + i %}{%"
                                + " endfor %}{{ n.x }}",
                        "3"),
                arguments("{% if true %}{% set x = 5 %}{% endif %}{{ x }}", "5"),
                arguments(
                        "{% for i in [1,2] %}{{ y }}{% set y = i %}{{ y }}{% endfor %}{{ y }}",
                        "12"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesAreSetRows")
    void namesAreSet(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> namesAreSetRows() {
        return Stream.of(
                arguments("{% set a, b = 1, 2 %}{{ b }}{{ a }}", "21"),
                arguments("{% set (a, b) = 'xy' %}{{ a }}{{ b }}", "xy"),
                arguments("{% set a %}x{{ 1 }}{% endset %}{{ a|length }}", "2"),
                arguments(
                        "{% set a | upper | replace('X', 'z') %}x{{ 1 }}y{% endset %}{{ a }}",
                        "z1Y"),
                arguments(
                        "{% set n = namespace() %}{% set n.a, n.b = 1, 2 %}{{ n.a }}{{ n.b }}",
                        "12"),
                arguments(
                        "{% set a = 1 %}{% with a = 2, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}",
                        "211"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choicesTakeTheFirstThatHoldsRows")
    void choicesTakeTheFirstThatHolds(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> choicesTakeTheFirstThatHoldsRows() {
        return Stream.of(
                arguments("{% if none %}a{% elif 5 == 5 %}b{% else %}c{% endif %}", "b"),
                arguments("{% if none %}a{% elif x %}b{% else %}c{% endif %}", "c"),
                arguments("{% if none %}a{% endif %}|", "|"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("macrosTakeArgumentsRows")
    void macrosTakeArguments(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> macrosTakeArgumentsRows() {
        return Stream.of(
                arguments(
                        "{% macro m(a, b=2, c='x') %}[{{ a }}|{{ b }}|{{ c }}]{% endmacro %}{{ m(1)"
                                + " }}{{ m(1, c=5) }}{{ m(a=9, b=8) }}{{ m() }}",
                        "[1|2|x][1|2|5][9|8|x][|2|x]"),
                arguments(
                        "{% macro m(a) %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, 3, x=4)"
                                + " }}",
                        "(2, 3){'x': 4}"),
                arguments("{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}", "11"),
                arguments(
                        "{% macro f(n) %}{{ n }}{% if n > 0 %}{{ f(n - 1) }}{% endif %}{% endmacro"
                                + " %}{{ f(3) }}",
                        "3210"),
                arguments(
                        "{% set x = 1 %}{% macro m() %}{{ x }}{% set x = 2 %}{{ x }}{% endmacro"
                                + " %}{{ m() }}{{ x }}{% set x = 3 %}{{ m() }}",
                        "12132"),
                arguments(
                        "{% macro m(l) %}{% for x in l %}{{ caller(x) }}{% endfor %}{% endmacro"
                                + " %}{% call(x) m([1,2]) %}<{{ x }}>{% endcall %}",
                        "<1><2>"),
                arguments(
                        "{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}{{ m.name }}",
                        "Falsem"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocksAreFilteredRows")
    void blocksAreFiltered(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> blocksAreFilteredRows() {
        return Stream.of(
                arguments("{% filter upper %}abc{{ 'x' }}{% endfilter %}", "ABCX"),
                arguments("{% filter replace('a', 'b')|upper %}aXa{% endfilter %}", "BXB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generationIsABlockOfItsOwnRows")
    void generationIsABlockOfItsOwn(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> generationIsABlockOfItsOwnRows() {
        return Stream.of(
                arguments(
                        "{% generation %}x{% set k = 1 %}{{ k }}{% endgeneration %}{{ k }}", "x1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("joinersAndCyclersTakeTurnsRows")
    void joinersAndCyclersTakeTurns(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> joinersAndCyclersTakeTurnsRows() {
        return Stream.of(
                arguments(
                        "{% set j = joiner('; ') %}{% for x in [1,2,3] %}{{ j() }}{{ x }}{% endfor"
                                + " %}",
                        "1; 2; 3"),
                arguments(
                        "{% set c = cycler('a','b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{"
                                + " c.current }}{{ c.reset() }}{{ c.current }}",
                        "ababNonea"));
    }
}
