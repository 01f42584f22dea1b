package org.fashionmnist.report.chart;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.LabelBlock;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;

/** A legend in which words without a symbol begin where symbols do. */
final class FlushLegend extends LegendTitle {

  private static final long serialVersionUID = 1;

  FlushLegend(LegendItemCollection items) {
    super(() -> items);
  }

  @Override
  protected Block createLegendItemBlock(LegendItem item) {
    if (!item.getShape().getBounds2D().isEmpty() || item.isLineVisible()) {
      return super.createLegendItemBlock(item);
    }
    LabelBlock words = new LabelBlock(item.getLabel(), getItemFont(), getItemPaint());
    RectangleInsets padding = getItemLabelPadding();
    words.setPadding(padding.getTop(), 0, padding.getBottom(), padding.getRight());
    return words;
  }
}
