package org.fashionmnist.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.lesson.backprop.NumberText;

/**
 * Grids of numbers as lines of text.
 *
 * @param glyphs what the terminal can show
 */
record GridLines(LineGlyphs glyphs) {

  private static final String INDENT = "  ";
  private static final String BETWEEN = "   ";

  /** A grid under its name. */
  record Named(String name, List<List<Float>> rows) {}

  /** Grids side by side where that fits, otherwise below each other. */
  List<String> of(List<Named> grids) {
    List<List<String>> blocks = grids.stream().map(this::block).toList();
    int width =
        blocks.stream().mapToInt(block -> INDENT.length() + block.get(0).length() + 1).sum();
    return width <= Paragraph.WIDTH
        ? beside(blocks)
        : blocks.stream()
            .flatMap(List::stream)
            .map(line -> (INDENT + line).stripTrailing())
            .toList();
  }

  private static List<String> beside(List<List<String>> blocks) {
    int height = blocks.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> block : blocks) {
        line.append(line.isEmpty() ? INDENT : BETWEEN);
        line.append(i < block.size() ? block.get(i) : " ".repeat(block.get(0).length()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The name above the numbers, all lines of the same width. */
  private List<String> block(Named grid) {
    List<List<String>> cells =
        grid.rows().stream().map(row -> row.stream().map(NumberText::cell).toList()).toList();
    List<String> numbers = new CellColumns(glyphs).lines(cells);
    List<String> lines = new ArrayList<>(List.of(glyphs.formula(grid.name())));
    lines.addAll(numbers);
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    return lines.stream().map(line -> line + " ".repeat(width - line.length())).toList();
  }
}
