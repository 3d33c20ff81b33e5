package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        a <b>bold</b> word                        -> a bold word
        <p>one</p><p>two</p>                      -> one\\n\\ntwo
        <div>one</div><div>two</div>              -> one\\ntwo
        one<br>two<br/>three                      -> one\\ntwo\\nthree
        <style>p{}</style>seen<script>x<y</script> -> seen
        <span style="display:none">hid</span>den  -> hidden
        5 &lt; 6 &amp; 7&nbsp;&gt;&nbsp;2         -> 5 < 6 & 7 > 2
        twice &amp;gt; &amp;amp;                  -> twice > &
        twice &#38;gt; &#x26;lt;                  -> twice > <
        Caf&eacute; &amp;gt; x                    -> Café > x
        &lt;p&gt;Dear Ana&lt;br&gt;hi&lt;/p&gt;   -> Dear Ana\\nhi
        &lt;p&gt;Ana &amp;amp; Bo&lt;/p&gt;       -> Ana & Bo
        <td>a</td><td>b                           -> ab
        <table><tr><td>a<td>b<tr><td>c</table>    -> a\\tb\\nc
        &#128512;&#x41;&hellip;&copy            -> 😀A…©
        """)
    void showsWhatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(html).text()).isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @Test
    void textAstrayInATableKeepsItsPlace() {
        HtmlText read = HtmlText.of("<table><tr><td>first</td></tr>second</table>third");
        assertThat(read.text()).isEqualTo("first\nsecond\n\nthird");
    }

    @Test
    void collectsWhatAttributesSay() {
        HtmlText read = HtmlText.of("""
            <a href="https://pharmacy.example/rx/1" title="Your refill">x</a>
            <img alt="rash on arm" src="data:image/png;base64,AAAA"><a href="data:text/plain,x">y</a>\
            """);
        assertThat(read.attributes()).containsExactly("Your refill", "https://pharmacy.example/rx/1", "rash on arm");
    }

    @Test
    void tenThousandNestedElementsAreNoProblem() {
        String html = "<div>".repeat(10_000) + "deep" + "</div>".repeat(10_000);
        assertThat(HtmlText.of(html).text()).isEqualTo("deep");
    }

    /// Pieces that strain a parser, in any order.
    @Provide
    static Arbitrary<String> html() {
        Arbitrary<String> piece = Arbitraries.of(
                "word ",
                "Ana",
                "x<y",
                "&amp;",
                "&lt;",
                "&nbsp;",
                "&eacute;",
                "&notit;",
                "&amp;gt;",
                "&#65;",
                "&#x1F600;",
                "&",
                "&bogus;",
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<br>",
                "<table>",
                "<tr>",
                "<td>",
                "</td>",
                "</table>",
                "<b>",
                "</b>",
                "<li>",
                "<pre>",
                "</pre>",
                "\n",
                "\r\n",
                "  ",
                "\t",
                "\u0000",
                "😀",
                "é",
                "\uD83D",
                "<!-- c -->",
                "<script>var a='<p>';</script>",
                "<textarea>",
                "</textarea>",
                "<a href='x'>",
                "</a>",
                "<select><option>",
                "<img alt='q'>",
                "<",
                ">",
                "\"",
                "<svg>",
                "</svg>",
                "<h1>",
                "<title>",
                "</title>",
                "&lt;div&gt;",
                "&ampx",
                ";");
        return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 1500)
    void neverFailsAndMakesNothingUp(@ForAll("html") String html) {
        HtmlText read = HtmlText.of(html);
        assertThat(read.text()).hasSizeLessThanOrEqualTo(html.length());
        assertThat(read.text().codePoints().filter(Character::isLetterOrDigit))
                .allSatisfy(letter -> assertThat(html.indexOf(letter) >= 0 || html.indexOf('&') >= 0)
                        .isTrue());
    }
}
