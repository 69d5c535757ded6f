package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// What tags leave of the white space around them. Every text is what Python's Jinja writes.
class JinjaWhitespaceTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocksTakeTheirLineRows")
    void blocksTakeTheirLine(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> blocksTakeTheirLineRows() {
        return Stream.of(
                arguments("a\n{% if true %}\nb\n{% endif %}\nc\n", "a\nb\nc"),
                arguments("  {% if true %}  \n  b\n  {% endif %}  \nc", "  \n  b\n  \nc"),
                arguments("a {% if true %}\n  b{% endif %}", "a   b"),
                arguments("{% for x in [1,2] %}\n  {{ x }}\n{% endfor %}\nend", "  1\n  2\nend"),
                arguments("{% if true %}x{% endif %}\n\ny", "x\ny"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signsTakeOrKeepWhiteSpaceRows")
    void signsTakeOrKeepWhiteSpace(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> signsTakeOrKeepWhiteSpaceRows() {
        return Stream.of(
                arguments("a {%- if true %} b {%- endif %} c", "a b c"),
                arguments("a {% if true -%} b {% endif -%} c", "a b c"),
                arguments("a\n\n  {%- if true -%}  \n\n b \n {%- endif -%} \n c", "abc"),
                arguments("a\n  {%+ if true %}b{% endif +%}\nc", "a\n  b\nc"),
                arguments("{% for x in [1,2] -%}\n  {{ x }}\n{%- endfor %}\nend", "12end"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valuesKeepTheirLineRows")
    void valuesKeepTheirLine(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> valuesKeepTheirLineRows() {
        return Stream.of(
                arguments("  {{ 5 }}  \n  {{- 5 -}}  \n  x", "  55x"),
                arguments("{{ 5 }}\n{{ 5 }}\n", "5\n5"),
                arguments("{{-1}}{{+1}}", "11"),
                arguments("{{ 5 }}  {% if true %}x{% endif %}", "5  x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commentsTakeTheirLineRows")
    void commentsTakeTheirLine(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> commentsTakeTheirLineRows() {
        return Stream.of(
                arguments("x {# c #} y", "x  y"),
                arguments("x\n  {# c #}\ny", "x\ny"),
                arguments("x\n  {#- c -#}\ny", "xy"),
                arguments("{# a\n b #}z", "z"),
                arguments("{##}x{#-#}", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rawTextIsLeftAloneRows")
    void rawTextIsLeftAlone(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> rawTextIsLeftAloneRows() {
        return Stream.of(
                arguments("{% raw %}{{ x }}{% y %}{% endraw %}", "{{ x }}{% y %}"),
                arguments("a\n  {% raw %}\n b {{ }}\n  {% endraw %}\n c", "a\n\n b {{ }}\n c"),
                arguments("{%- raw -%} a {%- endraw -%} b", "ab"),
                arguments("{% raw %}a{% endraw +%}\nb", "a\nb"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneNewlineAtTheEndIsDroppedRows")
    void oneNewlineAtTheEndIsDropped(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> oneNewlineAtTheEndIsDroppedRows() {
        return Stream.of(
                arguments("a\n", "a"),
                arguments("a\n\n", "a\n"),
                arguments("\n", ""),
                arguments("\r\na\r\nb\rc\r\n", "\na\nb\nc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bracesInStringsAndDictsEndNothingRows")
    void bracesInStringsAndDictsEndNothing(String template, String text) {
        assertThat(Rendered.of(template)).isEqualTo(text);
    }

    private static Stream<Arguments> bracesInStringsAndDictsEndNothingRows() {
        return Stream.of(
                arguments("{{ '{{' }}{{ '}}' }}{{ \"%}\" }}", "{{}}%}"),
                arguments("{{ {'a': {'b': 1}}}}", "{'a': {'b': 1}}"),
                arguments("{ { i } }", "{ { i } }"));
    }
}
