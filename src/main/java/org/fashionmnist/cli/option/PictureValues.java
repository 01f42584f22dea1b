package org.fashionmnist.cli.option;

import java.util.List;
import org.fashionmnist.report.file.ChartFormat;
import picocli.CommandLine.ITypeConverter;

/** The values of options of pictures. */
final class PictureValues {

  private PictureValues() {}

  /** How pictures are colored. */
  static final class ThemeName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!List.of("light", "dark").contains(text)) {
        throw OptionValues.wrong("light or dark", text);
      }
      return text;
    }
  }

  /** A format of pictures, by its name. */
  static final class PictureFormatName implements ITypeConverter<ChartFormat> {
    @Override
    public ChartFormat convert(String text) {
      return ChartFormat.of(text)
          .orElseThrow(
              () -> OptionValues.wrong("png, svg or pdf, or several with commas between", text));
    }
  }

  /** A whole number from 1 to 4. */
  static final class PictureScale extends NumberInRange<Integer> {
    PictureScale() {
      super(Integer::valueOf, n -> n >= 1 && n <= 4, "a whole number from 1 to 4");
    }
  }
}
