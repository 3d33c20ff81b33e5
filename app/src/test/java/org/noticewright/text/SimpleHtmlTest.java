package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The short way through simple markup gives what the full parser gives, character by character.
class SimpleHtmlTest {

    private static final List<String> INLINE =
            List.of("span", "b", "i", "em", "strong", "u", "a", "font", "small", "sub", "code", "SPAN", "B", "del");
    private static final List<String> BLOCKS =
            List.of("div", "p", "blockquote", "ul", "ol", "h1", "h3", "center", "section", "DIV", "P");
    private static final List<String> ATTRIBUTES = List.of(
            "",
            "",
            "",
            " ",
            " class=\"zd-comment\"",
            " style='color: red; x > y'",
            " dir=auto",
            " hidden",
            " title=\"Your refill\"",
            " alt='rash on arm'",
            " href=\"https://elm.example/?a=1&amp;b=2&copy=3\"",
            " HREF='mailto:ana@mail.example' title = 'x'",
            " href='a' href='b'",
            " href=data:x",
            " src=\"data:image/png;base64,AAAA\" data-x=\"1\"",
            " title=\"\n two\nlines \"",
            "\ntitle=one\n");

    private static Arbitrary<String> text() {
        Arbitrary<String> piece = Arbitraries.of(
                "word",
                "Ana",
                " ",
                "  ",
                "\n",
                "\r\n",
                "\t",
                "\f",
                "&nbsp;",
                "&amp;",
                "&lt;",
                "&gt;",
                "&quot;",
                "&#39;",
                "&eacute;",
                "&hellip;",
                "&copy;",
                "&#8217;",
                "&#160;",
                "&#32;",
                "& ",
                "&amp;gt;",
                "&amp;x",
                "\u00a0",
                "\u00e9",
                "\ud83d\ude00",
                "5 < 6",
                "a>b",
                "<br>",
                "<br/>",
                "<br />",
                "<img src='x' alt='q'>",
                "<hr>",
                "<!-- c -->",
                "<!--[if mso]><p>x</p><![endif]-->",
                "\u200b",
                "\u0001",
                ";",
                "\"");
        return piece.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<String> element(String name, Arbitrary<String> inner) {
        return Combinators.combine(Arbitraries.of(ATTRIBUTES), inner)
                .as((attributes, in) -> "<" + name + attributes + ">" + in + "</" + name + ">");
    }

    private static Arbitrary<String> flow(int depth) {
        if (depth == 0) {
            return text();
        }
        Arbitrary<String> inner = flow(depth - 1);
        Arbitrary<String> node = Arbitraries.frequencyOf(
                Tuple.of(4, text()),
                Tuple.of(3, Arbitraries.of(INLINE).flatMap(name -> element(name, inner))),
                Tuple.of(3, Arbitraries.of(BLOCKS).flatMap(name -> element(name, inner))),
                Tuple.of(
                        1,
                        element("ul", element("li", inner).list().ofMaxSize(3).map(all -> String.join("\n", all)))),
                Tuple.of(1, table(inner)));
        return node.list().ofMaxSize(3).map(nodes -> String.join("", nodes));
    }

    private static Arbitrary<String> table(Arbitrary<String> inner) {
        Arbitrary<String> row =
                element("tr", element("td", inner).list().ofMaxSize(3).map(all -> String.join("\n ", all)));
        Arbitrary<String> rows = row.list().ofMaxSize(2).map(all -> String.join(" ", all));
        return Combinators.combine(rows, Arbitraries.of(true, false))
                .as((all, grouped) ->
                        "<table border=1>" + (grouped ? "<tbody>\n" + all + "</tbody>" : all) + "</table>");
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return flow(3);
    }

    @Provide
    Arbitrary<String> messy() {
        return HtmlTextTest.html();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void givesWhatTheFullParserGives(@ForAll("wellFormed") String html) {
        same(html);
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void whateverIsBroken(
            @ForAll("wellFormed") String html,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 12) int cut,
            @ForAll("messy") String put) {
        int at = html.isEmpty() ? 0 : from * html.length() / 1001;
        int end = Math.min(html.length(), at + cut);
        same(html.substring(0, at) + html.substring(end));
        same(html.substring(0, at) + put + html.substring(end));
        same(html.substring(0, at) + html.substring(at, end) + html.substring(at));
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void whateverTheOrder(@ForAll("messy") String html) {
        same(html);
    }

    @Property(tries = 500)
    void whateverTheCharacters(@ForAll String html) {
        same(html);
        same("<p>" + html + "</p>");
        same("<a title=\"" + html + "\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text of one line",
                "<div class=\"zd-comment\" dir=\"auto\"><p dir=\"auto\">Hi Ana,<br>your &amp; my refill</p></div>",
                "<p>one</p>\n<p>two &nbsp; <b>three</b></p><ul><li>four</li></ul>",
                "<blockquote style='margin:0'><a href=\"https://elm.example/?a=1&b=2\">here</a></blockquote>",
                "<table><tbody><tr><td>a</td>\n<td>b</td></tr></tbody></table>",
                "AT & T <!-- x --> 5 < 6",
                "<em title title=\"x\">of two the first counts</em>"
            })
    void readsWhatNearlyAllBodiesAre(String html) {
        assertThat(SimpleHtml.read(html)).isNotNull();
        same(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<div>b</div></p>",
                "<b>a<i>b</b>c</i>",
                "<p>a",
                "</p>",
                "<script>x</script>",
                "<style>p{}</style>",
                "<table>astray<tr><td>a</td></tr></table>",
                "<li>a",
                "<ul><li>a<li>b</ul>",
                "<a href=x><a href=y>z</a></a>",
                "<pre>\n a</pre>",
                "&amp;lt;",
                "&bogus;",
                "&copy",
                "AT&T",
                "<body>x</body>",
                "a\u0000b",
                "<div"
            })
    void leavesTheRestToTheParser(String html) {
        assertThat(SimpleHtml.read(html)).isNull();
    }

    @Test
    void aTextWithoutMarkupIsNotCopied() {
        String text = "My refill is late, please look into it.";

        assertThat(HtmlText.of(text).text()).isSameAs(text);
    }

    private static void same(String html) {
        if (SimpleHtml.read(html) == null) {
            return;
        }
        HtmlText simple = HtmlText.of(html);
        HtmlText full = HtmlText.byFullParser(html);
        assertThat(simple.text()).isEqualTo(full.text());
        assertThat(simple.attributes()).isEqualTo(full.attributes());
    }
}
