package org.fashionmnist.report.chart;

/** The dark theme keeps the rules of the light one. */
class DarkThemeTest extends ChartThemeTest {

  @Override
  ChartTheme theme() {
    return ChartTheme.dark();
  }
}
