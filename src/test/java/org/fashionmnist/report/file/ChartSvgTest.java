package org.fashionmnist.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.run.ConfusionMatrixChart;
import org.fashionmnist.result.run.Evaluation;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.junit.jupiter.api.Test;

class ChartSvgTest {

  private static final Evaluation TEST =
      SampleRun.evaluation(List.of("<b>Coat</b>", "Bag & \"Co\"", "Shirt"), 1000);

  private static ChartSvg matrix() {
    return ChartSvg.of(
            "m",
            "A <label>",
            new ConfusionMatrixChart(ChartTheme.standard()).picture("subtitle", TEST))
        .orElseThrow();
  }

  @Test
  void textStaysTextAndIsEscaped() {
    assertThat(matrix().markup())
        .contains(">&lt;b&gt;Coat&lt;/b&gt;</text>", ">Bag &amp; &quot;Co&quot;</text>")
        .contains(">850</text>", "aria-label=\"A &lt;label&gt;\"")
        .doesNotContain("<b>");
  }

  @Test
  void everyColorIsAVariableOfTwo() {
    ChartSvg svg = matrix();

    assertThat(svg.markup()).doesNotContain("rgb(", "white", "black");
    for (ColorPair color : svg.colors()) {
      assertThat(svg.markup()).contains("var(" + color.variable() + ")");
    }
    assertThat(svg.colors())
        .contains(ChartTheme.standard().background(), ChartTheme.standard().text());
  }

  @Test
  void namesOfDefinitionsAreThoseOfThePicture() {
    assertThat(matrix().markup()).contains("<linearGradient id=\"m-", "fill:url(#m-");
  }

  @Test
  void samePictureGivesTheSameMarkup() {
    assertThat(matrix()).isEqualTo(matrix());
  }

  @Test
  void whatIsTransparentInThePictureIsTransparentOnThePage() {
    Picture picture =
        drawnBy(
            g -> {
              g.setPaint(Color.RED);
              g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
              g.fill(new Rectangle2D.Double(1, 2, 3, 4));
            });

    assertThat(ChartSvg.of("p", "label", picture).orElseThrow().markup())
        .containsPattern("<g style=\"fill:var\\(--c[0-9a-f]+\\);opacity:0?\\.25\">");
  }

  @Test
  void imageThatIsTheSameInBothThemesIsThereOnce() {
    Picture picture = drawnBy(g -> g.drawImage(new BufferedImage(2, 2, 1), 0, 0, null));

    assertThat(ChartSvg.of("p", "label", picture).orElseThrow().markup())
        .containsOnlyOnce("<image")
        .contains("href=\"data:image/png;base64,")
        .doesNotContain("on-dark");
  }

  @Test
  void imageThatDiffersIsThereForBoth() {
    ImagePair image = ImagePair.of(2, 2, (row, column) -> new ColorPair(0xFFFFFF, 0x000000));
    Picture picture = drawnBy(g -> g.drawImage(image, 0, 0, null));

    assertThat(ChartSvg.of("p", "label", picture).orElseThrow().markup())
        .containsOnlyOnce("<image class=\"on-light\"")
        .containsOnlyOnce("<image class=\"on-dark\"");
  }

  @Test
  void pictureOfVeryManyShapesIsNone() {
    Picture few = drawnBy(g -> fill(g, 100));
    Picture many = drawnBy(g -> fill(g, 10_000));

    assertThat(ChartSvg.of("p", "label", few)).isPresent();
    assertThat(ChartSvg.of("p", "label", many)).isEmpty();
  }

  @Test
  void allFilesAndThePageTakeOneDrawing() {
    AtomicInteger drawn = new AtomicInteger();
    Picture picture =
        drawnBy(
            g -> {
              drawn.incrementAndGet();
              fill(g, 3);
            });

    ChartSvg.of("p", "label", picture.inPage());
    for (ChartFormat format : ChartFormat.values()) {
      for (Theme theme : Theme.values()) {
        format.bytes(picture, theme, 1);
      }
    }
    assertThat(drawn).hasValue(1);
  }

  @Test
  void onlyWhatReachesBeyondItsClipIsClipped() {
    Picture picture =
        drawnBy(
            g -> {
              g.setClip(new Rectangle2D.Double(10, 10, 50, 50));
              g.fill(new Rectangle2D.Double(10, 10, 50, 50));
              g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
              g.draw(new Line2D.Double(20, 20, 50, 50));
              g.draw(new Line2D.Double(20, 59, 50, 59));
            });

    assertThat(ChartSvg.of("p", "label", picture).orElseThrow().markup())
        .contains("<rect height=\"50\" width=\"50\" x=\"10\" y=\"10\"/>")
        .contains("<line x1=\"20\" x2=\"50\" y1=\"20\" y2=\"50\"/>")
        .contains("<line x1=\"20\" x2=\"50\" y1=\"59\" y2=\"59\" clip-path=\"url(#p-1)\"/>")
        .containsOnlyOnce("<clipPath id=\"p-1\"><rect height=\"50\"");
  }

  @Test
  void turnedTextStandsWhereItIsInThePicture() {
    Picture picture =
        drawnBy(
            g -> {
              g.rotate(-Math.PI / 4);
              g.drawString("a", 400, 300);
            });

    assertThat(ChartSvg.of("p", "label", picture).orElseThrow().markup())
        .contains("<text transform=\"matrix(0.7071,-0.7071,0.7071,0.7071,0,0)\" x=\"400\"");
  }

  private static void fill(Graphics2D g, int count) {
    g.setPaint(Color.RED);
    for (int i = 0; i < count; i++) {
      g.fill(new Rectangle2D.Double(i, 0, 1, 1));
    }
  }

  private interface Drawer {
    void draw(Graphics2D g);
  }

  private static Picture drawnBy(Drawer drawer) {
    Plot plot =
        new Plot() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getPlotType() {
            return "test";
          }

          @Override
          public void draw(
              Graphics2D g,
              Rectangle2D area,
              Point2D anchor,
              PlotState state,
              PlotRenderingInfo info) {
            drawer.draw(g);
          }
        };
    return new Picture(new JFreeChart(null, null, plot, false), 100, 100);
  }
}
