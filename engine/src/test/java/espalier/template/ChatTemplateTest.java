package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class ChatTemplateTest {

    private static final List<Map<String, String>> GREETING =
            List.of(Map.of("role", "user", "content", "Hello"));

    private static String rendered(String template, ChatRequest request) {
        return ChatTemplate.of(template).render(request, Rendered.CLOCK);
    }

    @Test
    void messagesAreRenderedAndTheAnswerIsOpened() {
        String template =
                """
                {%- for message in messages %}
                    {{- '<|' + message.role + '|>' + message['content'] + eos_token }}
                {%- endfor %}
                {%- if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}
                """;
        ChatRequest answered =
                new ChatRequest(
                        GREETING,
                        List.of(),
                        GenerationPrompt.ADDED,
                        Map.of("eos_token", "</s>"),
                        Map.of());
        ChatRequest ended =
                new ChatRequest(
                        GREETING,
                        List.of(),
                        GenerationPrompt.OMITTED,
                        Map.of("eos_token", "</s>"),
                        Map.of());

        assertThat(rendered(template, answered)).isEqualTo("<|user|>Hello</s><|assistant|>");
        assertThat(rendered(template, ended)).isEqualTo("<|user|>Hello</s>");
    }

    @Test
    void toolsAreNoneWhereThereAreNone() {
        String template = "{{ tools is none }} {{ documents is none }} {{ tools | tojson }}";
        ChatRequest without = ChatRequest.of(GREETING);
        ChatRequest with =
                new ChatRequest(
                        GREETING,
                        List.of(Map.of("name", "search")),
                        GenerationPrompt.ADDED,
                        Map.of(),
                        Map.of());

        assertThat(rendered(template, without)).isEqualTo("True True null");
        assertThat(rendered(template, with)).isEqualTo("False True [{\"name\": \"search\"}]");
    }

    @Test
    void variablesReplaceWhatTheRequestSays() {
        ChatRequest request =
                new ChatRequest(
                        GREETING,
                        List.of(),
                        GenerationPrompt.ADDED,
                        Map.of("bos_token", "<s>"),
                        Map.of("bos_token", "<b>", "enable_thinking", false));

        assertThat(rendered("{{ bos_token }}{{ enable_thinking }}", request)).isEqualTo("<b>False");
    }

    @Test
    void whatTheTemplateRaisesIsTheMessage() {
        assertThatThrownBy(() -> Rendered.of("{{ raise_exception('Roles must alternate!') }}"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Roles must alternate!");
    }

    @Test
    void clockTellsTheDay() {
        Clock clock = Clock.fixed(Instant.parse("2024-03-05T04:07:09Z"), ZoneOffset.ofHours(1));
        String template =
                "{{ strftime_now('%d %b %Y') }}|{{ strftime_now('%A, %B %-d, %y') }}"
                        + "|{{ strftime_now('%F %T %I%p %j %% %q%') }}";

        assertThat(ChatTemplate.of(template).render(Map.of(), clock))
                .isEqualTo("05 Mar 2024|Tuesday, March 5, 24|2024-03-05 05:07:09 05AM 065 % %q%");
    }

    @Test
    void templateMayBeRenderedAgain() {
        ChatTemplate template =
                ChatTemplate.of("{% set c = cycler(1, 2) %}{{ c.next() }}{{ c.next() }}");

        assertThat(template.render(Map.of(), Rendered.CLOCK)).isEqualTo("12");
        assertThat(template.render(Map.of(), Rendered.CLOCK)).isEqualTo("12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    {{ 1 + }}          > a value was expected, but there is '}}'
                    {% if x %}         > 'if' of line 2 has no end
                    {% endif %}        > no block is called 'endif'
                    {% do x %}         > no block is called 'do'
                    {% include 'x' %}  > no block is called 'include'
                    {{ (1] }}          > ']' stands where ')' was expected
                    {{ 'a }}           > the string has no end
                    {{ 1               > the tag has no end
                    {# a               > the comment has no end
                    {% raw %}          > the raw block has no end
                    {{ a ! }}          > the character '!' means nothing here
                    {% break %}        > 'break' stands outside a loop
                    {% for x in y %}{% filter upper %}{% break %} > 'break' stands outside a loop
                    {% set true = 1 %} > a name that can be set was expected
                    {{ "\\x1" }}       > needs 2 hexadecimal digits
                    {{ 1 is odd is odd }} > a test cannot follow a test
                    """)
    void syntaxErrorsNameTheLine(String template, String message) {
        assertThatThrownBy(() -> ChatTemplate.of("text\n" + template))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Line 2 of the chat template: ")
                .hasMessageContaining(message)
                .hasMessageContaining(" Maybe ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    {{ x.y }}              > 'x' is undefined, so it has no 'y'
                    {{ {}.x.y }}           > a dict has no 'x', so it has no 'y'
                    {{ x() }}              > 'x' is undefined, so it cannot be called
                    {{ x + 1 }}            > 'x' is undefined, so nothing can be computed
                    {{ 1 + 'a' }}          > '+' does not go between a whole number and a string
                    {{ 1 < 'a' }}          > a whole number and a string have no order
                    {{ 'a' in none }}      > none cannot be gone through
                    {{ 1 / 0 }}            > a number is divided by 0
                    {{ x | tojson }}       > 'x' is undefined, so it cannot be written as JSON
                    {{ 1 | nosuch }}       > there is no filter 'nosuch'
                    {{ 1 is nosuch }}      > there is no test 'nosuch'
                    {{ [1].append(2) }}    > a template may not change a list with 'append'
                    {{ {}.update(a=1) }}   > a template may not change a dict with 'update'
                    {{ 'a' | upper(1) }}   > the filter 'upper' takes at most 0 arguments, not 1
                    {{ 'a' | indent(n=1) }} > the filter 'indent' knows no argument 'n'
                    {% set a, b = [1] %}   > 2 names cannot be set to 1 values
                    {% set x.y = 1 %}      > 'x' is no namespace
                    {% for x in 5 %}{% endfor %} > a whole number cannot be gone through
                    {% macro m(a) %}{% endmacro %}{{ m(1, 2) }} > the macro 'm' takes at most 1
                    {% macro m(a) %}{% endmacro %}{{ m(b=2) }} > the macro 'm' has no parameter 'b'
                    """)
    void errorsOfRenderingNameTheLine(String template, String message) {
        assertThatThrownBy(() -> Rendered.of("text\n\n" + template, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Line 3 of the chat template: ")
                .hasMessageContaining(message)
                .hasMessageContaining(" Maybe ");
    }

    @Test
    void variableOfAnUnknownKindIsRefused() {
        assertThatThrownBy(() -> Rendered.of("", Map.of("day", Instant.EPOCH)))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("The variable 'day' is not fit for a chat template: ");
    }
}
