package org.fashionmnist.page.gradcheck;

import java.util.List;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.wording.Figures;

/** A line for each array of parameters: its verdict, and where it is most in error. */
record ArrayTables(List<CheckedArray> arrays) {

  String markup() {
    SortableTable verdicts =
        new SortableTable(
            "Errors are relative, the worst of each array; from the first layer up.",
            List.of(
                "Array",
                "Parameters",
                "Checked",
                "At kinks",
                "Largest gradient",
                "Worst error",
                "Verdict"));
    SortableTable worst =
        new SortableTable(
            "Where each array is most in error.",
            List.of("Array", "Row, column", "Back-propagation", "Slope", "Difference"));
    for (CheckedArray array : arrays) {
      verdicts.row(
          List.of(
              Cell.word(array.name()),
              Cell.count(array.parameters()),
              Cell.count(array.checked()),
              Cell.count(array.atKinks()),
              Cell.number(array.largestGradient(), Figures::size),
              Cell.number(array.worstError(), Figures::size),
              Cell.word(verdict(array))));
      array.worst().ifPresent(point -> worst.row(row(array, point)));
    }
    return verdicts.markup() + worst.markup();
  }

  private static List<Cell> row(CheckedArray array, GradientPoint point) {
    return List.of(
        Cell.word(array.name()),
        Cell.word("%d, %d".formatted(point.row(), point.column())),
        Cell.number(point.analytic(), ArrayTables::digits),
        Cell.number(point.numerical(), ArrayTables::digits),
        Cell.number(point.analytic() - point.numerical(), ArrayTables::brief));
  }

  private static String verdict(CheckedArray array) {
    return array.passed() ? "right" : array.checked() == 0 ? "not checked" : "WRONG";
  }

  private static String brief(double value) {
    return Figures.scientific(value, 1);
  }

  private static String digits(double value) {
    return Figures.scientific(value, 6);
  }
}
