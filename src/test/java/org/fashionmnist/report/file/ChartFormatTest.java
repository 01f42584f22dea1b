package org.fashionmnist.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.run.ConfusionMatrixChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartFormatTest {

  private static final String TITLE = "Confusion matrix";

  private static Picture matrix() {
    return new ConfusionMatrixChart(ChartTheme.standard())
        .picture(
            "784-128-10 · <subtitle> & −0.5 → 1",
            SampleRun.evaluation(List.of("Coat", "Bag & <Co>", "Shirt"), 1000));
  }

  private static byte[] bytes(ChartFormat format) {
    return format.bytes(matrix(), Theme.LIGHT, ChartPng.SCALE);
  }

  @ParameterizedTest
  @EnumSource
  void equalPicturesGiveEqualBytes(ChartFormat format) throws InterruptedException {
    byte[] first = bytes(format);
    Thread.sleep(1100); // a file that tells the time tells another one now

    assertThat(bytes(format)).isEqualTo(first);
  }

  @Test
  void svgIsXmlThatHoldsTextAsText() throws Exception {
    Document svg =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes(ChartFormat.SVG)));

    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("800");
    var texts = svg.getElementsByTagNameNS(ChartSvg.NAMESPACE, "text");
    assertThat(texts.getLength()).isGreaterThan(9);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains(TITLE, "Bag & <Co>", "<subtitle> & −0.5 → 1");
    assertThat(((Element) texts.item(0)).getAttribute("textLength")).isNotEmpty();
  }

  @Test
  void svgHasItsColorsAndAsksForNothing() {
    String svg = new String(bytes(ChartFormat.SVG), StandardCharsets.UTF_8);

    assertThat(svg).contains("fill:#").doesNotContain("var(", "rgb(");
    assertThat(svg.replace(ChartSvg.NAMESPACE, "")).doesNotContain("http");
  }

  @Test
  void pdfHoldsTextAsText() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(bytes(ChartFormat.PDF))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith(TITLE);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(800);
      assertThat(new PDFTextStripper().getText(pdf)).contains(TITLE, "Coat", "850", "−0.5");
    }
  }

  @Test
  void filesAreNamedByTheirFormats(@TempDir Path folder) throws Exception {
    List<Path> files =
        new ChartFiles(Map.of("matrix.png", matrix()))
            .write(folder, EnumSet.of(ChartFormat.PDF, ChartFormat.SVG), Theme.LIGHT, 1);

    assertThat(files).containsExactly(folder.resolve("matrix.svg"), folder.resolve("matrix.pdf"));
    try (var inFolder = Files.list(folder)) {
      assertThat(inFolder).containsExactlyInAnyOrderElementsOf(files);
    }
  }
}
