package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Templates that would never end, or take all memory, or reach what is not theirs.
@Timeout(120)
class ChatTemplateHostileTest {

    private static final int MUTATIONS = 400;

    private static final List<String> VALID =
            List.of(
                    """
                    {%- for message in messages %}
                      {%- if message.role == 'user' and loop.index0 % 2 == 0 %}
                        {{- '[INST] ' ~ message['content'] | trim ~ ' [/INST]' }}
                      {%- elif not message.tool_calls is defined %}
                        {{- message.content.split('</think>')[-1].lstrip('\\n') + eos_token }}
                      {%- else %}{{ raise_exception('Only users!') }}{% endif %}
                    {%- endfor %}\
                    """,
                    """
                    {% macro shown(value, depth=0) %}{% if value is mapping %}
                    {% for key, each in value.items() %}{{ '  ' * depth }}{{ key }}:
                    {{ shown(each, depth + 1) }}{% endfor %}{% else %}{{ value | tojson }}
                    {% endif %}{% endmacro %}{{ shown({'a': {'b': [1, 2.5, none]}}) }}\
                    """,
                    """
                    {% set ns = namespace(found=false, n=[1, 2, 3][::-1]) %}{# note #}
                    {% for x in range(9) if x is odd %}{% if x > 5 %}{% break %}{% endif %}
                    {% set ns.found = x in ns.n or ns.found %}{{ x if loop.first else ', ' }}
                    {% endfor %}{% set text | upper %}{{ ns.found }}{% endset %}{{ text }}
                    {% call(y) shown(1) %}{{ y }}{% endcall %}{% raw %}{{ }}{% endraw %}\
                    """);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{% for i in r %}{% for j in r %}{% endfor %}{% endfor %}",
                "{% for x in [1] recursive %}{{ loop([x]) }}{{ loop([x]) }}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro m(n) %}{% if 1 %}{% for x in [1] %}{{ m(n ~ 'x') }}{% endfor %}"
                        + "{% endif %}{% endmacro %}{{ m('') }}",
                "{% set n = namespace(s='x') %}{% for i in r %}{% set n.s = n.s ~ n.s %}{% endfor"
                        + " %}",
                "{% set n = namespace(s='x') %}{% for i in r %}{% set n.s = n.s + n.s %}{% endfor"
                        + " %}",
                "{% set n = namespace(s=[1]) %}{% for i in r %}{% set n.s = n.s + n.s %}{% endfor"
                        + " %}",
                "{% set n = namespace(s=[1]) %}{% for i in r %}{% set n.s = [n.s] %}{% endfor %}",
                "{% set n = namespace(s=3) %}{% for i in r %}{% set n.s = n.s * n.s %}{% endfor %}",
                "{% set n = namespace(s=[1]) %}{% for i in range(90) %}{% set n.s = [n.s, n.s] %}"
                        + "{% endfor %}{{ n.s }}",
                "{% set n = namespace(a=[1], b=[1]) %}{% for i in range(90) %}"
                        + "{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}"
                        + "{{ n.a == n.b }}",
                "{% for i in r %}{{ 'x' * 1000 }}{% endfor %}",
                "{{ 'x' * 1000000000 }}",
                "{{ [1] * 1000000000 }}",
                "{{ 2 ** 1000000000 }}",
                "{{ range(1000000000) }}",
                "{{ 'x'.center(1000000000) }}",
                "{{ 'x'.zfill(1000000000) }}",
                "{{ 'a\nb' | indent(1000000000) }}",
                "{{ [1] | tojson(indent=1000000000) }}",
                "{{ [1] | batch(1000000000, 0) }}",
                "{{ [1] | slice(1000000000) }}",
                "{{ '%1000000000d' % 5 }}",
                "{{ '{:1000000000}'.format(5) }}",
                "{{ ('a' * 1000000).replace('a', 'a' * 1000000) }}",
                "{{ r | join('a' * 100000) }}",
                "{{ 'a' * 8000000 ~ 'b' in 'a' * 16000000 }}",
                "{{ ('a\n' * 8000000).splitlines() }}",
                "{{ ('<' * 16000000) | escape }}",
                "{% for i in r %}{% set x = r | sort(reverse=true) %}{% endfor %}"
            })
    void whatDoesTooMuchEndsInOneSentence(String template) {
        Map<String, ?> variables = Map.of("r", IntStream.range(0, 100_000).boxed().toList());

        assertThatThrownBy(() -> Rendered.of(template, variables))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Line ")
                .hasMessageContaining(" Maybe ");
    }

    static Stream<String> nested() {
        return Stream.of(
                        "( 1 )",
                        "[ 1 ]",
                        "{1: 1 }",
                        "- 1",
                        "not  1",
                        "1 if 1 else  1",
                        "f(x= 1 )",
                        " a .b",
                        " a [0]",
                        " a ()",
                        " a |upper",
                        " 1 +1",
                        " 1 and 1",
                        " 1 **2")
                .map(ChatTemplateHostileTest::nested);
    }

    /// Repeats what stands before the first blank and what stands after the last.
    private static String nested(String pattern) {
        int begin = pattern.indexOf(' ');
        int end = pattern.lastIndexOf(' ');
        return "{{ "
                + pattern.substring(0, begin).concat(" ").repeat(50_000)
                + pattern.substring(begin, end + 1)
                + pattern.substring(end + 1).repeat(50_000)
                + " }}";
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatIsNestedTooDeepEndsInOneSentence(String template) {
        assertThatThrownBy(() -> Rendered.of(template)).isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{% if 1 %}", "{% for x in y %}", "{% set x %}", "{{", "{%", "{#", "("})
    void whatIsOpenedAgainAndAgainEndsOrIsText(String opening) {
        Throwable thrown = catchThrowable(() -> Rendered.of(opening.repeat(60_000)));

        assertThat(thrown == null || thrown instanceof TemplateException).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{{ ''.__class__ }}",
                "{{ 'a' | attr('getClass') }}",
                "{{ '{0.__class__}'.format(1) }}",
                "{{ [].class }}",
                "{{ range.__globals__ }}",
                "{{ cycler.__init__ }}"
            })
    void nothingLeadsOutOfTheTemplate(String template) {
        assertThat(Rendered.of(template)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutatedTemplatesRenderOrEndInOneSentence(long seed) {
        RandomGenerator random = new Random(seed);
        Map<String, ?> variables =
                Map.of(
                        "eos_token",
                        "</s>",
                        "messages",
                        List.of(
                                Map.of("role", "user", "content", " Hi "),
                                Map.of("role", "assistant", "content", "<think></think>\nHo")));
        for (int i = 0; i < MUTATIONS; i++) {
            String template = Garbage.mutated(random, VALID.get(random.nextInt(VALID.size())));
            Throwable thrown = catchThrowable(() -> Rendered.of(template, variables));
            if (thrown != null) {
                assertThat(thrown).as(template).isInstanceOf(TemplateException.class);
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }
}
