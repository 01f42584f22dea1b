package org.fashionmnist.report.text;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** The height of a line in a {@link ChartFont}; it has no leading, and no lines are drawn in it. */
final class ChartLineMetrics extends LineMetrics {

  private final int characterCount;
  private final float ascent;
  private final float descent;

  ChartLineMetrics(int characterCount, float ascent, float descent) {
    this.characterCount = characterCount;
    this.ascent = ascent;
    this.descent = descent;
  }

  @Override
  public int getNumChars() {
    return characterCount;
  }

  @Override
  public float getAscent() {
    return ascent;
  }

  @Override
  public float getDescent() {
    return descent;
  }

  @Override
  public float getLeading() {
    return 0;
  }

  @Override
  public float getHeight() {
    return ascent + descent;
  }

  @Override
  public int getBaselineIndex() {
    return Font.ROMAN_BASELINE;
  }

  @Override
  public float[] getBaselineOffsets() {
    return new float[] {0, (descent - ascent) / 2, -ascent};
  }

  @Override
  public float getStrikethroughOffset() {
    return -ascent / 3;
  }

  @Override
  public float getStrikethroughThickness() {
    return 1;
  }

  @Override
  public float getUnderlineOffset() {
    return descent / 2;
  }

  @Override
  public float getUnderlineThickness() {
    return 1;
  }
}
